import { rulesOfVersion } from "../../../rulesets/index.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { findUnmarked, markUnmarked, readRoll } from "./attendance.queries.ts";
import { markWhenAllPresent, rollCallStates } from "./roll-call.rules.ts";

/** Marks everybody who is not marked yet; whoever was marked before stays as marked. */
export const recordAllPresent: Operation<"attendance.recordAllPresent"> = async ({ tx, clock, actor }, key) => {
  const meeting = await holdMeeting(tx, key, rollCallStates);
  const unmarked = await findUnmarked(tx, key);
  const marks = unmarked.map((person) => ({ personId: person.personId, ...markWhenAllPresent(person) }));
  const now = clock.now();
  const marked = await markUnmarked(tx, key, marks, { by: actor.accountId, at: now });
  const roll = await readRoll(tx, key);
  const rules = rulesOfVersion(meeting.rulesVersion);
  return { marked, figures: figuresOf(roll, { meetingKind: meeting.kind, rules, at: now }) };
};
