import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { findMeeting } from "../meeting/meeting.queries.ts";
import { storeEvaluation, storeStandings } from "./evaluation.queries.ts";
import { standings } from "./judge-evaluation.rules.ts";
import { isScored } from "./judge-record.rules.ts";
import { judgeMeeting } from "./read-judgement.ts";

/**
 * Writes a voted score down as it counts now, when something it rests on has happened: the meeting closed, was filed, its
 * documents were posted, a correction was made. Answers what it counts and what it counted before, or null where there is
 * no voted score.
 */
export async function refreshScore(tx: Transaction, key: MeetingKey, now: Date) {
  const meeting = await findMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting || !isScored(meeting)) return null;
  const { stored, judgement } = await judgeMeeting(tx, meeting, now);
  if (!stored || stored.state === "DRAFT") return null;
  const { total, grade } = judgement;
  await storeStandings(tx, key, standings(judgement));
  if (total !== stored.selfTotal || grade !== stored.selfGrade)
    await storeEvaluation(tx, key, { selfTotal: total, selfGrade: grade });
  return { total, grade, month: meeting.month, before: stored };
}
