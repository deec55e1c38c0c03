import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

type Taken = MeetingKey & { orientationId: string; blockId: string; agendaItemId: string };

/**
 * Takes the papers of a block along to the item that is made of it, and with the first block of an orientation those of the
 * whole to the meeting. Their rows are the meeting's own, so that they are read, bound and offered like its other papers;
 * what they say lies on the disk once.
 */
export async function takePapers(tx: Transaction, taken: Taken, by: { accountId: string; at: Date }): Promise<void> {
  const { organizationId, meetingId, orientationId, blockId, agendaItemId } = taken;
  // Whoever replaces a paper waits for this, and then finds what was taken.
  await sql`SELECT 1 FROM orientation WHERE id = ${orientationId} FOR SHARE`.execute(tx);
  await sql`
    WITH paper AS MATERIALIZED (
      SELECT f.paper_id, f.version, f.block_id, gen_random_uuid() AS file_id, gen_random_uuid() AS material_id, k.name, k.media_type, k.bytes, k.sha256,
        row_number() OVER (ORDER BY f.block_id IS NULL, f.ordinal) AS place
      FROM orientation_file f JOIN file k ON k.organization_id = f.organization_id AND k.id = f.file_id
      WHERE f.orientation_id = ${orientationId} AND (f.block_id = ${blockId} OR (f.block_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM material m WHERE m.organization_id = ${organizationId} AND m.meeting_id = ${meetingId} AND m.taken_paper_id = f.paper_id)
        AND NOT EXISTS (SELECT 1 FROM agenda_item i JOIN orientation_block b ON b.id = i.orientation_block_id
          WHERE i.organization_id = ${organizationId} AND i.meeting_id = ${meetingId} AND i.id <> ${agendaItemId} AND b.orientation_id = ${orientationId})))),
    kept AS (INSERT INTO file (organization_id, id, name, media_type, bytes, sha256)
      SELECT ${organizationId}, file_id, name, media_type, bytes, sha256 FROM paper)
    INSERT INTO material (organization_id, meeting_id, id, agenda_item_id, file_id, title, posted_at, posted_by, taken_from_id, taken_paper_id, taken_version)
    SELECT ${organizationId}, ${meetingId}, material_id, CASE WHEN block_id IS NOT NULL THEN ${agendaItemId}::uuid END, file_id,
      coalesce(nullif(regexp_replace(name, '[.][^.]+$', ''), ''), name),
      -- Papers stand in the order in which they were posted.
      ${by.at}::timestamptz + place * interval '1 microsecond', ${by.accountId}, ${orientationId}, paper_id, version FROM paper`.execute(
    tx,
  );
}

/**
 * Takes the papers back that came along with an item which leaves the agenda; with the last block of an orientation those of
 * the whole too. What the cell has put in their place stays.
 */
export async function leavePapers(
  tx: Transaction,
  { organizationId, meetingId, agendaItemId }: MeetingKey & { agendaItemId: string },
): Promise<void> {
  await sql`
    WITH left_behind AS (
      SELECT m.id FROM material m WHERE m.organization_id = ${organizationId} AND m.meeting_id = ${meetingId} AND m.taken_from_id IS NOT NULL
        AND (m.agenda_item_id = ${agendaItemId} OR (m.agenda_item_id IS NULL
          AND EXISTS (SELECT 1 FROM agenda_item i JOIN orientation_block b ON b.id = i.orientation_block_id
            WHERE i.organization_id = ${organizationId} AND i.meeting_id = ${meetingId} AND i.id = ${agendaItemId} AND b.orientation_id = m.taken_from_id)
          AND NOT EXISTS (SELECT 1 FROM agenda_item i JOIN orientation_block b ON b.id = i.orientation_block_id
            WHERE i.organization_id = ${organizationId} AND i.meeting_id = ${meetingId} AND i.id <> ${agendaItemId} AND b.orientation_id = m.taken_from_id)))),
    marks AS (DELETE FROM material_read d USING left_behind l
      WHERE d.organization_id = ${organizationId} AND d.meeting_id = ${meetingId} AND d.material_id = l.id)
    DELETE FROM material m USING left_behind l WHERE m.organization_id = ${organizationId} AND m.meeting_id = ${meetingId} AND m.id = l.id`.execute(
    tx,
  );
}

/** A paper of a meeting that has got another version, and who has read an earlier one. */
export type RenewedRow = {
  organizationId: string;
  meetingId: string;
  title: string;
  readers: string[];
};

/**
 * Puts the present version of an orientation's paper into meetings that are ahead and took an earlier one along, so many of
 * them; the one before stays beside it. Answers those of them whose notice is out.
 */
export async function renewPapers(
  tx: Transaction,
  paperId: string,
  { at, limit }: { at: Date; limit: number },
): Promise<{ renewed: number; told: RenewedRow[] }> {
  const { rows } = await sql<RenewedRow & { isTold: boolean }>`
    WITH source AS (SELECT f.paper_id, f.version, f.change_note, k.name, k.media_type, k.bytes, k.sha256
        FROM orientation_file f JOIN file k ON k.organization_id = f.organization_id AND k.id = f.file_id WHERE f.paper_id = ${paperId}),
    page AS MATERIALIZED (SELECT m.organization_id, m.meeting_id, m.id, m.version, m.file_id, m.change_note, coalesce(m.changed_at, m.posted_at) AS posted_at, m.posted_by,
        gen_random_uuid() AS next_file_id, g.state
      FROM source s JOIN material m ON m.taken_paper_id = s.paper_id AND m.taken_version < s.version
      JOIN meeting g ON g.organization_id = m.organization_id AND g.id = m.meeting_id AND g.state IN ('DRAFT','CONVENED')
      ORDER BY m.organization_id, m.meeting_id, m.id LIMIT ${limit} FOR UPDATE OF m),
    kept AS (INSERT INTO file (organization_id, id, name, media_type, bytes, sha256)
      SELECT p.organization_id, p.next_file_id, s.name, s.media_type, s.bytes, s.sha256 FROM page p, source s),
    before AS (INSERT INTO material_version (organization_id, meeting_id, material_id, version, file_id, change_note, posted_at, posted_by)
      SELECT organization_id, meeting_id, id, version, file_id, change_note, posted_at, posted_by FROM page),
    changed AS (UPDATE material m SET version = m.version + 1, file_id = p.next_file_id, change_note = s.change_note, changed_at = ${at}, posted_by = NULL,
        taken_version = s.version
      FROM page p, source s WHERE m.organization_id = p.organization_id AND m.meeting_id = p.meeting_id AND m.id = p.id
      RETURNING m.organization_id, m.meeting_id, m.id, m.title, p.state)
    SELECT c.organization_id AS "organizationId", c.meeting_id AS "meetingId", c.title, c.state <> 'DRAFT' AS "isTold",
      ARRAY(SELECT DISTINCT d.person_id FROM material_read d WHERE d.organization_id = c.organization_id AND d.meeting_id = c.meeting_id AND d.material_id = c.id) AS readers
    FROM changed c`.execute(tx);
  return { renewed: rows.length, told: rows.filter(({ isTold, readers }) => isTold && readers.length > 0) };
}
