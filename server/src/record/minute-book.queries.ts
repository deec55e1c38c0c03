import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

/** A cell's book is that of the cell, without its committee's own meetings: those have minutes of their own. */
const inTheBook = sql`(m.kind <> 'COMMITTEE' OR o.kind NOT IN ('CELL','BASE_CELL'))`;

export type YearMinutesRow = {
  meetingId: string;
  number: number | null;
  termStartedOn: string | null;
  content: unknown;
};

/** The minutes issued of a year's meetings, in their order. */
export async function findYearMinutes(
  tx: Transaction,
  organizationId: string,
  year: number,
): Promise<YearMinutesRow[]> {
  const { rows } = await sql<YearMinutesRow>`
    SELECT m.id AS "meetingId", d.number, d.term_started_on AS "termStartedOn", d.content FROM issued_document d
    JOIN meeting m ON m.organization_id = d.organization_id AND m.id = d.meeting_id
    JOIN organization o ON o.id = d.organization_id
    WHERE d.organization_id = ${organizationId} AND d.kind = 'MINUTES' AND extract(year FROM m.month) = ${year} AND ${inTheBook}
    ORDER BY coalesce(m.opened_at, m.scheduled_at), m.id`.execute(tx);
  return rows;
}

/** The last number that each term's minutes had reached in the books of earlier years. */
export async function findNumbersBefore(
  tx: Transaction,
  organizationId: string,
  year: number,
): Promise<Map<string | null, number>> {
  const { rows } = await sql<{ termStartedOn: string | null; last: number }>`
    SELECT d.term_started_on AS "termStartedOn", max(d.number)::int AS last FROM issued_document d
    JOIN meeting m ON m.organization_id = d.organization_id AND m.id = d.meeting_id
    WHERE d.organization_id = ${organizationId} AND d.kind = 'MINUTES' AND d.number IS NOT NULL AND extract(year FROM m.month) < ${year}
    GROUP BY d.term_started_on`.execute(tx);
  return new Map(rows.map(({ termStartedOn, last }) => [termStartedOn, last]));
}

export type YearCorrectionRow = {
  meetingId: string;
  subjectId: string | null;
  /** Whom or what it corrects, by name. */
  subjectName: string | null;
  rulesVersion: string;
  oldValue: unknown;
  newValue: unknown;
  reason: string;
  effects: unknown;
  author: string | null;
  madeAt: Date;
  /** Of the paper that was issued with it, in the same moment. */
  symbol: string | null;
};

/** What was corrected after the minutes of a year's meetings were issued; what was corrected before stands in them. */
export async function findYearCorrections(
  tx: Transaction,
  organizationId: string,
  year: number,
): Promise<YearCorrectionRow[]> {
  const { rows } = await sql<YearCorrectionRow>`
    WITH made AS (SELECT c.*, m.rules_version, row_number() OVER (PARTITION BY c.meeting_id, c.made_at ORDER BY c.id) AS place
        FROM correction c
        JOIN meeting m ON m.organization_id = c.organization_id AND m.id = c.meeting_id
        JOIN organization o ON o.id = c.organization_id
        JOIN issued_document d ON d.organization_id = c.organization_id AND d.meeting_id = c.meeting_id AND d.kind = 'MINUTES'
        WHERE c.organization_id = ${organizationId} AND extract(year FROM m.month) = ${year} AND ${inTheBook}
          AND (c.made_at, c.id) > (d.issued_at, d.id)),
      paper AS (SELECT meeting_id, symbol, issued_at, row_number() OVER (PARTITION BY meeting_id, issued_at ORDER BY id) AS place
        FROM issued_document WHERE organization_id = ${organizationId} AND kind = 'CORRECTION')
    SELECT c.meeting_id AS "meetingId", c.subject_id AS "subjectId", coalesce(f.full_name, v.title, i.title) AS "subjectName",
      c.rules_version AS "rulesVersion", c.old_value AS "oldValue", c.new_value AS "newValue", c.reason, c.effects,
      p.full_name AS author, c.made_at AS "madeAt", paper.symbol
    FROM made c
    LEFT JOIN paper ON paper.meeting_id = c.meeting_id AND paper.issued_at = c.made_at AND paper.place = c.place
    LEFT JOIN account a ON a.id = c.author_id LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN person f ON c.subject = 'ATTENDANCE' AND f.id = c.subject_id
    LEFT JOIN vote v ON c.subject = 'VOTE' AND v.organization_id = c.organization_id AND v.meeting_id = c.meeting_id AND v.id = c.subject_id
    LEFT JOIN agenda_item i ON c.subject = 'CONCLUSION' AND i.organization_id = c.organization_id AND i.meeting_id = c.meeting_id AND i.id = c.subject_id
    ORDER BY c.made_at, c.id`.execute(tx);
  return rows;
}
