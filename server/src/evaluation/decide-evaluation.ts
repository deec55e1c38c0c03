import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { storeDecidedPoints, storeEvaluation, storeStandings } from "./evaluation.queries.ts";
import { standings } from "./judge-evaluation.rules.ts";
import { isOwnCell } from "./own-cell.rules.ts";
import { readJudgement } from "./read-judgement.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/** Decides the official grade: by the superior's points, the cell's where none were given; otherwise with a reason. */
export const decideEvaluation: Operation<"evaluation.decide"> = async ({ tx, clock, actor, standing }, input) => {
  if (isOwnCell(standing)) refuse("OWN_CELL");
  const { key, meeting } = await holdScore(tx, input, ["SUBMITTED"]);
  const now = clock.now();
  const { judgement } = await readJudgement(tx, key, now);
  const { superiorDefault: total, superiorByPoints: byPoints } = judgement;
  const officialGrade = input.grade ?? byPoints;
  if (
    (officialGrade !== byPoints || officialGrade !== judgement.grade) &&
    input.reason.trim() === "" &&
    !isExplained(judgement, officialGrade, byPoints)
  )
    refuse("REASON_REQUIRED");
  const decided = judgement.criteria.map(({ proposal, superior, self }) => ({
    criterion: proposal.criterion,
    points: superior ?? self,
  }));
  await storeDecidedPoints(tx, key, decided);
  await storeStandings(tx, key, standings(judgement));
  await storeEvaluation(tx, key, {
    state: "DECIDED",
    superiorTotal: total,
    superiorGrade: officialGrade,
    superiorReason: input.reason,
    decidedBy: actor.accountId,
    decidedAt: now,
    needsSuperiorAgain: false,
    settledOtherwiseAt: null,
  });
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const parameters = { month: meeting.month, total, grade: officialGrade };
  const leaders = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  await tellPeople(tx, leaders, { kind: "GRADE_DECIDED", ...key, parameters });
  return { officialGrade, superiorTotal: total };
};

/** A grade that follows from points whose differences each carry a reason needs no second one. */
function isExplained(
  judgement: { criteria: readonly { superior: number | null }[] },
  grade: string,
  byPoints: string,
): boolean {
  return grade === byPoints && judgement.criteria.some(({ superior }) => superior !== null);
}
