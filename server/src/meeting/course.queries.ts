import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

import type { MeetingKey } from "./hold-meeting.queries.ts";
import type { MeetingRow } from "./meeting.queries.ts";

/** Begins a sitting: the first when the meeting opens, a further one when it is continued. */
export async function openSession(tx: Transaction, key: MeetingKey, at: Date): Promise<void> {
  await sql`INSERT INTO meeting_session (organization_id, meeting_id, ordinal, opened_at)
    SELECT ${key.organizationId}, ${key.meetingId}, coalesce(max(ordinal), 0) + 1, ${at} FROM meeting_session
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
}

/** Ends the sitting that is open, if one is; `ended` says why and when the meeting goes on, where it was adjourned. */
export async function closeSession(
  tx: Transaction,
  key: MeetingKey,
  at: Date,
  ended: { reason: string; continuesAt: Date | null } = { reason: "", continuesAt: null },
): Promise<void> {
  await tx
    .updateTable("meeting_session")
    .set({ closed_at: at, reason: ended.reason, continues_at: ended.continuesAt })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("closed_at", "is", null)
    .execute();
}

/** Stops the clock of every item that runs; the time since it was started is added to what it took. */
export async function stopClocks(tx: Transaction, key: MeetingKey, at: Date): Promise<void> {
  await sql`UPDATE agenda_item SET spent_seconds = spent_seconds + ${secondsUntil(at)}, started_at = NULL
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND started_at IS NOT NULL`.execute(
    tx,
  );
}

/** Starts an item's clock and stops the others'. Returns whether there is such an item. */
export async function startClock(tx: Transaction, key: MeetingKey, agendaItemId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`UPDATE agenda_item SET
      spent_seconds = CASE WHEN id = ${agendaItemId} OR started_at IS NULL THEN spent_seconds ELSE spent_seconds + ${secondsUntil(at)} END,
      started_at = CASE WHEN id = ${agendaItemId} THEN coalesce(started_at, ${at}) END,
      discussed = discussed OR id = ${agendaItemId}
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND (id = ${agendaItemId} OR started_at IS NOT NULL)
    RETURNING id`.execute(tx);
  return rows.some((row) => row.id === agendaItemId);
}

/** Stops an item's clock; one that stands still stays as it is. Returns whether there is such an item. */
export async function pauseClock(tx: Transaction, key: MeetingKey, agendaItemId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`UPDATE agenda_item SET started_at = NULL,
      spent_seconds = CASE WHEN started_at IS NULL THEN spent_seconds ELSE spent_seconds + ${secondsUntil(at)} END
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND id = ${agendaItemId} RETURNING id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** Whether an item belongs to the meeting's agenda; nothing named belongs. */
export async function isOnAgenda(tx: Transaction, key: MeetingKey, agendaItemId: string | null): Promise<boolean> {
  if (agendaItemId === null) return true;
  const row = await tx
    .selectFrom("agenda_item")
    .select("id")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", agendaItemId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Records facts of the course in the meeting's own row. */
export async function storeCourse(
  tx: Transaction,
  key: MeetingKey,
  changed: {
    duesStatus?: MeetingRow["duesStatus"];
    resolutionWaived?: boolean;
    agendaAdoptedAt?: Date;
    minutesAdoptedAt?: Date;
  },
): Promise<void> {
  await tx
    .updateTable("meeting")
    .set({
      ...(changed.duesStatus === undefined ? {} : { dues_status: changed.duesStatus }),
      ...(changed.resolutionWaived === undefined ? {} : { resolution_waived: changed.resolutionWaived }),
      ...(changed.agendaAdoptedAt === undefined ? {} : { agenda_adopted_at: changed.agendaAdoptedAt }),
      ...(changed.minutesAdoptedAt === undefined ? {} : { minutes_adopted_at: changed.minutesAdoptedAt }),
    })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}

function secondsUntil(at: Date) {
  return sql`greatest(0, floor(extract(epoch FROM ${at}::timestamptz - started_at)))::int`;
}
