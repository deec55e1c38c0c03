import { refuseSecret } from "../file/refuse-secret.ts";
import { findPerson } from "../membership/member.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findRollKeepers, insertAmendment } from "./amendment.queries.ts";
import { heldIn } from "./amendment.rules.ts";

/** Asks for a change of one thing that is held about oneself; those who keep the roll are told. */
export const askAmendment: Operation<"amendment.ask"> = async ({ tx, clock, actor }, input) => {
  const { organizationId, change, reason } = input;
  refuseSecret(reason);
  const { personId } = actor;
  const person = personId === null ? undefined : await findPerson(tx, personId);
  if (!person) return refuse("FORBIDDEN");
  const before = heldIn(change.field, person);
  if (before === change.value) refuse("VALUE_HELD");
  const amendmentId = newId();
  const asked = { personId: person.id, field: change.field, before, after: change.value, reason, at: clock.now() };
  if (!(await insertAmendment(tx, { organizationId, amendmentId }, asked))) refuse("AMENDMENT_WAITS");
  const keepers = await findRollKeepers(tx, organizationId);
  const told = keepers.filter((keeper) => keeper !== person.id);
  await tellPeople(tx, told, { kind: "AMENDMENT_ASKED", organizationId });
  return { amendmentId };
};
