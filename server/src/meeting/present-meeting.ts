import type { Answer, OperationContext } from "../operation.ts";
import type { MeetingRow } from "./meeting.queries.ts";
import { isHeldByAnswer } from "./meeting.rules.ts";
import { operationsIn } from "./meeting-abilities.rules.ts";

export function presentMeetingSummary(row: MeetingRow): Answer<"meeting.list">["rows"][number] {
  return {
    organizationId: row.organizationId,
    meetingId: row.id,
    kind: row.kind,
    state: row.state,
    month: row.month,
    topic: row.topic,
    joint: row.joint,
    organizationName: row.organizationName,
    scheduledAt: row.scheduledAt.toISOString(),
    openedAt: iso(row.openedAt),
    place: row.place,
    recordedFrom: row.recordedFrom,
    selfGrade: row.selfGrade,
    officialGrade: row.officialGrade,
  };
}

/** A meeting as the contract shows it, with the operations that the reader may carry out in its present state. */
export function presentMeeting(row: MeetingRow, may: OperationContext["may"]): Answer<"meeting.get"> {
  return {
    ...presentMeetingSummary(row),
    form: row.form,
    thematicPart: row.thematicPart,
    thematicForm: row.thematicForm,
    ofStandingCommittee: row.ofStandingCommittee,
    chair: named(row.chairId, row.chairName),
    minuteTaker: named(row.minuteTakerId, row.minuteTakerName),
    helper: named(row.helperId, row.helperName),
    preMeetingId: row.preMeetingId,
    continuesId: row.continuesId,
    followedBy: presentFollower(row),
    noticeSentAt: iso(row.noticeSentAt),
    agendaAdoptedAt: iso(row.agendaAdoptedAt),
    closedAt: iso(row.closedAt),
    minutesAdoptedAt: iso(row.minutesAdoptedAt),
    filedAt: iso(row.filedAt),
    sentToSuperiorAt: iso(row.sentToSuperiorAt),
    postedAt: iso(row.postedAt),
    receivedLateAt: iso(row.receivedLateAt),
    notHeldAcceptedAt: iso(row.notHeldAcceptedAt),
    notHeldDeclined: row.notHeldDeclinedAt && {
      declinedAt: row.notHeldDeclinedAt.toISOString(),
      reason: row.notHeldDeclinedBecause,
    },
    duesStatus: row.duesStatus,
    withoutVotes: row.withoutVotes,
    resolutionWaived: row.resolutionWaived,
    reason: row.reason,
    rulesVersion: row.rulesVersion,
    revision: row.revision,
    abilities: operationsOpenFor(row).filter(may),
  };
}

function presentFollower({ followerId, followerScheduledAt }: MeetingRow): Answer<"meeting.get">["followedBy"] {
  if (followerId === null || followerScheduledAt === null) return null;
  return { meetingId: followerId, scheduledAt: followerScheduledAt.toISOString() };
}

/** An answer that was given is not asked for again, and the meeting that it asks for is not thrown away. */
function operationsOpenFor(row: MeetingRow) {
  if (row.state === "NOT_HELD" && row.notHeldAcceptedAt !== null) return [];
  return operationsIn[row.state].filter((operation) => operation !== "meeting.discard" || !isHeldByAnswer(row));
}

function named(personId: string | null, fullName: string | null) {
  return personId === null || fullName === null ? null : { personId, fullName };
}

function iso(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString();
}
