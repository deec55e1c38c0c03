import type { Transaction } from "../database/connect.ts";
import { judgeMeeting } from "../evaluation/read-judgement.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { lockMeeting } from "../meeting/meeting.queries.ts";
import { requireState } from "../meeting/require-state.ts";
import { refuse } from "../refusal.ts";
import type { CorrectedFact } from "./apply-corrections.rules.ts";
import {
  currentFact,
  effectsOf,
  needsSuperior,
  normalized,
  saysTheSame,
  whyImpossible,
  withCorrection,
} from "./correction.rules.ts";

/** Weighs a correction of a closed meeting: what the record says now, and what would come out otherwise. The meeting is locked. */
export async function weighCorrection(tx: Transaction, key: MeetingKey, given: CorrectedFact, now: Date) {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["CLOSED", "FILED"]);
  const before = await judgeMeeting(tx, meeting, now);
  const fact = normalized(given);
  const old = currentFact(before.record, fact);
  if (!old) return refuse("NOT_FOUND");
  const impossible = whyImpossible(before.record, fact);
  if (impossible) refuse(impossible);
  if (saysTheSame(fact, normalized(old))) refuse("NOTHING_CHANGES");
  const after = withCorrection(before, fact, now);
  return {
    meeting,
    before,
    after,
    old,
    fact,
    effects: effectsOf(before, after),
    needsSuperior: needsSuperior(before, after),
  };
}
