import type { Transaction } from "../database/connect.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { openSession } from "./course.queries.ts";
import { freezeRollAnew } from "./freeze-roll.queries.ts";
import { lockMeeting, type MeetingRow } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { readProposedOffices } from "./read-proposed-offices.ts";
import { missingToOpen } from "./requirements.rules.ts";
import { keepTextVersion, storeOffices, storeTransition } from "./transition.queries.ts";

/**
 * Opens a convened meeting: the roll is that of the day, chair and minutes secretary are named, or set as they were
 * proposed, and the first sitting begins.
 */
export const openMeeting: Operation<"meeting.open"> = async ({ tx, clock }, key) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "OPEN");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const openedAt = clock.now();
  await freezeRollAnew(tx, meeting, openedAt, "KEPT");
  const offices = await officesOf(tx, meeting, openedAt);
  const missing = missingToOpen({
    hasChair: offices.chairId !== null,
    hasMinuteTaker: offices.minuteTakerId !== null,
  });
  if (missing.length > 0) refuse("SOMETHING_MISSING", { missing });
  await storeOffices(tx, key, offices);
  await storeTransition(tx, key, { state, openedAt });
  await openSession(tx, key, openedAt);
  await keepTextVersion(tx, key, "OPEN");
  return { openedAt: openedAt.toISOString() };
};

/** Who was named; where nobody was, who is proposed. */
async function officesOf(tx: Transaction, meeting: MeetingRow, now: Date) {
  const { chairId, minuteTakerId, helperId } = meeting;
  const proposed = await readProposedOffices(tx, meeting, now);
  return {
    chairId: chairId ?? proposed.chair?.personId ?? null,
    minuteTakerId: minuteTakerId ?? proposed.minuteTaker?.personId ?? null,
    helperId,
  };
}
