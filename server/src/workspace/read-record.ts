import type { Transaction } from "../database/connect.ts";
import { readTogether } from "../database/together.ts";
import type { MeetingRow } from "../meeting/meeting.queries.ts";
import { findParticipants } from "../meeting/participants.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findGuests, findRoll, findStatements, findVotes } from "./course.queries.ts";
import {
  findCorrections,
  findNewTasks,
  findObjections,
  findSurroundings,
  findTaskReviews,
  findWeaknesses,
} from "./outcome.queries.ts";
import {
  findAbsenceRequests,
  findAgenda,
  findAssignments,
  findMaterials,
  findOpinions,
  findSessions,
  findTexts,
} from "./preparation.queries.ts";
import { findEarlierProposals, findProposals } from "./proposals.queries.ts";

/** Everything recorded of one meeting, as rows; one statement for all of it, however long the meeting was. */
export type MeetingRecordRows = Awaited<ReturnType<typeof readRecord>>;

export async function readRecord(tx: Transaction, meeting: MeetingRow, readerId: string | null) {
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  const isLocked = ["CLOSED", "FILED", "NOT_HELD", "POSTPONED"].includes(meeting.state);
  return readTogether(tx, async (together) => {
    const [
      sessions,
      agenda,
      texts,
      assignments,
      materials,
      roll,
      guests,
      absenceRequests,
      opinions,
      statements,
      proposals,
      earlierProposals,
      votes,
      taskReviews,
      newTasks,
      weaknesses,
      objections,
      corrections,
      surroundings,
      participants,
    ] = await Promise.all([
      findSessions(together, key),
      findAgenda(together, key),
      findTexts(together, key),
      findAssignments(together, key),
      findMaterials(together, key, readerId),
      findRoll(together, key, meeting),
      findGuests(together, key),
      findAbsenceRequests(together, key),
      findOpinions(together, key),
      findStatements(together, key),
      findProposals(together, key, meeting),
      findEarlierProposals(together, key, { ...meeting, isOver: isLocked }),
      findVotes(together, key),
      findTaskReviews(together, key, meeting, isLocked),
      findNewTasks(together, key),
      findWeaknesses(together, key),
      findObjections(together, key),
      findCorrections(together, key),
      findSurroundings(together, key, {
        preMeetingId: meeting.preMeetingId,
        on: dayOf(meeting.openedAt ?? meeting.scheduledAt),
      }),
      findParticipants(together, key),
    ]);
    return {
      meeting,
      sessions,
      agenda,
      texts,
      assignments,
      materials,
      roll,
      guests,
      absenceRequests,
      opinions,
      statements,
      proposals,
      earlierProposals,
      votes,
      taskReviews,
      newTasks,
      weaknesses,
      objections,
      corrections,
      surroundings,
      participants,
    };
  });
}
