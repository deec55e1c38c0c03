import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storePoints } from "./evaluation.queries.ts";
import { mustGiveReason } from "./evaluation.rules.ts";
import { judgeWith } from "./judge-record.rules.ts";
import { readJudgement } from "./read-judgement.ts";
import { refusePoints } from "./refuse-points.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/** The cell's own points for a criterion: the proposal taken as it is, or departed from with a reason. */
export const setPoints: Operation<"evaluation.setPoints"> = async ({ tx, clock }, input) => {
  const { key } = await holdScore(tx, input, ["DRAFT"]);
  const now = clock.now();
  const judged = await readJudgement(tx, key, now);
  const { judgement, rules } = judged;
  const criterion = judgement.criteria.find(({ proposal }) => proposal.criterion === input.criterion);
  if (!criterion) return refuse("CRITERION_UNKNOWN");
  if (input.points !== null) refusePoints({ points: input.points, max: criterion.proposal.max }, rules.scoreSheet);
  const departs = mustGiveReason(criterion.proposed, input.points);
  if (departs && input.reason === "") refuse("REASON_REQUIRED");
  // Points that are the proposal's own follow the facts as long as the score is a draft.
  const points = criterion.proposed !== null && !departs ? null : input.points;
  const revision = await storePoints(tx, key, "self", { ...input, points });
  if (revision === undefined) return refuse("CHANGED_MEANWHILE");
  const after = judgeWith(judged, { criterion: input.criterion, selfPoints: points }, now);
  return { revision, selfTotal: after.judgement.total };
};
