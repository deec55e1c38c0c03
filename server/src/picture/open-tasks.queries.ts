import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type OpenTaskRow = {
  organizationId: string;
  name: string;
  taskId: string;
  what: string;
  ownerName: string | null;
  setOn: string;
  dueOn: string;
  closedOn: string | null;
  percent: number;
  createdAtText: string;
};

/** A page of the tasks of the cells at or below an organization that were open at the end of a month, those set first at the top. */
export async function listOpenTasksOf(
  tx: Transaction,
  wanted: { path: string; month: string; after: readonly string[] | undefined; limit: number },
): Promise<OpenTaskRow[]> {
  const { path, month, after } = wanted;
  const next = after ? sql`AND (t.created_at, t.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<OpenTaskRow>`
    SELECT o.id AS "organizationId", o.name, t.id AS "taskId", t.what, p.full_name AS "ownerName", (t.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "setOn",
      t.due_on AS "dueOn", (t.closed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "closedOn", t.percent, t.created_at::text AS "createdAtText"
    FROM (SELECT (${month}::date + interval '1 month') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS over) AS ending
    JOIN task t ON t.created_at < ending.over AND (t.closed_at IS NULL OR t.closed_at >= ending.over)
    JOIN organization o ON o.id = t.organization_id AND o.path >= ${path} AND o.path < ${`${path}~`} AND o.kind IN ('CELL','BASE_CELL')
    LEFT JOIN person p ON p.id = t.owner_id
    WHERE true ${next} ORDER BY t.created_at, t.id LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}
