import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { notYetClosed, requireState } from "./require-state.ts";
import { findBelonging, isOfficialHere, storeOffices } from "./transition.queries.ts";

/** Names chair, minutes secretary and the helper who types; all of them belong to the organization, and an official member chairs. */
export const appointOffices: Operation<"meeting.appointOffices"> = async ({ tx, meeting }, input) => {
  requireState(meeting, notYetClosed);
  const named = [input.chairId, input.minuteTakerId, input.helperId].filter((personId) => personId !== null);
  const belonging = await findBelonging(tx, input.organizationId, named);
  if (named.some((personId) => !belonging.has(personId))) refuse("NOT_CONVENED");
  if (input.chairId !== null && !(await isOfficialHere(tx, input.organizationId, input.chairId)))
    refuse("CHAIR_NOT_OFFICIAL");
  await storeOffices(tx, input, input);
  return { done: true };
};
