import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storePoints } from "./evaluation.queries.ts";
import { mustExplainDifference } from "./evaluation.rules.ts";
import { judgeWith } from "./judge-record.rules.ts";
import { isOwnCell } from "./own-cell.rules.ts";
import { readJudgement } from "./read-judgement.ts";
import { refusePoints } from "./refuse-points.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/** The superior's points for a criterion, explained where they differ from the cell's. */
export const setSuperiorPoints: Operation<"evaluation.setSuperiorPoints"> = async ({ tx, clock, standing }, input) => {
  if (isOwnCell(standing)) refuse("OWN_CELL");
  const { key } = await holdScore(tx, input, ["SUBMITTED"]);
  const now = clock.now();
  const judged = await readJudgement(tx, key, now);
  const { judgement, rules } = judged;
  const criterion = judgement.criteria.find(({ proposal }) => proposal.criterion === input.criterion);
  if (!criterion) return refuse("CRITERION_UNKNOWN");
  if (input.points !== null) refusePoints({ points: input.points, max: criterion.proposal.max }, rules.scoreSheet);
  if (mustExplainDifference(criterion.self, input.points) && input.reason === "") refuse("REASON_REQUIRED");
  const revision = await storePoints(tx, key, "superior", input);
  if (revision === undefined) return refuse("CHANGED_MEANWHILE");
  const after = judgeWith(judged, { criterion: input.criterion, superiorPoints: input.points }, now);
  return { revision, superiorTotal: after.judgement.superiorTotal };
};
