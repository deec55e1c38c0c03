import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { UseRow } from "./received.queries.ts";

type Below = { orientationId: string; underPath: string };

export type UseCounts = { cells: number; using: number; adapting: number; leaving: number; open: number };

export type BranchRow = UseCounts & { path: string; organizationId: string | null; name: string | null };

/** Cells below a path, by the index on it. */
const cellsBelow = (path: string) =>
  sql`o.path > ${path} AND o.path < ${`${path}~`} AND o.kind IN ('CELL','BASE_CELL') AND o.dissolved_on IS NULL`;

/** What cells below made of an orientation, counted by the organization right below under which they stand. */
export async function countUses(tx: Transaction, { orientationId, underPath }: Below): Promise<BranchRow[]> {
  const { rows } = await sql<BranchRow>`
    WITH counted AS MATERIALIZED (SELECT * FROM nennep_orientation_branches(${orientationId}, ${underPath}))
    SELECT c.branch AS path, c.cells, c.using_it AS "using", c.adapting, c.leaving, greatest(c.cells - c.using_it - c.leaving, 0) AS open,
      o.id AS "organizationId", o.name
    FROM counted c LEFT JOIN organization o ON o.path = c.branch AND o.kind NOT IN ('CELL','BASE_CELL') ORDER BY c.branch COLLATE "C"`.execute(
    tx,
  );
  return rows;
}

export type BlockCounts = {
  blockId: string;
  title: string;
  taken: number;
  adapted: number;
  left: number;
  held: number;
};

/** How often each block was taken, adapted and left below, and how many meetings have come to it; in the order of the blocks. */
export async function countBlocks(tx: Transaction, { orientationId, underPath }: Below): Promise<BlockCounts[]> {
  const { rows } = await sql<BlockCounts>`
    WITH counted AS MATERIALIZED (SELECT * FROM nennep_orientation_blocks(${orientationId}, ${underPath}))
    SELECT b.id AS "blockId", b.title, coalesce(c.taken, 0) AS taken, coalesce(c.adapted, 0) AS adapted, coalesce(c.left_out, 0) AS left, coalesce(c.held, 0) AS held
    FROM orientation_block b LEFT JOIN counted c ON c.block_id = b.id WHERE b.orientation_id = ${orientationId} ORDER BY b.ordinal, b.id`.execute(
    tx,
  );
  return rows;
}

export type UsageFilter = "ALL" | "USING" | "ADAPTING" | "LEAVING" | "OPEN";

/** Whether some use of the orientation by the cell `o` has this decision. */
const has = (orientationId: string, decision: RawBuilder<unknown>) =>
  sql`EXISTS (SELECT 1 FROM orientation_use u WHERE u.organization_id = o.id AND u.orientation_id = ${orientationId} AND ${decision})`;

const passes: Record<UsageFilter, (orientationId: string) => RawBuilder<unknown>> = {
  ALL: () => sql`true`,
  USING: (id) => has(id, sql`u.decision <> 'LEFT'`),
  ADAPTING: (id) => has(id, sql`u.decision = 'ADAPTED'`),
  LEAVING: (id) => sql`${has(id, sql`true`)} AND NOT ${has(id, sql`u.decision <> 'LEFT'`)}`,
  OPEN: (id) => sql`NOT ${has(id, sql`true`)}`,
};

export type UsingRow = {
  organizationId: string;
  name: string;
  parentName: string | null;
  path: string;
  uses: (Omit<UseRow, "scheduledAt" | "heldAt"> & { scheduledAt: string | null; heldAt: string | null })[];
};

/** A page of the cells below in the order of the tree, each with what it made of every block. */
export async function listUsing(
  tx: Transaction,
  below: Below & { filter: UsageFilter; after: string[] | undefined; limit: number },
): Promise<UsingRow[]> {
  const { orientationId, after } = below;
  const page = after ? sql`AND o.path > ${after[0]}` : sql``;
  const { rows } = await sql<UsingRow>`
    WITH page AS MATERIALIZED (SELECT o.id, o.name, o.parent_id, o.path FROM organization o
      WHERE ${cellsBelow(below.underPath)} AND ${passes[below.filter](orientationId)} ${page} ORDER BY o.path LIMIT ${below.limit + 1})
    SELECT page.id AS "organizationId", page.name, p.name AS "parentName", page.path, used.uses
    FROM page LEFT JOIN organization p ON p.id = page.parent_id
    CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('blockId', u.block_id, 'decision', u.decision, 'changed', u.changed, 'reason', u.reason,
        'meetingId', u.meeting_id, 'agendaItemId', u.agenda_item_id, 'scheduledAt', m.scheduled_at, 'heldAt', u.held_at, 'title', u.title, 'questions', u.questions)
        ORDER BY u.block_id), '[]') AS uses
      FROM orientation_use u LEFT JOIN meeting m ON m.organization_id = u.organization_id AND m.id = u.meeting_id
      WHERE u.organization_id = page.id AND u.orientation_id = ${orientationId}) AS used
    ORDER BY page.path`.execute(tx);
  return rows;
}
