import { sql } from "kysely";
import type pg from "pg";
import type { Transaction } from "../database/connect.ts";
import type { LanguageCode } from "../language/formats.rules.ts";

/** Keeps the hash of a person's new calendar secret; the one before is gone. */
export async function storeFeed(
  tx: Transaction,
  personId: string,
  feed: { secretHash: string; madeAt: Date },
): Promise<void> {
  await sql`INSERT INTO calendar_feed (person_id, secret_hash, made_at) VALUES (${personId}, ${feed.secretHash}, ${feed.madeAt})
    ON CONFLICT (person_id) DO UPDATE SET secret_hash = excluded.secret_hash, made_at = excluded.made_at`.execute(tx);
}

/** False where the person has no calendar address. */
export async function storeWithFollowed(tx: Transaction, personId: string, withFollowed: boolean): Promise<boolean> {
  const { rows } =
    await sql`UPDATE calendar_feed SET with_followed = ${withFollowed} WHERE person_id = ${personId} RETURNING 1`.execute(
      tx,
    );
  return rows.length > 0;
}

export async function removeFeed(tx: Transaction, personId: string): Promise<void> {
  await sql`DELETE FROM calendar_feed WHERE person_id = ${personId}`.execute(tx);
}

export type CalendarMeeting = {
  organizationId: string;
  meetingId: string;
  organizationName: string;
  organizationKind: string;
  kind: string;
  month: string;
  scheduledAt: string;
  closedAt: string | null;
  place: string;
  state: string;
  revision: number;
};

export type CalendarTask = {
  organizationId: string;
  taskId: string;
  organizationName: string;
  what: string;
  dueOn: string;
  revision: number;
};

export type CalendarContent = { language: LanguageCode; meetings: CalendarMeeting[]; tasks: CalendarTask[] };

/** What a calendar's secret opens; nothing for one that is not valid. A single statement without a session. */
export async function findCalendar(
  application: pg.Pool,
  secretHash: string,
  since: Date,
): Promise<CalendarContent | undefined> {
  const { rows } = await application.query<CalendarContent>(
    "SELECT language, meetings, tasks FROM nennep_calendar($1, $2)",
    [secretHash, since],
  );
  return rows[0];
}
