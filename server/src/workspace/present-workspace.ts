import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { isPreparationLate, stateOf } from "../assignment/assignment-state.rules.ts";
import { paperLead } from "../material/paper-lead.rules.ts";
import type { Answer } from "../operation.ts";
import { isOverdue } from "../task/task.rules.ts";
import type * as Course from "./course.queries.ts";
import type * as Outcome from "./outcome.queries.ts";
import type * as Preparation from "./preparation.queries.ts";
import type * as Proposals from "./proposals.queries.ts";

type Workspace = Answer<"workspace.get">;

export function presentAgendaItem(row: Preparation.AgendaItemRow): Workspace["agenda"][number] {
  const { id, startedAt, ...rest } = row;
  return { ...rest, agendaItemId: id, runningSince: iso(startedAt) };
}

export function presentText(row: Preparation.TextRow): Workspace["texts"][number] {
  return { ...row, changedAt: row.changedAt.toISOString() };
}

export function presentAttendance(row: Course.AttendanceRow): Workspace["attendance"][number] {
  const { temporarilyElsewhere, temporarilyHere, exempt, suspended, specialDuty, arrivedAt, leftAt, ...rest } = row;
  return {
    ...rest,
    flags: { temporarilyElsewhere, temporarilyHere, exempt, suspended, specialDuty },
    arrivedAt: iso(arrivedAt),
    leftAt: iso(leftAt),
  };
}

/** For whom papers are shown, and when the meeting begins that they are for. */
export type PaperReader = { accountId: string; opensAt: Date; thresholds: MeetingThresholds };

export function presentMaterial(
  row: Preparation.MaterialRow,
  { accountId, opensAt, thresholds }: PaperReader,
): Workspace["materials"][number] {
  const { id, postedAt, changedAt, postedBy, ...rest } = row;
  const lead = row.purpose === "PAPER" ? paperLead(row, opensAt, thresholds) : { inTime: null, changedLate: false };
  return {
    ...rest,
    ...lead,
    materialId: id,
    postedAt: postedAt.toISOString(),
    changedAt: iso(changedAt),
    postedByMe: postedBy === accountId,
  };
}

export function presentAssignment(row: Preparation.AssignmentRow, today: string): Workspace["assignments"][number] {
  const { id, startedAt: _begun, doneAt, ...rest } = row;
  return {
    ...rest,
    assignmentId: id,
    doneAt: iso(doneAt),
    state: stateOf(row),
    isOverdue: isPreparationLate(row, today),
  };
}

export function presentGuest(row: Course.GuestRow): Workspace["guests"][number] {
  const { id, answeredByLinkAt, ownLinkMadeAt, ownLinkOpenedAt, ...rest } = row;
  const ownLink = ownLinkMadeAt && { madeAt: iso(ownLinkMadeAt), openedAt: iso(ownLinkOpenedAt) };
  return { ...rest, guestId: id, answeredByLinkAt: iso(answeredByLinkAt), ownLink };
}

export function presentStatement(row: Course.StatementRow): Workspace["statements"][number] {
  const { id, personId, guestId, speakerName, aboutId, aboutName, saidAt, sentBefore: _inWriting, ...rest } = row;
  return {
    ...rest,
    statementId: id,
    speaker: { personId, guestId, fullName: speakerName },
    about: aboutId == null ? null : { personId: aboutId, fullName: aboutName ?? "" },
    saidAt: saidAt.toISOString(),
  };
}

export function presentProposal(row: Proposals.ProposalRow): Workspace["proposals"][number] {
  const { id, answeredAt, ...rest } = row;
  return { ...rest, proposalId: id, answeredAt: iso(answeredAt) };
}

export function presentVote(row: Course.VoteRow): Workspace["votes"][number] {
  const { id, presentIds: _voters, takenAt, contentMark = null, ...rest } = row;
  return { ...rest, voteId: id, takenAt: takenAt.toISOString(), contentMark };
}

export function presentTask(row: Outcome.TaskRow, today: string): Workspace["newTasks"][number] {
  const { id, closedAt, ...rest } = row;
  const overdue = isOverdue(
    { state: row.state, dueOn: row.dueOn, closedOn: closedAt === null ? null : closedAt.toISOString() },
    today,
  );
  return { ...rest, taskId: id, overdue };
}

export function presentTaskReview(row: Outcome.TaskReviewRow, today: string): Workspace["taskReviews"][number] {
  return {
    ...presentTask(row, today),
    startState: row.startState,
    startDueOn: row.startDueOn,
    reportedState: row.reportedState,
    reportedPercent: row.reportedPercent,
    result: row.result ?? "",
    lastNote: row.lastNote ? { ...row.lastNote, notedAt: new Date(row.lastNote.notedAt).toISOString() } : null,
    newDueOn: row.newDueOn,
    reportRevision: row.reportRevision ?? 0,
  };
}

export function iso(moment: Date): string;
export function iso(moment: Date | null): string | null;
export function iso(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString();
}
