import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { ShortcomingFields, ShortcomingKey } from "./shortcoming.queries.ts";
import type { Result, State, Subject } from "./shortcoming.rules.ts";

export type LockedShortcoming = {
  shortcomingId: string;
  subject: Subject;
  personId: string | null;
  ownerId: string | null;
  remedy: string;
  dueOn: string | null;
  state: State;
  meetingId: string | null;
};

/** A shortcoming, locked: what is done to it depends on how it stands. */
export async function lockShortcoming(tx: Transaction, key: ShortcomingKey): Promise<LockedShortcoming | undefined> {
  const { rows } = await sql<LockedShortcoming>`
    SELECT id AS "shortcomingId", subject, person_id AS "personId", owner_id AS "ownerId", remedy, due_on AS "dueOn", state, meeting_id AS "meetingId"
    FROM shortcoming WHERE organization_id = ${key.organizationId} AND id = ${key.shortcomingId} FOR UPDATE`.execute(
    tx,
  );
  return rows[0];
}

export async function insertShortcoming(
  tx: Transaction,
  key: ShortcomingKey,
  of: { subject: Subject; personId: string | null; fields: ShortcomingFields; by: string; at: Date; today: string },
): Promise<void> {
  const isOwn = of.subject === "MEMBER";
  await tx
    .insertInto("shortcoming")
    .values({
      organization_id: key.organizationId,
      id: key.shortcomingId,
      subject: of.subject,
      person_id: of.personId,
      named_on: of.today,
      body: of.fields.body,
      cause: of.fields.cause,
      remedy: of.fields.remedy,
      owner_id: of.fields.ownerId,
      due_on: of.fields.dueOn,
      state: isOwn ? "DRAFT" : "HANDED_IN",
      handed_in_at: isOwn ? null : of.at,
      created_at: of.at,
      created_by: of.by,
    })
    .execute();
}

/** Changes one when its revision is still the one it was read with; what was sent back is a draft again. Returns whether it was. */
export async function updateShortcomingRow(
  tx: Transaction,
  key: ShortcomingKey & { revision: number },
  fields: ShortcomingFields,
): Promise<boolean> {
  const result = await sql`
    UPDATE shortcoming SET body = ${fields.body}, cause = ${fields.cause}, remedy = ${fields.remedy}, owner_id = ${fields.ownerId}, due_on = ${fields.dueOn},
      state = CASE state WHEN 'RETURNED' THEN 'DRAFT' ELSE state END, revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND id = ${key.shortcomingId} AND revision = ${key.revision}`.execute(
    tx,
  );
  return result.numAffectedRows === 1n;
}

export async function deleteShortcoming(tx: Transaction, key: ShortcomingKey): Promise<void> {
  await tx
    .deleteFrom("shortcoming")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.shortcomingId)
    .execute();
}

/** It is followed from now on; it was named on the day it was handed in first. */
export async function storeHandedIn(
  tx: Transaction,
  key: ShortcomingKey,
  at: { now: Date; today: string },
): Promise<void> {
  await sql`UPDATE shortcoming SET state = 'HANDED_IN', named_on = CASE WHEN handed_in_at IS NULL THEN ${at.today}::date ELSE named_on END,
      handed_in_at = ${at.now}, return_word = '', revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND id = ${key.shortcomingId}`.execute(tx);
}

/** The writer's again, and off the meeting that it was put before. */
export async function storeReturned(tx: Transaction, key: ShortcomingKey, word: string): Promise<void> {
  await sql`UPDATE shortcoming SET state = 'RETURNED', return_word = ${word}, meeting_id = NULL, revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND id = ${key.shortcomingId}`.execute(tx);
}

/** What became of it; with another deadline it goes on. */
export async function storeResult(
  tx: Transaction,
  key: ShortcomingKey,
  confirmed: { result: Result; word: string; nextDueOn: string | null; today: string },
): Promise<void> {
  const { result, word, nextDueOn, today } = confirmed;
  const goesOn = nextDueOn !== null;
  await sql`UPDATE shortcoming SET result = ${result}, result_word = ${word}, due_on = coalesce(${nextDueOn}::date, due_on),
      state = ${goesOn ? "HANDED_IN" : "CLOSED"}, closed_on = ${goesOn ? null : today}::date, revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND id = ${key.shortcomingId}`.execute(tx);
}

export async function insertNote(
  tx: Transaction,
  key: ShortcomingKey,
  note: { id: string; personId: string | null; body: string; result?: Result; dueOn?: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto("shortcoming_note")
    .values({
      organization_id: key.organizationId,
      shortcoming_id: key.shortcomingId,
      id: note.id,
      person_id: note.personId,
      body: note.body,
      result: note.result ?? null,
      due_on: note.dueOn ?? null,
      noted_at: note.at,
    })
    .execute();
}

export async function storeMeeting(tx: Transaction, key: ShortcomingKey, meetingId: string | null): Promise<void> {
  await tx
    .updateTable("shortcoming")
    .set({ meeting_id: meetingId })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.shortcomingId)
    .execute();
}

/** Frees what was put before a draft that is thrown away. */
export async function leaveShortcomings(tx: Transaction, key: MeetingKey): Promise<void> {
  await sql`UPDATE shortcoming SET meeting_id = NULL WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(
    tx,
  );
}
