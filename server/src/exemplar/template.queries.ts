import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { SourceItem } from "./source.queries.ts";

export type StoredItem = SourceItem & { ordinal: number };

/** Keeps what others may take over, in its order; one statement for however many items. */
export async function insertItems(
  tx: Transaction,
  key: { organizationId: string; exemplarId: string },
  items: readonly SourceItem[],
): Promise<void> {
  if (items.length === 0) return;
  await tx
    .insertInto("exemplar_item")
    .values(
      items.map((item, index) => ({
        organization_id: key.organizationId,
        exemplar_id: key.exemplarId,
        ordinal: index + 1,
        part: item.part,
        kind: item.kind,
        step_key: item.stepKey,
        title: item.title,
        planned_minutes: item.plannedMinutes,
        questions: [...item.questions],
        outline: item.outline,
      })),
    )
    .execute();
}

export async function listItems(tx: Transaction, exemplarId: string): Promise<StoredItem[]> {
  const { rows } = await sql<StoredItem>`
    SELECT ordinal, part, kind, step_key AS "stepKey", title, planned_minutes AS "plannedMinutes", questions, outline
    FROM exemplar_item WHERE exemplar_id = ${exemplarId} ORDER BY ordinal`.execute(tx);
  return rows;
}

/** What stands on a meeting's agenda, as far as an example is held against it. */
export async function listAgenda(
  tx: Transaction,
  key: { organizationId: string; meetingId: string },
): Promise<{ stepKey: string | null; title: string }[]> {
  const { rows } = await sql<{ stepKey: string | null; title: string }>`
    SELECT step_key AS "stepKey", title FROM agenda_item WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} ORDER BY ordinal`.execute(
    tx,
  );
  return rows;
}

/** Keeps that a meeting was prepared after an example; once each. */
export async function storeUse(
  tx: Transaction,
  key: { organizationId: string; meetingId: string; exemplarId: string },
  use: { title: string; sourceName: string; by: string; at: Date },
): Promise<void> {
  await sql`INSERT INTO exemplar_use (organization_id, meeting_id, exemplar_id, title, source_name, used_by, used_at)
    VALUES (${key.organizationId}, ${key.meetingId}, ${key.exemplarId}, ${use.title}, ${use.sourceName}, ${use.by}, ${use.at})
    ON CONFLICT DO NOTHING`.execute(tx);
}

export type UseRow = { exemplarId: string; title: string; sourceName: string; usedAt: Date };

/** What a meeting was prepared after, in the order of the titles. */
export async function listUses(
  tx: Transaction,
  of: { organizationId: string; meetingId: string; after: string[] | undefined; limit: number },
): Promise<UseRow[]> {
  const page = of.after ? sql`AND (title, exemplar_id) > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<UseRow>`
    SELECT exemplar_id AS "exemplarId", title, source_name AS "sourceName", used_at AS "usedAt" FROM exemplar_use
    WHERE organization_id = ${of.organizationId} AND meeting_id = ${of.meetingId} ${page} ORDER BY title, exemplar_id LIMIT ${of.limit + 1}`.execute(
    tx,
  );
  return rows;
}

/** How many meetings that the reader sees were prepared after an example. */
export async function countUses(tx: Transaction, exemplarId: string): Promise<number> {
  const { rows } = await sql<{
    uses: number;
  }>`SELECT count(*)::int AS uses FROM exemplar_use WHERE exemplar_id = ${exemplarId}`.execute(tx);
  return rows[0]?.uses ?? 0;
}
