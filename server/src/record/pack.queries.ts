import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { PackPaper } from "../document/compose-pack.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

/** Papers of a meeting in the order of its agenda, those of no item behind; scans of signed pages are none. */
export async function findPackPapers(tx: Transaction, key: MeetingKey): Promise<PackPaper[]> {
  const { rows } = await sql<PackPaper>`
    SELECT m.title, f.sha256, f.media_type AS "mediaType", f.bytes::int AS bytes
    FROM material m JOIN file f ON f.organization_id = m.organization_id AND f.id = m.file_id
    LEFT JOIN agenda_item i ON i.organization_id = m.organization_id AND i.meeting_id = m.meeting_id AND i.id = m.agenda_item_id
    WHERE m.organization_id = ${key.organizationId} AND m.meeting_id = ${key.meetingId} AND m.purpose = 'PAPER'
    ORDER BY i.ordinal NULLS LAST, m.posted_at, m.id LIMIT 200`.execute(tx);
  return rows;
}
