import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { whyNotChair, whyNotHelper, whyNotMinuteTaker } from "./offices.rules.ts";
import { notYetClosed, requireState } from "./require-state.ts";
import { findNominees, storeOffices } from "./transition.queries.ts";

/** Names chair, minutes secretary and the helper who types; whoever holds an office of the meeting already is not asked about again. */
export const appointOffices: Operation<"meeting.appointOffices"> = async ({ tx, clock, meeting, standing }, input) => {
  requireState(meeting, notYetClosed);
  const { chairId, minuteTakerId, helperId } = input;
  const named = [chairId, minuteTakerId, helperId].filter((personId) => personId !== null);
  const nominees = await findNominees(tx, input, named);
  const naming = { bySuperior: standing.rightAbove.length > 0, now: clock.now() };
  const reasons = [
    isNew(chairId, meeting.chairId) && whyNotChair(nominees.get(chairId), naming),
    isNew(minuteTakerId, meeting.minuteTakerId) && whyNotMinuteTaker(nominees.get(minuteTakerId), naming),
    isNew(helperId, meeting.helperId) && whyNotHelper(nominees.get(helperId)),
  ];
  const refused = reasons.find((reason) => reason !== false && reason !== null);
  if (refused) refuse(refused);
  await storeOffices(tx, input, input);
  return { done: true };
};

function isNew(personId: string | null, holderId: string | null): personId is string {
  return personId !== null && personId !== holderId;
}
