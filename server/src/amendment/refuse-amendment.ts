import { refuseSecret } from "../file/refuse-secret.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { closeAmendment } from "./amendment.queries.ts";
import { heldIn } from "./amendment.rules.ts";
import { holdForDecision } from "./hold-for-decision.queries.ts";

/** Leaves what is held as it is; the member is told why. */
export const refuseAmendment: Operation<"amendment.refuse"> = async ({ tx, clock, actor, standing }, input) => {
  const { reason, ...key } = input;
  refuseSecret(reason);
  const { amendment, person } = await holdForDecision(tx, key, standing.path, actor.personId);
  const decision = { state: "REFUSED", at: clock.now(), answer: reason, decidedBy: actor.personId } as const;
  await closeAmendment(tx, key, { ...decision, before: heldIn(amendment.field, person) });
  const told = { kind: "AMENDMENT_REFUSED", organizationId: key.organizationId, parameters: { reason } } as const;
  await tellPeople(tx, [amendment.personId], told);
  return { done: true };
};
