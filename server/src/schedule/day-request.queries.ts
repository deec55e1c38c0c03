import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";

/** The organization above in which a person holds an office, the nearest one; undefined for nobody's. */
export async function findOfficeAbove(
  tx: Transaction,
  personId: string,
  organizationId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT o.id FROM organization home
      JOIN appointment a ON a.person_id = ${personId} AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
      JOIN organization o ON o.id = a.organization_id AND o.id <> home.id AND starts_with(home.path, o.path)
    WHERE home.id = ${organizationId} ORDER BY length(o.path) DESC, o.id LIMIT 1`.execute(tx);
  return rows[0]?.id;
}

/** Keeps what is asked; where something is asked already and not answered, this takes its place. */
export async function storeDayRequest(
  tx: Transaction,
  { organizationId, meetingId }: MeetingKey,
  asked: { fromId: string; personId: string | null; reason: string; wantedOn: string | null; at: Date },
): Promise<void> {
  await sql`INSERT INTO meeting_day_request (organization_id, meeting_id, id, from_id, person_id, reason, wanted_on, asked_at)
    VALUES (${organizationId}, ${meetingId}, ${newId()}, ${asked.fromId}, ${asked.personId}, ${asked.reason}, ${asked.wantedOn}, ${asked.at})
    ON CONFLICT (organization_id, meeting_id) WHERE answered_at IS NULL DO UPDATE SET from_id = excluded.from_id, person_id = excluded.person_id,
      reason = excluded.reason, wanted_on = excluded.wanted_on, asked_at = excluded.asked_at`.execute(tx);
}

/** Answers what is asked of a meeting and tells who asked; false where nothing is. `leadsTo`: the meeting that takes its place. */
export async function answerDayRequest(
  tx: Transaction,
  { organizationId, meetingId }: MeetingKey,
  given: { answer: "MOVED" | "KEPT"; word: string; scheduledAt: Date; at: Date; leadsTo?: string },
): Promise<boolean> {
  const { rows } = await sql<{ personId: string | null }>`UPDATE meeting_day_request
    SET answered_at = ${given.at}, answer = ${given.answer}, word = ${given.word}
    WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND answered_at IS NULL RETURNING person_id AS "personId"`.execute(
    tx,
  );
  const [asked] = rows;
  if (asked?.personId)
    await tellPeople(tx, [asked.personId], {
      kind: "MEETING_DAY_ANSWERED",
      organizationId,
      meetingId: given.leadsTo ?? meetingId,
      parameters: { decision: given.answer, scheduledAt: given.scheduledAt.toISOString(), reason: given.word },
    });
  return asked !== undefined;
}

export type DayRequestRow = {
  requestId: string;
  fromName: string;
  reason: string;
  wantedOn: string | null;
  askedAt: Date;
};

/** What is asked of a meeting and not answered. */
export async function findDayRequest(tx: Transaction, key: MeetingKey): Promise<DayRequestRow | undefined> {
  const { rows } =
    await sql<DayRequestRow>`SELECT r.id AS "requestId", coalesce(o.name, '') AS "fromName", r.reason, r.wanted_on AS "wantedOn", r.asked_at AS "askedAt"
    FROM meeting_day_request r LEFT JOIN organization o ON o.id = r.from_id
    WHERE r.organization_id = ${key.organizationId} AND r.meeting_id = ${key.meetingId} AND r.answered_at IS NULL`.execute(
      tx,
    );
  return rows[0];
}
