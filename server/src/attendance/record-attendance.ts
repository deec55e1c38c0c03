import { rulesOfVersion } from "../../../rulesets/index.ts";
import type { Transaction } from "../database/connect.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { requireState } from "../meeting/require-state.ts";
import type { Input, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findSittings, markPerson } from "./attendance.queries.ts";
import { partCalledBy } from "./part-called-by.ts";
import {
  arrivesAfterLeaving,
  expectedSittings,
  heldBetween,
  isOutsideMeeting,
  rollCallStates,
  type Stay,
} from "./roll-call.rules.ts";

/** Marks one person at the roll call; the figures in the answer come from the roll as it then stands. */
export const recordAttendance: Operation<"attendance.record"> = async (context, input) => {
  const { tx, clock, actor } = context;
  const times = timesOf(input);
  if (arrivesAfterLeaving(times)) refuse("ARRIVES_AFTER_LEAVING");
  const now = clock.now();
  if (times.arrivedAt || times.leftAt) await requireInside(tx, input, times, now);
  const mark = { ...input, ...times, by: actor.accountId, at: now };
  const marked = await markPerson(tx, input, mark, { allowed: rollCallStates, calls: partCalledBy(context) });
  if (!marked) return refuse("NOT_FOUND");
  requireState(marked, rollCallStates);
  if (!marked.person) return refuse("NOT_FOUND");
  if (marked.revision === null) return refuse("CHANGED_MEANWHILE");
  if (marked.person.status === "EXEMPT" && !marked.person.exempt) refuse("NOT_EXEMPT");
  const rules = rulesOfVersion(marked.rulesVersion);
  return { revision: marked.revision, figures: figuresOf(marked.roll, { meetingKind: marked.kind, rules, at: now }) };
};

/** Times of arrival and leaving are asked about the sittings; most marks have none. */
async function requireInside(tx: Transaction, key: MeetingKey, times: Stay, now: Date): Promise<void> {
  const meeting = await findSittings(tx, key);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, rollCallStates);
  const sittings = meeting.sittings.length > 0 ? meeting.sittings : expectedSittings(meeting.scheduledAt, now);
  const { thresholds } = rulesOfVersion(meeting.rulesVersion);
  if (isOutsideMeeting(times, sittings, { now, thresholds })) refuse("OUTSIDE_THE_MEETING", heldBetween(sittings));
}

/** Only who was there arrived and left. */
function timesOf({ status, arrivedAt, leftAt }: Input<"attendance.record">) {
  const moment = (text: string | null) => (status !== "PRESENT" || text === null ? null : new Date(text));
  return { arrivedAt: moment(arrivedAt), leftAt: moment(leftAt) };
}
