import { type Rules, rulesOfVersion } from "../../../rulesets/index.ts";
import { type RollRow, readRoll } from "../attendance/attendance.queries.ts";
import type { Transaction } from "../database/connect.ts";
import { storeEvaluation } from "../evaluation/evaluation.queries.ts";
import { evaluationAfter } from "../evaluation/evaluation.rules.ts";
import { isOnAgenda, storeCourse } from "../meeting/course.queries.ts";
import { votingBodyOf } from "../meeting/figures.rules.ts";
import { type HeldMeeting, holdMeetingAlone, type MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isByShowOfHands, isDecidedOnce, type OpenMatter } from "./matter.rules.ts";
import { contentMark } from "./resolution-content.rules.ts";
import { judgeTally, type Tally } from "./tally.rules.ts";
import { hasPassed, insertVote, lockEvaluationState, readContent } from "./vote.queries.ts";
import { roomAt } from "./vote.rules.ts";

/**
 * Records a show of hands: freezes who is there with a vote at this moment, judges the counts against the base by the
 * rules that the meeting is held under, and lets the outcome take effect.
 */
export const recordVote: Operation<"vote.record"> = async ({ tx, clock, actor }, input) => {
  const meeting = await holdMeetingAlone(tx, input, ["OPEN"]);
  const rules = rulesOfVersion(meeting.rulesVersion);
  const { matter } = input;
  if (meeting.withoutVotes) refuse("WITHOUT_VOTES");
  if (!isByShowOfHands(matter, rules.majorities)) return refuse("SECRET_BALLOT_REQUIRED");
  if (!(await isOnAgenda(tx, input, input.agendaItemId))) refuse("NOT_FOUND");
  if (isDecidedOnce(matter) && (await hasPassed(tx, input, matter))) refuse("ALREADY_PASSED");
  const takenAt = clock.now();
  const room = roomOf(await readRoll(tx, input), takenAt, meeting, rules);
  const verdict = judge({ ...input, matter, base: room.base, presentWithVote: room.presentIds.length }, rules);
  const { outcome, needed, percentOfBase } = verdict;
  const mark = matter === "RESOLUTION" ? contentMark(await readContent(tx, input)) : null;
  const taken = { ...room, id: newId(), outcome, needed, takenAt, recordedBy: actor.accountId, contentMark: mark };
  const recorded = { ...input, ...taken, matter };
  await insertVote(tx, input, recorded);
  await letTakeEffect(tx, input, recorded);
  const { base, presentIds } = room;
  return { voteId: recorded.id, outcome, base, needed, presentWithVote: presentIds.length, percentOfBase };
};

/** Who is convened, who counts and who is there with a vote; refused while anybody is not marked. */
function roomOf(roll: readonly RollRow[], at: Date, meeting: HeldMeeting, rules: Rules) {
  const unmarked = roll.filter((person) => person.status === "UNMARKED").length;
  if (unmarked > 0) refuse("ROLL_CALL_INCOMPLETE", { unmarked });
  const of = { body: votingBodyOf(meeting.kind), rules: rules.majorities };
  const { voters, ...room } = roomAt(roll, at, of);
  return { ...room, presentIds: voters.map((voter) => voter.personId) };
}

function judge(tally: Tally, rules: Rules) {
  const judged = judgeTally(tally, rules.majorities);
  if ("verdict" in judged) return judged.verdict;
  const { refused } = judged;
  switch (refused.code) {
    case "COUNTS_DO_NOT_ADD_UP":
      return refuse("COUNTS_DO_NOT_ADD_UP", { counted: refused.counted, presentWithVote: refused.presentWithVote });
    case "TOO_FEW_TO_DECIDE": {
      const { base, presentWithVote, atLeast } = refused;
      return refuse("TOO_FEW_TO_DECIDE", { base, presentWithVote, needed: atLeast });
    }
    default:
      // The contract lets only whole numbers in, and voters are counted from the base itself.
      throw new Error(`A tally of the roll was refused: ${refused.code}`);
  }
}

type Taken = { matter: OpenMatter; outcome: "PASSED" | "FAILED"; takenAt: Date };

/** An adopted agenda is noted, a resolution that passed is no longer waived, a score moves on or back. */
async function letTakeEffect(tx: Transaction, key: MeetingKey, { matter, outcome, takenAt }: Taken): Promise<void> {
  if (matter === "MEETING_SCORE") return moveScore(tx, key, outcome);
  if (outcome === "FAILED") return;
  if (matter === "AGENDA") return storeCourse(tx, key, { agendaAdoptedAt: takenAt });
  if (matter === "RESOLUTION") return storeCourse(tx, key, { resolutionWaived: false });
}

/** A score is voted when it is proposed: passed it stands, failed it goes back to be revised and voted again. */
async function moveScore(tx: Transaction, key: MeetingKey, outcome: "PASSED" | "FAILED"): Promise<void> {
  const state = await lockEvaluationState(tx, key);
  const after = state && evaluationAfter(state, outcome === "PASSED" ? "PASS_VOTE" : "FAIL_VOTE");
  if (!after) return refuse("SCORE_NOT_READY");
  const isRevised = after === "DRAFT";
  await storeEvaluation(tx, key, { state: after, ...(isRevised ? { selfTotal: null, selfGrade: null } : {}) });
}
