import type { Transaction } from "../database/connect.ts";
import { findMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import { refuse } from "../refusal.ts";
import { readRecord } from "../workspace/read-record.ts";
import { findEvaluation, findScores } from "./evaluation.queries.ts";
import { findFactsHistory } from "./facts-history.queries.ts";
import { isScored, type JudgedMeeting, judgeRecord } from "./judge-record.rules.ts";

type Key = { organizationId: string; meetingId: string };

/** Reads the score of a meeting as it counts at a moment; not found where the meeting's kind is not scored. */
export async function readJudgement(tx: Transaction, key: Key, now: Date): Promise<JudgedMeeting> {
  const meeting = await findMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting || !isScored(meeting)) return refuse("NOT_FOUND");
  return judgeMeeting(tx, meeting, now);
}

/** The same for a meeting that is already read, scored or not: documents need the record either way. */
export async function judgeMeeting(tx: Transaction, meeting: MeetingRow, now: Date): Promise<JudgedMeeting> {
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  const original = await readRecord(tx, meeting, null);
  const history = await findFactsHistory(tx, meeting);
  const stored = await findEvaluation(tx, key);
  const scores = await findScores(tx, key);
  return judgeRecord({ original, history, stored, scores }, now);
}
