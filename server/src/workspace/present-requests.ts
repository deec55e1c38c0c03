import { type Asked, whoAnswers, whyNotAnswered } from "../absence/absence-answer.rules.ts";
import type { OperationContext } from "../operation.ts";
import type { MeetingRecordRows } from "./read-record.ts";

/** For whom requests and opinions are shown. */
export type RequestReader = Pick<OperationContext, "may" | "standing" | "meeting"> & { personId: string | null };

const leading: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY"];

/**
 * Why somebody asks to be excused, and what was sent to the committee beforehand, is read by who answers it and by the one who
 * wrote it; in a joint meeting a cell's leaders read what comes from their own. Everybody who asks sees who answers.
 */
export function presentRequests(record: MeetingRecordRows, { may, standing, meeting, personId }: RequestReader) {
  const leadsHost = standing.here.some((position) => leading.includes(position));
  const { leadsPart } = meeting;
  const writes = may("opinion.takeUp");
  const readsAll = writes || leadsHost || (!record.meeting.joint && may("absence.decide"));
  return {
    absenceRequests: record.absenceRequests.flatMap(({ requestedAt, ...row }) => {
      const asked = askedIn(record, row.person.personId);
      const isShown = readsAll || row.person.personId === personId || leadsPart.includes(asked.countsFor);
      if (!isShown) return [];
      const why = whyNotAnswered({ ...asked, isAnswered: row.decision !== null }, { leadsHost, leadsPart });
      const mayDecide = may("absence.decide") && why === null;
      return [{ ...row, requestedAt: requestedAt.toISOString(), answeredBy: answeringIn(record, asked), mayDecide }];
    }),
    myAbsenceAnsweredBy:
      personId !== null && record.roll.some((person) => person.personId === personId)
        ? answeringIn(record, askedIn(record, personId))
        : null,
    opinions: record.opinions
      .filter(({ person }) => writes || person.personId === personId)
      .map(({ id, sentAt, ...row }) => ({ ...row, opinionId: id, sentAt: sentAt.toISOString() })),
  };
}

function askedIn({ meeting, roll, participants }: MeetingRecordRows, personId: string): Asked {
  const hostId = meeting.organizationId;
  const countsFor = roll.find((person) => person.personId === personId)?.organizationId ?? hostId;
  const isLed = participants.some((participant) => participant.organizationId === countsFor && participant.isLed);
  return { joint: meeting.joint, state: meeting.state, hostId, countsFor, isLed };
}

/** Which organization's leaders answer; null in a meeting of one organization, where there is nothing to say about it. */
function answeringIn({ meeting, participants }: MeetingRecordRows, asked: Asked) {
  if (!meeting.joint) return null;
  const own = participants.find(({ organizationId }) => organizationId === asked.countsFor);
  return whoAnswers(asked) === "OWN_CELL" && own
    ? { organizationId: own.organizationId, name: own.name }
    : { organizationId: meeting.organizationId, name: meeting.organizationName };
}
