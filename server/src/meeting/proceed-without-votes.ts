import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { requireState } from "./require-state.ts";
import { storeTransition } from "./transition.queries.ts";

/** Goes on as information, without votes, because too few are there to decide. */
export const proceedWithoutVotes: Operation<"meeting.proceedWithoutVotes"> = async ({ tx }, input) => {
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["OPEN"]);
  await storeTransition(tx, input, { withoutVotes: true, reason: input.reason });
  return { done: true };
};
