import { maySpeak } from "../attendance/roll-call.rules.ts";
import { isSettled, type ParticipantState } from "../meeting/participants.rules.ts";
import type { Progress } from "../meeting/requirements.rules.ts";
import type { AttendanceStatus } from "../vote/convened.rules.ts";
import { type ResolutionContent, resolutionStanding } from "../vote/resolution-content.rules.ts";

/** What of a meeting's record its steps depend on, however it is held: as rows, or as a page shows it. */
export type Recorded = {
  meeting: {
    kind: string;
    state: string;
    month: string;
    place: string;
    joint: boolean;
    withoutVotes: boolean;
    resolutionWaived: boolean;
    chairId: string | null;
    minuteTakerId: string | null;
    agendaAdoptedAt: unknown;
    minutesAdoptedAt: unknown;
  };
  agenda: readonly unknown[];
  roll: readonly { personId: string; status: AttendanceStatus }[];
  votes: readonly { matter: string; outcome: string; contentMark?: string | null }[];
  taskReviews: readonly { reportedState: string | null; reportMonth: string | null }[];
  texts: ResolutionContent["texts"];
  newTasks: ResolutionContent["newTasks"];
  participants: readonly { state: ParticipantState }[];
  surroundings: { hasMinutes: boolean; hasResolution: boolean };
};

/** How far a meeting has come, from everything recorded of it; what its next steps depend on. */
export function progressOf(
  record: Recorded,
  { scored, evaluationState }: { scored: boolean; evaluationState: string | undefined },
): Progress {
  const { meeting } = record;
  const passed = (matter: string) => record.votes.some((vote) => vote.matter === matter && vote.outcome === "PASSED");
  return {
    kind: meeting.kind,
    scored,
    withoutVotes: meeting.withoutVotes,
    resolutionWaived: meeting.resolutionWaived,
    hasPlace: meeting.place !== "",
    agendaItems: record.agenda.length,
    participantsSettled: !meeting.joint || isSettled(record.participants.map(({ state }) => state)),
    hasChair: meeting.chairId !== null,
    hasMinuteTaker: meeting.minuteTakerId !== null,
    chairAway: isAway(record, meeting.chairId),
    minuteTakerAway: isAway(record, meeting.minuteTakerId),
    unmarked: record.roll.filter((person) => person.status === "UNMARKED").length,
    agendaAdopted: meeting.agendaAdoptedAt !== null,
    tasksNotReported: record.taskReviews.filter(
      (task) => task.reportedState === null && isDueHere(task.reportMonth, meeting.month),
    ).length,
    conclusions: record.texts.filter(
      (text) => (text.field === "CONCLUSION" || text.field === "SYNTHESIS") && text.body.trim() !== "",
    ).length,
    resolutionVoted: isResolved(record),
    scoreReady: evaluationState !== undefined && evaluationState !== "DRAFT",
    // A score that was put to the vote again waits for that vote, whatever an earlier one said.
    scoreVoted: passed("MEETING_SCORE") && evaluationState !== "DRAFT" && evaluationState !== "PROPOSED",
    minutesAdopted: meeting.minutesAdoptedAt !== null,
    minutesIssued: record.surroundings.hasMinutes,
    resolutionIssued: record.surroundings.hasResolution,
  };
}

/** Passed as it is written; in a closed meeting only the deadlines of its tasks still move, at later meetings. */
function isResolved(record: Recorded): boolean {
  const standing = resolutionStanding(record.votes, record);
  return standing === "PASSED" || (standing === "CHANGED" && ["CLOSED", "FILED"].includes(record.meeting.state));
}

function isDueHere(reportMonth: string | null, meetingMonth: string): boolean {
  return reportMonth === null || reportMonth <= meetingMonth;
}

/** Whether the roll call has somebody absent; who is not convened may be there all the same. */
function isAway({ roll }: Recorded, personId: string | null): boolean {
  const mark = roll.find((person) => person.personId === personId)?.status;
  return mark !== undefined && !maySpeak(mark);
}
