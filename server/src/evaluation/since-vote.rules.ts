import type { Grade } from "../../../rulesets/score-sheet.ts";
import { isOver } from "../meeting/meeting.rules.ts";
import { type JudgedMeeting, judgeAnew } from "./judge-record.rules.ts";

/** A criterion that the facts of now would give other points; `now` is null where it is to be judged anew. */
export type ChangedCriterion = { criterion: string; voted: number; now: number | null };

/** The score that the cell voted beside the one that would be put before it now. */
export type SinceVote = {
  votedTotal: number;
  votedGrade: Grade | null;
  total: number;
  /** Null as long as something is to be judged anew. */
  grade: Grade | null;
  criteria: ChangedCriterion[];
};

/**
 * What has changed of a voted score while the meeting is still under way: somebody came later, a task was reported after
 * the vote. Points credited ahead are covered by the vote and settle on their day. Null where the score stands as voted.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the cell votes the score that its record shows.
 */
export function changedSinceVote(judged: JudgedMeeting, now: Date): SinceVote | null {
  const { stored, meeting, judgement } = judged;
  if (stored?.state !== "VOTED" || isOver(meeting.state)) return null;
  const anew = judgeAnew(judged, now).judgement;
  const criteria = judgement.criteria.flatMap(({ proposal, voted, provisionalState }, index) => {
    // Both lists are the sheet's, in its order.
    const points = anew.criteria[index]!.self;
    const isCovered = voted === null || provisionalState !== null || points === voted;
    return isCovered ? [] : [{ criterion: proposal.criterion, voted, now: points }];
  });
  if (criteria.length === 0) return null;
  const votedTotal = stored.selfTotal ?? judgement.total;
  const total = votedTotal + criteria.reduce((sum, { voted, now }) => sum + (now ?? 0) - voted, 0);
  return { votedTotal, votedGrade: stored.selfGrade, total, grade: anew.grade, criteria };
}
