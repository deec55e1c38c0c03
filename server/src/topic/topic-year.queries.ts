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

/** The quarters of a cell's year `c`, one row `q` each. */
const quartersOf =
  sql.raw(`LATERAL unnest(c.is_obliged, c.planned, c.waiting, c.returned, c.moved, c.held, c.without_topic)
  WITH ORDINALITY AS q (is_obliged, planned, waiting, returned, moved, held, without_topic, quarter)`);

/** How the quarters of some years stand in one cell, in their order; none for what is no cell. */
export async function findQuarters(tx: Transaction, path: string, years: readonly number[]): Promise<QuarterRow[]> {
  const { rows } = await sql<QuarterRow>`
    SELECT y.year, q.quarter::int AS quarter, q.is_obliged AS "isObliged", q.planned, q.waiting, q.returned, q.moved, q.held, q.without_topic AS "withoutTopic"
    FROM unnest(${years}::int[]) AS y (year) JOIN LATERAL nennep_topic_year(${path}, y.year, NULL) AS c ON c.path = ${path} CROSS JOIN ${quartersOf}
    ORDER BY y.year, q.quarter`.execute(tx);
  return rows;
}

export type YearFilter = "ALL" | "MISSING" | "NOT_HELD" | "WAITING";

/** The year of the cells below a path; `firstOpen` is the first quarter of it that is not over, 5 where all are. */
export type YearBelow = { path: string; year: number; firstOpen: number; required: number };

/** Whether a quarter of a cell's year `c` stands as it is asked for, as `standingOf` says it; each quarter by its number. */
const stands: Record<YearFilter, (of: YearBelow, quarter: number) => RawBuilder<unknown>> = {
  ALL: (_of, quarter) => sql.raw(`c.is_obliged[${quarter}]`),
  WAITING: (_of, quarter) => sql.raw(`c.waiting[${quarter}] > 0`),
  NOT_HELD: (of, quarter) => sql`${quarter < of.firstOpen} AND ${isShort(of, quarter)}`,
  MISSING: (of, quarter) =>
    sql`${quarter >= of.firstOpen} AND ${isShort(of, quarter)} AND ${sql.raw(`c.planned[${quarter}] + c.without_topic[${quarter}]`)} < ${of.required}`,
};
const isShort = ({ required }: YearBelow, quarter: number) =>
  sql`${sql.raw(`c.is_obliged[${quarter}] AND c.held[${quarter}]`)} < ${required}`;

/** Whether one of the quarters that are looked at stands so. */
function oneStands({ filter, quarter, ...of }: YearWanted): RawBuilder<unknown> {
  const looked = filter === "ALL" || quarter === undefined ? [1, 2, 3, 4] : [quarter];
  return sql.join(
    looked.map((each) => sql`(${stands[filter](of, each)})`),
    sql` OR `,
  );
}

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
 * which a quarter shows it. In one statement, so that every cell is looked at once.
 */
export async function readYear(tx: Transaction, of: YearWanted): Promise<{ sums: YearSumRow[]; rows: YearCellRow[] }> {
  // The organization itself, where it is a cell, is not among those below it.
  const after = of.after === undefined || of.after < of.path ? of.path : of.after;
  const { rows } = await sql<{ sums: YearSumRow[]; rows: YearCellRow[] }>`
    WITH sums AS (SELECT s.quarter::int AS quarter, s.cells, s.planned, s.waiting, s.returned, s.moved, s.held, s.cells_held AS "cellsHeld", s.cells_planned AS "cellsPlanned",
        CASE WHEN s.quarter >= ${of.firstOpen} THEN s.cells - s.cells_held - s.cells_planned ELSE 0 END AS "cellsMissing",
        CASE WHEN s.quarter < ${of.firstOpen} THEN s.cells - s.cells_held ELSE 0 END AS "cellsNotHeld"
      FROM nennep_topic_sums(${of.path}, ${of.year}, ${of.firstOpen}, ${of.required}) AS y
      CROSS JOIN LATERAL unnest(y.cells, y.planned, y.waiting, y.returned, y.moved, y.held, y.cells_held, y.cells_planned)
        WITH ORDINALITY AS s (cells, planned, waiting, returned, moved, held, cells_held, cells_planned, quarter)),
    chosen AS (SELECT c.* FROM nennep_topic_year(${of.path}, ${of.year}, ${after}) AS c WHERE ${oneStands(of)} ORDER BY c.path LIMIT ${of.limit + 1}),
    page AS (SELECT c.organization_id AS "organizationId", c.name, c.path, u.name AS "parentName", coalesce(c.parent_id = ${of.organizationId}, false) AS "isDecidedHere",
        (SELECT jsonb_agg(jsonb_build_object('year', ${of.year}::int, 'quarter', q.quarter, 'isObliged', q.is_obliged, 'planned', q.planned, 'waiting', q.waiting,
          'returned', q.returned, 'moved', q.moved, 'held', q.held, 'withoutTopic', q.without_topic) ORDER BY q.quarter) FROM ${quartersOf}) AS quarters
      FROM chosen c LEFT JOIN organization u ON u.id = c.parent_id)
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.quarter), '[]') FROM sums s) AS sums,
      (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.path), '[]') FROM page p) AS rows`.execute(tx);
  // A select of two values always answers one row.
  return rows[0]!;
}
