import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { openSession } from "./course.queries.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { missingToOpen } from "./requirements.rules.ts";
import { keepTextVersion, storeTransition } from "./transition.queries.ts";

/** Opens a convened meeting: chair and minutes secretary are named, and the first sitting begins. */
export const openMeeting: Operation<"meeting.open"> = async ({ tx, clock }, key) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "OPEN");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const missing = missingToOpen({
    hasChair: meeting.chairId !== null,
    hasMinuteTaker: meeting.minuteTakerId !== null,
  });
  if (missing.length > 0) refuse("SOMETHING_MISSING", { missing });
  const openedAt = clock.now();
  await storeTransition(tx, key, { state, openedAt });
  await openSession(tx, key, openedAt);
  await keepTextVersion(tx, key, "OPEN");
  return { openedAt: openedAt.toISOString() };
};
