import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { openSession } from "./course.queries.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { storeTransition } from "./transition.queries.ts";

/** Continues an adjourned meeting in a new sitting; the roll stays and whoever came or left is marked again. */
export const resumeMeeting: Operation<"meeting.resume"> = async ({ tx, clock }, key) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "CONTINUE");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  await storeTransition(tx, key, { state });
  await openSession(tx, key, clock.now());
  return { done: true };
};
