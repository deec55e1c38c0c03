import type { Transaction } from "../database/connect.ts";
import type { MeetingRow } from "../meeting/meeting.queries.ts";
import { findGuests, findProposals, findRoll, findStatements, findVotes } from "./course.queries.ts";
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

/** Everything recorded of one meeting, as rows; one statement a kind, however long the meeting was. */
export type MeetingRecordRows = Awaited<ReturnType<typeof readRecord>>;

export async function readRecord(tx: Transaction, meeting: MeetingRow, readerId: string | null) {
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  const isLocked = ["CLOSED", "FILED", "NOT_HELD", "POSTPONED"].includes(meeting.state);
  return {
    meeting,
    sessions: await findSessions(tx, key),
    agenda: await findAgenda(tx, key),
    texts: await findTexts(tx, key),
    assignments: await findAssignments(tx, key),
    materials: await findMaterials(tx, key, readerId),
    roll: await findRoll(tx, key),
    guests: await findGuests(tx, key),
    absenceRequests: await findAbsenceRequests(tx, key),
    opinions: await findOpinions(tx, key),
    statements: await findStatements(tx, key),
    proposals: await findProposals(tx, key),
    votes: await findVotes(tx, key),
    taskReviews: await findTaskReviews(tx, key, meeting.scheduledAt, isLocked),
    newTasks: await findNewTasks(tx, key),
    weaknesses: await findWeaknesses(tx, key),
    objections: await findObjections(tx, key),
    corrections: await findCorrections(tx, key),
    surroundings: await findSurroundings(tx, key, meeting.preMeetingId),
  };
}
