import { currentRules, withIssued } from "../../../rulesets/index.ts";
import { handOverUnanswered } from "../absence/absence-answer.queries.ts";
import type { Transaction } from "../database/connect.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { issuedFor } from "../ruleset/rules-for.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
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
export const openMeeting: Operation<"meeting.open"> = async ({ tx, clock, standing }, key) => {
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
  const rulesVersion = await rulesOfTheDay(tx, meeting, { path: standing.path, openedAt });
  await storeTransition(tx, key, { state, openedAt, rulesVersion });
  await openSession(tx, key, openedAt);
  await keepTextVersion(tx, key, "OPEN");
  if (meeting.joint) await handOverUnanswered(tx, key);
  return { openedAt: openedAt.toISOString() };
};

/** What was issued after the meeting was drawn up judges it all the same: score sheet and numbers are those of the day it opens. */
async function rulesOfTheDay(
  tx: Transaction,
  { organizationId, kind, rulesVersion }: MeetingRow,
  { path, openedAt }: { path: string; openedAt: Date },
): Promise<string> {
  const on = dayOf(openedAt);
  const issued = await issuedFor(tx, { organizationId, path, kind, on });
  return withIssued(rulesVersion, { ...issued, scoreSheet: currentRules(on, issued).scoreSheet });
}

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
