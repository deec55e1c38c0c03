import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrientationTable, OrientationUseTable } from "../database/schema.gen.ts";
import { prefixesOf } from "../organization/organization.queries.ts";
import { type BlockRow, blockColumns } from "./block.queries.ts";
import { type OrientationRow, orientationColumns } from "./orientation.queries.ts";

/** Where somebody stands who receives what is issued above. */
export type Receiver = { organizationId: string; path: string };

/** An orientation `t` issued by an organization `i` above this one; by their paths, however many stand below. */
const isAbove = ({ organizationId, path }: Receiver) =>
  sql`i.path = ANY (${prefixesOf(path)}::text[]) AND i.id <> ${organizationId} AND t.issued_at IS NOT NULL`;
const isForMonth = (month: string) => sql`t.first_month <= ${month} AND t.last_month >= ${month}`;

/** What those above have issued for the meetings of a month, newest first. */
export async function findAbove(
  tx: Transaction,
  receiver: Receiver,
  month: string,
  limit: number,
): Promise<OrientationRow[]> {
  const { rows } = await sql<OrientationRow>`
    SELECT ${orientationColumns} FROM organization i JOIN orientation t ON t.organization_id = i.id
    WHERE ${isAbove(receiver)} AND ${isForMonth(month)} ORDER BY t.issued_at DESC, t.id DESC LIMIT ${limit}`.execute(
    tx,
  );
  return rows;
}

export type ListedRow = {
  orientationId: string;
  kind: OrientationTable["kind"];
  firstMonth: string;
  lastMonth: string;
  title: string;
  issuerId: string;
  issuerName: string | null;
  issuedAt: Date | null;
  issuedTo: number;
  blockCount: number;
  fileCount: number;
  used: number | null;
  /** Where it stands in the list, exact to the microsecond. */
  place: string;
};

type Wanted = { month: string | undefined; after: string[] | undefined; limit: number };

const counted = sql`
  (SELECT count(*)::int FROM orientation_block b WHERE b.organization_id = t.organization_id AND b.orientation_id = t.id) AS "blockCount",
  (SELECT count(*)::int FROM orientation_file f WHERE f.organization_id = t.organization_id AND f.orientation_id = t.id) AS "fileCount"`;

/** A page of what was drawn up here, newest first. */
export async function listOwn(
  tx: Transaction,
  organizationId: string,
  { month, after, limit }: Wanted,
): Promise<ListedRow[]> {
  const page = after ? sql`AND (t.drafted_at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const ofMonth = month === undefined ? sql`` : sql`AND ${isForMonth(month)}`;
  const { rows } = await sql<ListedRow>`
    SELECT ${orientationColumns}, ${counted}, t.drafted_at::text AS place, NULL AS used
    FROM orientation t JOIN organization i ON i.id = t.organization_id
    WHERE t.organization_id = ${organizationId} ${ofMonth} ${page} ORDER BY t.drafted_at DESC, t.id DESC LIMIT ${limit + 1}`.execute(
    tx,
  );
  return rows;
}

/** A page of what those above have issued, the latest month first; with how many of its blocks this organization uses. */
export async function listAbove(
  tx: Transaction,
  receiver: Receiver,
  { month, after, limit }: Wanted,
): Promise<ListedRow[]> {
  const page = after
    ? sql`AND (t.first_month, t.issued_at, t.id) < (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)`
    : sql``;
  const ofMonth = month === undefined ? sql`` : sql`AND ${isForMonth(month)}`;
  const { rows } = await sql<ListedRow>`
    SELECT ${orientationColumns}, ${counted}, t.issued_at::text AS place,
      (SELECT count(*)::int FROM orientation_use u WHERE u.organization_id = ${receiver.organizationId} AND u.orientation_id = t.id
        AND u.decision <> 'LEFT') AS used
    FROM organization i JOIN orientation t ON t.organization_id = i.id
    WHERE ${isAbove(receiver)} ${ofMonth} ${page} ORDER BY t.first_month DESC, t.issued_at DESC, t.id DESC LIMIT ${limit + 1}`.execute(
    tx,
  );
  return rows;
}

export type UseRow = {
  blockId: string;
  decision: OrientationUseTable["decision"];
  changed: ("TITLE" | "QUESTIONS")[];
  reason: string;
  meetingId: string | null;
  agendaItemId: string | null;
  scheduledAt: Date | null;
  heldAt: Date | null;
  title: string;
  questions: string[];
};

/** What an organization made of the blocks of orientations. */
export async function findUses(
  tx: Transaction,
  organizationId: string,
  orientationIds: readonly string[],
): Promise<UseRow[]> {
  const { rows } = await sql<UseRow>`
    SELECT u.block_id AS "blockId", u.decision, u.changed, u.reason, u.meeting_id AS "meetingId", u.agenda_item_id AS "agendaItemId",
      m.scheduled_at AS "scheduledAt", u.held_at AS "heldAt", u.title, u.questions
    FROM orientation_use u LEFT JOIN meeting m ON m.organization_id = u.organization_id AND m.id = u.meeting_id
    WHERE u.organization_id = ${organizationId} AND u.orientation_id = ANY (${orientationIds}::uuid[])`.execute(tx);
  return rows;
}

export type BlockAbove = BlockRow & {
  firstMonth: string;
  lastMonth: string;
  /** What the organization decided so far, and the meeting on whose agenda it stands. */
  decision: OrientationUseTable["decision"] | null;
  meetingId: string | null;
};

/** One block of what an organization above has issued, and what was decided of it here. */
export async function findBlockAbove(
  tx: Transaction,
  receiver: Receiver,
  key: { orientationId: string; blockId: string },
): Promise<BlockAbove | undefined> {
  const { rows } = await sql<BlockAbove>`
    SELECT ${blockColumns}, t.first_month AS "firstMonth", t.last_month AS "lastMonth", u.decision, u.meeting_id AS "meetingId"
    FROM orientation_block b JOIN orientation t ON t.organization_id = b.organization_id AND t.id = b.orientation_id
    JOIN organization i ON i.id = t.organization_id
    LEFT JOIN orientation_use u ON u.organization_id = ${receiver.organizationId} AND u.orientation_id = t.id AND u.block_id = b.id
    WHERE b.id = ${key.blockId} AND t.id = ${key.orientationId} AND ${isAbove(receiver)}`.execute(tx);
  return rows[0];
}
