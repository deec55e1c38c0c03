import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { CapCounts } from "./annual-review.rules.ts";

type OfYear = { organizationId: string; year: number };
type Counted = { reviewed: number; decided: number; proposed: number };

export type CapRow = CapCounts &
  Counted & {
    organizationId: string;
    name: string;
    nameFolded: string;
    superiorName: string | null;
    isOpen: boolean;
  };

/** A page of the cells under a body by name, with what the cap of each is counted of. */
export async function listCapCounts(
  tx: Transaction,
  of: OfYear & { opened: boolean | undefined; after: string[] | undefined; limit: number },
): Promise<CapRow[]> {
  const page = of.after ? sql`AND (c.name_folded, c.id) > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const ofState = of.opened === undefined ? sql`` : sql`AND c.is_open = ${of.opened}`;
  const { rows } = await sql<CapRow>`
    SELECT c.id AS "organizationId", c.name, c.name_folded AS "nameFolded", c.superior_name AS "superiorName", c.is_open AS "isOpen", c.reviewed, c.decided, c.proposed,
      c.excellent, c.well_done AS "wellDone", c.used
    FROM nennep_excellent_by_cell(${of.organizationId}, ${of.year}) c WHERE true ${ofState} ${page} ORDER BY c.name_folded, c.id LIMIT ${of.limit + 1}`.execute(
    tx,
  );
  return rows;
}

/** Cells whose cap is counted of the same numbers, and what they come to together. */
export type AlikeCells = CapCounts & Counted & { cells: number; opened: number };

/** All cells under a body, those alike together: as many rows as there are different counts, however many cells. */
export async function sumCapCounts(tx: Transaction, of: OfYear): Promise<AlikeCells[]> {
  const { rows } = await sql<AlikeCells>`
    SELECT c.excellent, c.well_done AS "wellDone", c.used, count(*)::int AS cells, (count(*) FILTER (WHERE c.is_open))::int AS opened,
      sum(c.reviewed)::int AS reviewed, sum(c.decided)::int AS decided, sum(c.proposed)::int AS proposed
    FROM nennep_excellent_by_cell(${of.organizationId}, ${of.year}) c GROUP BY c.excellent, c.well_done, c.used`.execute(
    tx,
  );
  return rows;
}
