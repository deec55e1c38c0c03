import { isScoredKind } from "../../../rulesets/meeting-thresholds.ts";

/** What a step of a meeting needs before it can be taken. */
export type Requirement =
  | "SCHEDULE"
  | "PLACE"
  | "AGENDA"
  | "MEMBERS"
  | "PARTICIPANTS"
  | "CHAIR"
  | "MINUTE_TAKER"
  | "ROLL_CALL"
  | "AGENDA_ADOPTED"
  | "TASK_REVIEW"
  | "CONCLUSIONS"
  | "RESOLUTION_VOTE"
  | "SCORE"
  | "SCORE_VOTE"
  | "MINUTES_ADOPTED"
  | "MINUTES_ISSUED"
  | "RESOLUTION_ISSUED";

/** The facts of a meeting that its steps depend on. */
export type Progress = {
  kind: string;
  /** Whether the meeting is scored. */
  scored: boolean;
  withoutVotes: boolean;
  resolutionWaived: boolean;
  hasPlace: boolean;
  agendaItems: number;
  /** Of a joint meeting: whether it is clear who takes part. */
  participantsSettled: boolean;
  hasChair: boolean;
  hasMinuteTaker: boolean;
  /** Named, and marked absent at the roll call. */
  chairAway: boolean;
  minuteTakerAway: boolean;
  unmarked: number;
  agendaAdopted: boolean;
  tasksNotReported: number;
  conclusions: number;
  resolutionVoted: boolean;
  scoreReady: boolean;
  scoreVoted: boolean;
  minutesAdopted: boolean;
  minutesIssued: boolean;
  resolutionIssued: boolean;
};

/** What is missing before the notice goes out: a place, an agenda, and the answers of those asked to take part. Source: HD 42-HD/BTCTW, before the meeting. */
export function missingToConvene(progress: Progress): Requirement[] {
  return listed([
    !progress.hasPlace && "PLACE",
    progress.agendaItems === 0 && "AGENDA",
    !progress.participantsSettled && "PARTICIPANTS",
  ]);
}

/** What is missing before the meeting opens: somebody who chairs and somebody who writes. Source: HD 42-HD/BTCTW, opening. */
export function missingToOpen(progress: Pick<Progress, "hasChair" | "hasMinuteTaker">): Requirement[] {
  return listed([!progress.hasChair && "CHAIR", !progress.hasMinuteTaker && "MINUTE_TAKER"]);
}

/**
 * What is missing before the record is locked. Without votes (too few to decide) nothing voted is asked for; a committee's
 * own meeting and one on a topic alone leave the month's tasks to the regular one; a meeting may close with conclusions alone. Who is
 * marked absent neither chaired nor took the minutes: whoever did is named in his or her place.
 * Source: HD 42-HD/BTCTW, close.
 */
export function missingToClose(progress: Progress): Requirement[] {
  const votes = !progress.withoutVotes;
  const { scored } = progress;
  return listed([
    progress.unmarked > 0 && "ROLL_CALL",
    progress.chairAway && "CHAIR",
    progress.minuteTakerAway && "MINUTE_TAKER",
    votes && !progress.agendaAdopted && "AGENDA_ADOPTED",
    isScoredKind(progress.kind) && progress.tasksNotReported > 0 && "TASK_REVIEW",
    progress.conclusions === 0 && "CONCLUSIONS",
    votes && !progress.resolutionWaived && !progress.resolutionVoted && "RESOLUTION_VOTE",
    scored && votes && !progress.scoreReady && "SCORE",
    scored && votes && progress.scoreReady && !progress.scoreVoted && "SCORE_VOTE",
    !progress.minutesAdopted && "MINUTES_ADOPTED",
  ]);
}

/**
 * What is missing before the record is filed: the minutes issued, and the resolution where one stands passed. One that was
 * passed before too many had left is one; one that a correction overturned is none.
 */
export function missingToFile(progress: Progress): Requirement[] {
  return listed([
    !progress.minutesIssued && "MINUTES_ISSUED",
    progress.resolutionVoted && !progress.resolutionIssued && "RESOLUTION_ISSUED",
  ]);
}

function listed(candidates: (Requirement | false)[]): Requirement[] {
  return candidates.filter((candidate) => candidate !== false);
}
