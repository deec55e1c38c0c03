import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrientationTable } from "../database/schema.gen.ts";

/** Who asks, and for which orientation: drawn up there, or issued by an organization above. */
export type OrientationKey = { organizationId: string; orientationId: string };

export type OrientationFields = {
  firstMonth: string;
  lastMonth: string;
  title: string;
  introduction: string;
  suggestedForm: string;
};

function columnsOf(fields: OrientationFields) {
  return {
    first_month: fields.firstMonth,
    last_month: fields.lastMonth,
    title: fields.title,
    introduction: fields.introduction,
    suggested_form: fields.suggestedForm,
  };
}

export async function insertOrientation(
  tx: Transaction,
  key: OrientationKey & { kind: OrientationTable["kind"] },
  fields: OrientationFields,
  drafted: { by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("orientation")
    .values({
      organization_id: key.organizationId,
      id: key.orientationId,
      kind: key.kind,
      ...columnsOf(fields),
      drafted_by: drafted.by,
      drafted_at: drafted.at,
    })
    .execute();
}

/** Changes a draft when its revision is still the one it was read with. Returns whether it was. */
export async function updateOrientation(
  tx: Transaction,
  key: OrientationKey & { revision: number },
  fields: OrientationFields,
): Promise<boolean> {
  const result = await tx
    .updateTable("orientation")
    .set({ ...columnsOf(fields), revision: key.revision + 1 })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.orientationId)
    .where("revision", "=", key.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Throws a draft away with its blocks and the places of its papers; their content stays in the archive. */
export async function deleteOrientation(tx: Transaction, key: OrientationKey): Promise<void> {
  for (const table of ["orientation_file", "orientation_block"] as const)
    await tx
      .deleteFrom(table)
      .where("organization_id", "=", key.organizationId)
      .where("orientation_id", "=", key.orientationId)
      .execute();
  await tx
    .deleteFrom("orientation")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.orientationId)
    .execute();
}

/** What was drawn up here, locked: who changes it must not do so while it is being issued. */
export async function lockOrientation(
  tx: Transaction,
  key: OrientationKey,
): Promise<{ issuedAt: Date | null } | undefined> {
  return tx
    .selectFrom("orientation")
    .select("issued_at as issuedAt")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.orientationId)
    .forUpdate()
    .executeTakeFirst();
}

/** Issues a draft to the cells that stand below a path. Returns how many these are; with none it stays a draft. */
export async function storeIssued(
  tx: Transaction,
  key: OrientationKey,
  issued: { by: string; at: Date; issuerPath: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH below AS (SELECT count(*)::int AS count FROM organization o
      WHERE o.path > ${issued.issuerPath} AND o.path < ${`${issued.issuerPath}~`} AND o.kind IN ('CELL','BASE_CELL') AND o.dissolved_on IS NULL)
    UPDATE orientation SET issued_at = ${issued.at}, issued_by = ${issued.by}, issued_to = below.count, revision = revision + 1
    FROM below WHERE organization_id = ${key.organizationId} AND id = ${key.orientationId} AND below.count > 0
    RETURNING below.count`.execute(tx);
  return rows[0]?.count ?? 0;
}

export type OrientationRow = {
  orientationId: string;
  kind: OrientationTable["kind"];
  firstMonth: string;
  lastMonth: string;
  title: string;
  introduction: string;
  suggestedForm: string;
  issuerId: string;
  issuerName: string | null;
  issuedAt: Date | null;
  issuedTo: number;
  revision: number;
};

/** Everything of an orientation `t` of the organization `i`. */
export const orientationColumns = sql`
  t.id AS "orientationId", t.kind, t.first_month AS "firstMonth", t.last_month AS "lastMonth", t.title, t.introduction, t.suggested_form AS "suggestedForm",
  t.organization_id AS "issuerId", i.name AS "issuerName", t.issued_at AS "issuedAt", t.issued_to AS "issuedTo", t.revision`;

/** Whether an orientation `t` of `i` is this organization's to read: drawn up by it, or issued by one above it. */
export const isReadBy = (organizationId: string) =>
  sql`(t.organization_id = ${organizationId} OR (t.issued_at IS NOT NULL AND starts_with(nennep_path(${organizationId}), i.path)))`;

export async function findOrientation(tx: Transaction, key: OrientationKey): Promise<OrientationRow | undefined> {
  const { rows } = await sql<OrientationRow>`
    SELECT ${orientationColumns} FROM orientation t JOIN organization i ON i.id = t.organization_id
    WHERE t.id = ${key.orientationId} AND ${isReadBy(key.organizationId)}`.execute(tx);
  return rows[0];
}
