import { sql } from "kysely";
import type { AnnualLevel } from "../../../rulesets/annual-review-rules.ts";
import type { Transaction } from "../database/connect.ts";

type YearRow = Record<AnnualLevel, number> & { year: number; reviewed: number };

/** Every year of a span, also one of which nothing is recorded. */
export async function listLevelsByYear(
  tx: Transaction,
  of: { organizationId: string; from: number; to: number },
): Promise<YearRow[]> {
  const { rows } = await sql<YearRow>`
    SELECT y.year, y.reviewed, y.excellent AS "EXCELLENT", y.well_done AS "WELL_DONE", y.done AS "DONE", y.not_done AS "NOT_DONE"
    FROM nennep_levels_by_year(${of.organizationId}, ${of.from}, ${of.to}) y ORDER BY y.year`.execute(tx);
  return rows;
}
