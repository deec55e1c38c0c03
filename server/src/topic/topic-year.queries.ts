import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { QuarterCounts } from "./topic.rules.ts";

export type QuarterRow = QuarterCounts & {
  year: number;
  quarter: number;
  waiting: number;
  returned: number;
  moved: number;
};

const counts = sql.raw(
  `q.year, q.quarter, q.is_obliged AS "isObliged", q.planned, q.waiting, q.returned, q.moved, q.held, q.without_topic AS "withoutTopic"`,
);

/** How the quarters of some years stand in one cell, in their order; none for what is no cell. */
export async function findQuarters(tx: Transaction, path: string, years: readonly number[]): Promise<QuarterRow[]> {
  const { rows } = await sql<QuarterRow>`
    SELECT ${counts} FROM nennep_topic_quarters(${path}, ${years}::int[]) AS q JOIN organization o ON o.id = q.organization_id AND o.path = ${path}
    ORDER BY q.year, q.quarter`.execute(tx);
  return rows;
}

export type YearFilter = "ALL" | "MISSING" | "NOT_HELD" | "WAITING";

/** The year of the cells below a path; `firstOpen` is the first quarter of it that is not over, 5 where all are. */
export type YearBelow = { path: string; year: number; firstOpen: number; required: number };

/** How a quarter of a cell stands, as `standingOf` says it, in the database: it pages through the cells of a whole province. */
const isHeld = ({ required }: YearBelow) => sql`q.is_obliged AND q.held >= ${required}`;
const isShort = ({ required }: YearBelow) => sql`q.is_obliged AND q.held < ${required}`;
const stands = {
  MISSING: (of: YearBelow) =>
    sql`${isShort(of)} AND q.quarter >= ${of.firstOpen} AND q.planned + q.without_topic < ${of.required}`,
  PLANNED: (of: YearBelow) =>
    sql`${isShort(of)} AND q.quarter >= ${of.firstOpen} AND q.planned + q.without_topic >= ${of.required}`,
  NOT_HELD: (of: YearBelow) => sql`${isShort(of)} AND q.quarter < ${of.firstOpen}`,
  WAITING: () => sql`q.waiting > 0`,
} as const;

export type YearSumRow = {
  quarter: number;
  cells: number;
  planned: number;
  waiting: number;
  returned: number;
  moved: number;
  held: number;
  cellsHeld: number;
  cellsPlanned: number;
  cellsMissing: number;
  cellsNotHeld: number;
};

const cellsThat = (condition: RawBuilder<unknown>) => sql`count(*) FILTER (WHERE ${condition})::int`;

export type YearCellRow = {
  organizationId: string;
  name: string;
  path: string;
  parentName: string | null;
  isDecidedHere: boolean;
  quarters: QuarterRow[];
};

type YearWanted = YearBelow & {
  organizationId: string;
  filter: YearFilter;
  quarter: number | undefined;
  after: string | undefined;
  limit: number;
};

/**
 * Sums over all cells below, quarter by quarter, and a page of these cells in the order of the tree; with a filter, those of
 * which a quarter shows it. In one statement, because looking at every cell is most of its price.
 */
export async function readYear(tx: Transaction, of: YearWanted): Promise<{ sums: YearSumRow[]; rows: YearCellRow[] }> {
  const inQuarter = of.quarter === undefined ? sql`true` : sql`q.quarter = ${of.quarter}`;
  const shown =
    of.filter === "ALL" ? sql`bool_or(q.is_obliged)` : sql`bool_or(${inQuarter} AND ${stands[of.filter](of)})`;
  const { rows } = await sql<{ sums: YearSumRow[]; rows: YearCellRow[] }>`
    WITH q AS MATERIALIZED (SELECT q.*, o.name, o.path, o.parent_id FROM nennep_topic_quarters(${of.path}, ARRAY[${of.year}]::int[]) AS q
      JOIN organization o ON o.id = q.organization_id AND o.path <> ${of.path}),
    sums AS (SELECT q.quarter, count(*) FILTER (WHERE q.is_obliged)::int AS cells, sum(q.planned)::int AS planned, sum(q.waiting)::int AS waiting,
      sum(q.returned)::int AS returned, sum(q.moved)::int AS moved, sum(q.held)::int AS held, ${cellsThat(isHeld(of))} AS "cellsHeld",
      ${cellsThat(stands.PLANNED(of))} AS "cellsPlanned", ${cellsThat(stands.MISSING(of))} AS "cellsMissing", ${cellsThat(stands.NOT_HELD(of))} AS "cellsNotHeld"
      FROM q GROUP BY q.quarter),
    chosen AS MATERIALIZED (SELECT q.organization_id, q.path FROM q WHERE q.path > ${of.after ?? ""} GROUP BY q.organization_id, q.path
      HAVING ${shown} ORDER BY q.path LIMIT ${of.limit + 1}),
    page AS (SELECT q.organization_id AS "organizationId", q.name, q.path, u.name AS "parentName", coalesce(q.parent_id = ${of.organizationId}, false) AS "isDecidedHere",
        jsonb_agg(jsonb_build_object('year', q.year, 'quarter', q.quarter, 'isObliged', q.is_obliged, 'planned', q.planned, 'waiting', q.waiting, 'returned', q.returned,
          'moved', q.moved, 'held', q.held, 'withoutTopic', q.without_topic) ORDER BY q.quarter) AS quarters
      FROM chosen c JOIN q ON q.organization_id = c.organization_id LEFT JOIN organization u ON u.id = q.parent_id
      GROUP BY q.organization_id, q.name, q.path, q.parent_id, u.name)
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.quarter), '[]') FROM sums s) AS sums,
      (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.path), '[]') FROM page p) AS rows`.execute(tx);
  // A select of two values always answers one row.
  return rows[0]!;
}
