import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrientationBlockTable } from "../database/schema.gen.ts";
import type { OrientationKey } from "./orientation.queries.ts";

export type BlockKey = OrientationKey & { blockId: string };

export type BlockFields = {
  kind: OrientationBlockTable["kind"];
  title: string;
  body: string;
  questions: string[];
  plannedMinutes: number;
  central: boolean;
};

export type BlockRow = BlockFields & { orientationId: string; blockId: string; ordinal: number; revision: number };

function columnsOf(fields: BlockFields) {
  const { kind, title, body, questions, plannedMinutes, central } = fields;
  return { kind, title, body, questions, planned_minutes: plannedMinutes, central };
}

/** Everything of a block `b`. */
export const blockColumns = sql`
  b.orientation_id AS "orientationId", b.id AS "blockId", b.ordinal, b.kind, b.title, b.body, b.questions, b.planned_minutes AS "plannedMinutes", b.central, b.revision`;

/** Blocks of orientations, in their order. */
export async function findBlocks(tx: Transaction, orientationIds: readonly string[]): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`SELECT ${blockColumns} FROM orientation_block b
    WHERE b.orientation_id = ANY (${orientationIds}::uuid[]) ORDER BY b.ordinal, b.id`.execute(tx);
  return rows;
}

/** Adds a block at the end. */
export async function insertBlock(tx: Transaction, key: BlockKey, fields: BlockFields): Promise<void> {
  await tx
    .insertInto("orientation_block")
    .values((expression) => ({
      organization_id: key.organizationId,
      orientation_id: key.orientationId,
      id: key.blockId,
      ordinal: expression
        .selectFrom("orientation_block")
        .select((each) => sql<number>`coalesce(${each.fn.max("ordinal")}, 0) + 1`.as("ordinal"))
        .where("organization_id", "=", key.organizationId)
        .where("orientation_id", "=", key.orientationId),
      ...columnsOf(fields),
    }))
    .execute();
}

/** Changes a block when its revision is still the one it was read with. Returns whether it was. */
export async function updateBlockRow(
  tx: Transaction,
  key: BlockKey & { revision: number },
  fields: BlockFields,
): Promise<boolean> {
  const result = await tx
    .updateTable("orientation_block")
    .set({ ...columnsOf(fields), revision: key.revision + 1 })
    .where("organization_id", "=", key.organizationId)
    .where("orientation_id", "=", key.orientationId)
    .where("id", "=", key.blockId)
    .where("revision", "=", key.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Makes a block the only central matter. */
export async function clearCentralBlocks(tx: Transaction, key: BlockKey): Promise<void> {
  await sql`UPDATE orientation_block SET central = false WHERE organization_id = ${key.organizationId} AND orientation_id = ${key.orientationId}
    AND central AND id <> ${key.blockId}`.execute(tx);
}

export async function deleteBlock(tx: Transaction, key: BlockKey): Promise<boolean> {
  const result = await tx
    .deleteFrom("orientation_block")
    .where("organization_id", "=", key.organizationId)
    .where("orientation_id", "=", key.orientationId)
    .where("id", "=", key.blockId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function storeBlockOrder(
  tx: Transaction,
  key: OrientationKey,
  blockIds: readonly string[],
): Promise<void> {
  await sql`UPDATE orientation_block b SET ordinal = place.ordinal FROM unnest(${blockIds}::uuid[]) WITH ORDINALITY AS place (id, ordinal)
    WHERE b.organization_id = ${key.organizationId} AND b.orientation_id = ${key.orientationId} AND b.id = place.id`.execute(
    tx,
  );
}
