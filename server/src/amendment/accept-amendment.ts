import { changeParticulars } from "../membership/change-particulars.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { closeAmendment } from "./amendment.queries.ts";
import { amended, heldIn } from "./amendment.rules.ts";
import { holdForDecision } from "./hold-for-decision.queries.ts";

/** Changes what is held as the member asked, by the rules of every correction; the member is told. */
export const acceptAmendment: Operation<"amendment.accept"> = async ({ tx, clock, actor, standing }, key) => {
  const { amendment, person } = await holdForDecision(tx, key, standing.path, actor.personId);
  const { field, after, personId } = amendment;
  await changeParticulars(tx, person, amended(person, field, after));
  const decision = { state: "ACCEPTED", at: clock.now(), before: heldIn(field, person) } as const;
  await closeAmendment(tx, key, { ...decision, decidedBy: actor.personId });
  await tellPeople(tx, [personId], { kind: "AMENDMENT_ACCEPTED", organizationId: key.organizationId });
  return { done: true };
};
