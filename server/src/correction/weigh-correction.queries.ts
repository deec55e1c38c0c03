import { heldBetween } from "../attendance/roll-call.rules.ts";
import type { Transaction } from "../database/connect.ts";
import type { JudgedMeeting } from "../evaluation/judge-record.rules.ts";
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
  standingOf,
  whyImpossible,
  withCorrection,
} from "./correction.rules.ts";
import { findJointStandingThen, findStandingThen } from "./standing-then.queries.ts";

/** Weighs a correction of a closed meeting: what the record says now, and what would come out otherwise. The meeting is locked. */
export async function weighCorrection(tx: Transaction, key: MeetingKey, given: CorrectedFact, now: Date) {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["CLOSED", "FILED"]);
  const before = await judgeMeeting(tx, meeting, now);
  const { fact, personName } = await completed(tx, before, normalized(given));
  const old = currentFact(before.record, fact);
  if (!old) return refuse("NOT_FOUND");
  const impossible = whyImpossible(before.record, fact, now);
  if (impossible)
    refuse(impossible, impossible === "OUTSIDE_THE_MEETING" ? heldBetween(before.record.sessions) : undefined);
  if (saysTheSame(fact, old)) refuse("NOTHING_CHANGES");
  const after = withCorrection(before, fact, { personName, now });
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

/** An attendance with the standing that goes with it: as on the roll; of the register for whoever is missing there, or is exempt after all. */
async function completed(
  tx: Transaction,
  { record, meeting }: JudgedMeeting,
  fact: CorrectedFact,
): Promise<{ fact: CorrectedFact; personName: string | null }> {
  if (fact.subject !== "ATTENDANCE") return { fact, personName: null };
  const person = record.roll.find(({ personId }) => personId === fact.personId);
  const counts = person && meeting.joint ? { countsFor: person.organizationId } : {};
  if (person && (fact.status !== "EXEMPT" || person.exempt))
    return { fact: { ...fact, standing: standingOf(person), ...counts }, personName: person.fullName };
  const then = await (meeting.joint ? findJointStandingThen : findStandingThen)(tx, meeting, fact.personId);
  if (!then && !person) return refuse("NOT_A_MEMBER_THEN");
  if (!then || (fact.status === "EXEMPT" && !then.exempt)) return refuse("NOT_EXEMPT");
  const { countsFor } = then;
  const of = countsFor === undefined ? {} : { countsFor, ...counts };
  return { fact: { ...fact, standing: standingOf(then), ...of }, personName: then.fullName };
}
