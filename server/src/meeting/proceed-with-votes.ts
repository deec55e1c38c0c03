import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { requireState } from "./require-state.ts";
import { storeTransition } from "./transition.queries.ts";

/** Votes after all, because more people have arrived; whether they are enough each vote finds out. */
export const proceedWithVotes: Operation<"meeting.proceedWithVotes"> = async ({ tx }, input) => {
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["OPEN"]);
  await storeTransition(tx, input, { withoutVotes: false, ...(meeting.withoutVotes ? { reason: "" } : {}) });
  return { done: true };
};
