import { rulesOfVersion } from "../../../rulesets/index.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findUnmarked, markUnmarked, readRoll } from "./attendance.queries.ts";
import { partCalledBy } from "./part-called-by.ts";
import { markWhenAllPresent, rollCallStates } from "./roll-call.rules.ts";

/** Marks everybody who is not marked yet, or of a joint meeting those of one organization; whoever was marked before stays as marked. */
export const recordAllPresent: Operation<"attendance.recordAllPresent"> = async (
  context,
  { ofOrganizationId, ...key },
) => {
  const { tx, clock, actor } = context;
  const meeting = await holdMeeting(tx, key, rollCallStates);
  const called = partCalledBy(context);
  if (ofOrganizationId !== null && called !== null && !called.includes(ofOrganizationId)) refuse("FORBIDDEN");
  const unmarked = await findUnmarked(tx, key, ofOrganizationId === null ? called : [ofOrganizationId]);
  const marks = unmarked.map((person) => ({ personId: person.personId, ...markWhenAllPresent(person) }));
  const now = clock.now();
  const marked = await markUnmarked(tx, key, marks, { by: actor.accountId, at: now });
  const roll = await readRoll(tx, key);
  const rules = rulesOfVersion(meeting.rulesVersion);
  return { marked, figures: figuresOf(roll, { meetingKind: meeting.kind, rules, at: now }) };
};
