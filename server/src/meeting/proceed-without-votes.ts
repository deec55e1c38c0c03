import { rulesOfVersion } from "../../../rulesets/index.ts";
import { readRoll } from "../attendance/attendance.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { figuresOf } from "./figures.rules.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { requireState } from "./require-state.ts";
import { storeTransition } from "./transition.queries.ts";

/** Goes on as information, without votes, because no more than half of the base is there; where more are, it can decide. */
export const proceedWithoutVotes: Operation<"meeting.proceedWithoutVotes"> = async ({ tx, clock }, input) => {
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["OPEN"]);
  const rules = rulesOfVersion(meeting.rulesVersion);
  const figures = figuresOf(await readRoll(tx, input), { meetingKind: meeting.kind, rules, at: clock.now() });
  const { unmarked, base, presentWithVote, simpleMajority: needed } = figures;
  if (figures.canDecide) refuse("ENOUGH_TO_DECIDE", { base, presentWithVote, needed });
  if (unmarked > 0) refuse("ROLL_CALL_INCOMPLETE", { unmarked });
  await storeTransition(tx, input, { withoutVotes: true, reason: input.reason });
  return { done: true };
};
