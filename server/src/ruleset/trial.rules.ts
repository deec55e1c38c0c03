import type { Grade, ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { judgeEvaluation, type StoredScore } from "../evaluation/judge-evaluation.rules.ts";
import type { JudgedMeeting } from "../evaluation/judge-record.rules.ts";
import { sumOfPoints } from "../evaluation/points.rules.ts";
import { proposeScores } from "../evaluation/propose-scores.rules.ts";

/** What a sheet makes of a meeting that another one judged; `openPoints` are those that people would have to give. */
export type Trial = { total: number; max: number; grade: Grade | null; openPoints: number };

/**
 * Judges a held meeting by another sheet: what its facts propose there, and what people gave where the two sheets ask them
 * the same (the same criterion, worth as much). Everything else that people judge stays open.
 */
export function judgedBy(sheet: ScoreSheet, { scores, facts, judgement: before }: JudgedMeeting): Trial {
  const alike = new Map(
    before.criteria
      .filter(({ proposal }) => proposal.judgedBy === "PEOPLE")
      .map(({ proposal, self }) => [proposal.criterion, { max: proposal.max, self }]),
  );
  const given = proposeScores(sheet, facts).flatMap(({ criterion, judgedBy, max }): StoredScore[] => {
    const earlier = alike.get(criterion);
    if (judgedBy !== "PEOPLE" || earlier?.max !== max) return [];
    const stored = scores.find((score) => score.criterion === criterion);
    return stored ? [{ ...stored, selfPoints: earlier.self, superiorPoints: null }] : [];
  });
  const { total, max, grade, criteria } = judgeEvaluation({
    sheet,
    state: "DRAFT",
    scores: given,
    facts,
    uncorrected: facts,
  });
  const unjudged = criteria.filter(({ self }) => self === null);
  return { total, max, grade, openPoints: sumOfPoints(unjudged.map(({ proposal }) => proposal.max)) };
}
