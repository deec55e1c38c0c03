import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { keepTextVersion } from "./transition.queries.ts";
import { countRecordedInCourse, storeOpeningUndone, takeBackRollCall } from "./undo-opening.queries.ts";
import { standsAgainstUndoing } from "./undo-opening.rules.ts";

/**
 * Takes back an opening by mistake, as long as the meeting brought nothing forth: it is convened again, its roll stays frozen
 * as it was.
 */
export const undoOpening: Operation<"meeting.undoOpening"> = async ({ tx }, input) => {
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const state = stateAfter(meeting.state, "UNDO_OPENING");
  if (state === null || meeting.openedAt === null) return refuse("MEETING_STATE", { state: meeting.state });
  const recorded = standsAgainstUndoing(await countRecordedInCourse(tx, key), input);
  if (recorded.length > 0) refuse("ALREADY_RECORDED", { recorded });
  if (input.takeBackRollCall) await takeBackRollCall(tx, key, meeting.openedAt);
  await storeOpeningUndone(tx, key, state);
  await keepTextVersion(tx, key, "UNDO_OPENING");
  return { done: true };
};
