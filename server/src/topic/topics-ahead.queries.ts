import type { Transaction } from "../database/connect.ts";
import { type Quarter, quartersAhead, standingOf } from "./topic.rules.ts";
import { findQuarters } from "./topic-year.queries.ts";

/** What a cell's leaders should know of its topics: quarters, of this one and the next, without any; topics that came back. */
export type TopicsAhead = { missing: Quarter[]; returned: number };

/** Looks ahead at the quarter that runs and the one after it; nothing is missing of what is no cell. */
export async function findTopicsAhead(
  tx: Transaction,
  path: string,
  at: { today: string; required: number },
): Promise<TopicsAhead> {
  const ahead = quartersAhead(at.today);
  const rows = await findQuarters(tx, path, [...new Set(ahead.map(({ year }) => year))]);
  const missing = rows.filter(
    (row) =>
      ahead.some(({ year, quarter }) => row.year === year && row.quarter === quarter) &&
      standingOf(row, { quarter: row, ...at }) === "MISSING",
  );
  return {
    missing: missing.map(({ year, quarter }) => ({ year, quarter })),
    returned: rows.reduce((sum, row) => sum + row.returned, 0),
  };
}
