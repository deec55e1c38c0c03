import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import { type Totals, totals } from "./picture.queries.ts";
import type { ExpectedSpan } from "./picture.rules.ts";

const summed = [
  "members",
  "cells",
  "held",
  "submitted",
  "decided",
  "good",
  "fair",
  "average",
  "poor",
  "present",
  "attendance_base",
  "score_sum",
  "scored",
  "tasks_done",
  "tasks_total",
  "not_held",
  "excused",
  "unexcused",
  "speakers",
  "speaker_base",
  "praised",
  "thematic_held",
  "topics_of_month",
  "topics_taken_up",
] as const;
const each = (write: (figure: string) => string) => sql.raw(summed.map(write).join(", "));

function spansOf(spans: readonly ExpectedSpan[]) {
  const [from, to, expectedTo] = (["from", "to", "expectedTo"] as const).map((day) => spans.map((span) => span[day]));
  return sql`unnest(${from}::date[], ${to}::date[], ${expectedTo}::date[]) WITH ORDINALITY AS span (first, last, expected_to, no)`;
}

/** What stands elsewhere today than in a month of the spans, once a span. */
const movedIn = (organizationId: string) =>
  sql`CROSS JOIN LATERAL nennep_moved_around(${organizationId}::uuid, span.first, span.last) AS moved`;

/**
 * An organization's figures over spans of months with the cells that stand under it today: its own rows, with what has
 * joined since and without what has left. Reads what moved, never all cells.
 */
export async function readTotalsAsToday(
  tx: Transaction,
  organizationId: string,
  spans: readonly ExpectedSpan[],
): Promise<Totals[]> {
  const { rows } = await sql<Totals>`
    WITH counted AS (
      SELECT month, ${each((figure) => figure)} FROM month_rollup WHERE organization_id = ${organizationId}
      UNION ALL
      SELECT (moved.roll).month, ${each((figure) => `(moved.joins::int - moved.leaves::int) * (moved.roll).${figure}`)}
      FROM ${spansOf(spans)} ${movedIn(organizationId)}),
    r AS (SELECT month, ${each((figure) => `sum(${figure}) AS ${figure}`)} FROM counted GROUP BY month)
    SELECT ${totals} FROM ${spansOf(spans)} LEFT JOIN r ON r.month BETWEEN span.first AND span.last
    GROUP BY span.no ORDER BY span.no`.execute(tx);
  return rows;
}

export type DifferenceRow = {
  /** The place of the span among those asked for, from 1. */
  no: number;
  serial: string;
  organizationId: string;
  name: string;
  kind: OrganizationTable["kind"];
  standsHere: boolean;
  isDissolved: boolean;
  formerName: string | null;
  presentName: string | null;
  heirName: string | null;
  cells: number;
  held: number;
  present: number;
  attendanceBase: number;
  scoreSum: number;
  scored: number;
};

/** A page of what counts for an organization in one perimeter only, or for another cell than then; a dissolved body by its cells. */
export async function listDifferences(
  tx: Transaction,
  wanted: { organizationId: string; spans: readonly ExpectedSpan[]; after: string[] | undefined; limit: number },
): Promise<DifferenceRow[]> {
  const [no, serial] = wanted.after ?? ["0", "0"];
  const { rows } = await sql<DifferenceRow>`
    SELECT span.no::int AS no, moved.serial, moved.organization_id AS "organizationId", moved.name, moved.kind, bool_or(moved.joins) AS "standsHere",
      moved.is_dissolved AS "isDissolved", (array_agg(moved.former_parent ORDER BY (moved.roll).month DESC))[1] AS "formerName",
      moved.heir_parent AS "presentName", CASE WHEN moved.heir_id <> moved.organization_id THEN moved.heir_name END AS "heirName",
      max((moved.roll).cells) AS cells, sum((moved.roll).held)::int AS held, sum((moved.roll).present)::int AS present,
      sum((moved.roll).attendance_base)::int AS "attendanceBase", sum((moved.roll).score_sum) AS "scoreSum", sum((moved.roll).scored)::int AS scored
    FROM ${spansOf(wanted.spans)} ${movedIn(wanted.organizationId)}
    WHERE (moved.joins <> moved.stood_here OR (moved.joins AND moved.heir_id <> moved.organization_id))
      AND NOT (moved.is_dissolved AND moved.kind NOT IN ('CELL','BASE_CELL'))
      AND (span.no, moved.serial) > (${no}::bigint, ${serial}::bigint)
    GROUP BY span.no, moved.serial, moved.organization_id, moved.name, moved.kind, moved.is_dissolved, moved.heir_parent, moved.heir_id, moved.heir_name
    ORDER BY span.no, moved.serial LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}
