import { resolutionStanding } from "../../../../server/src/vote/resolution-content.rules.ts";
import { isScoreVoted } from "../../../../server/src/vote/score-standing.rules.ts";
import { isWritten } from "../is-written.ts";
import type { AgendaItem, Workspace } from "../workspace-query.ts";

type Course = Pick<
  Workspace,
  "meeting" | "texts" | "statements" | "taskReviews" | "newTasks" | "votes" | "figures" | "duesStatus" | "missing"
>;

/**
 * Whether what an item of the agenda is there for stands in the record: the roll for the opening, the vote for the
 * adoption of the agenda, every report for the tasks. Where there is no such sign it was taken up.
 */
export function isItemDone(course: Course, item: AgendaItem): boolean {
  const { meeting, votes } = course;
  switch (item.kind) {
    case "OPENING":
      return isOpeningDone(course, item);
    case "TASK_REVIEW":
      return meeting.openedAt !== null && course.taskReviews.every(({ reportedState }) => reportedState !== null);
    case "REPORT":
      return isTakenUp(course, item) || isWritten(course, "SECRETARY_REPORT");
    case "IDEOLOGY":
      return isTakenUp(course, item) || isWritten(course, "MOOD");
    case "CRITICISM":
      return isTakenUp(course, item) || isWritten(course, "PRAISE");
    case "CONCLUSION":
      return isWritten(course, "SYNTHESIS") || isWritten(course, "CONCLUSION");
    case "RESOLUTION":
      return meeting.resolutionWaived || resolutionStanding(votes, course) === "PASSED";
    case "EVALUATION":
      return isScoreVoted(votes, course.missing.close);
    default:
      return item.stepKey === "adoptMinutes" ? meeting.minutesAdoptedAt !== null : isTakenUp(course, item);
  }
}

function isOpeningDone({ meeting, figures, duesStatus }: Course, { stepKey }: AgendaItem): boolean {
  if (stepKey === "dues") return duesStatus !== "UNKNOWN";
  if (stepKey === "adoptAgenda") return meeting.agendaAdoptedAt !== null;
  return meeting.openedAt !== null && figures.total > 0 && figures.unmarked === 0;
}

function isTakenUp(course: Course, { agendaItemId, discussed }: AgendaItem): boolean {
  return (
    discussed ||
    course.statements.some((statement) => statement.agendaItemId === agendaItemId) ||
    isWritten(course, "DISCUSSION", agendaItemId) ||
    isWritten(course, "CONCLUSION", agendaItemId)
  );
}
