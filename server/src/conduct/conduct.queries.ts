import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { ConductRecordTable } from "../database/schema.gen.ts";
import type { FileRow } from "../file/file.queries.ts";

type Kind = ConductRecordTable["kind"];

export type ConductRow = {
  recordId: string;
  organizationId: string;
  organizationName: string;
  personId: string;
  fullName: string;
  kind: Kind;
  decidedOn: string;
  number: string;
  issuer: string;
  reason: string;
  announcedOn: string | null;
  effectEndsOn: string | null;
  recordedAt: Date;
  annulledHow: "MISTAKE" | "REVOKED" | null;
  annulledOn: string | null;
  annulledNumber: string;
  annulledReason: string;
  /** The decision itself; null where only its number is written. */
  decision: { fileId: string; name: string; mediaType: string } | null;
};

const columns = sql`c.id AS "recordId", c.organization_id AS "organizationId", c.person_id AS "personId", p.full_name AS "fullName", c.kind,
  c.decided_on AS "decidedOn", c.number, c.issuer, c.reason, c.announced_on AS "announcedOn", c.effect_ends_on AS "effectEndsOn", c.recorded_at AS "recordedAt",
  c.annulled_how AS "annulledHow", c.annulled_on AS "annulledOn", c.annulled_number AS "annulledNumber", c.annulled_reason AS "annulledReason",
  (SELECT jsonb_build_object('fileId', f.id, 'name', f.name, 'mediaType', f.media_type) FROM file f WHERE f.organization_id = c.organization_id AND f.id = c.file_id) AS decision`;

const isDiscipline = sql`c.kind IN ('REPRIMAND','WARNING','DISMISSAL','EXPULSION')`;

export type WantedConduct = {
  path: string;
  side: "AWARD" | "DISCIPLINE" | undefined;
  year: number | undefined;
  inEffect: boolean;
  words: readonly string[];
  after: string[] | undefined;
  limit: number;
};

/** A page of the records of an organization and what stands under it, the latest first, as far as the reader may see them. */
export async function listConductRows(tx: Transaction, wanted: WantedConduct): Promise<ConductRow[]> {
  const { path, side, year, inEffect, words, after, limit } = wanted;
  const ofSide =
    side === undefined ? sql`` : side === "DISCIPLINE" ? sql`AND ${isDiscipline}` : sql`AND NOT (${isDiscipline})`;
  const ofYear =
    year === undefined
      ? sql``
      : sql`AND c.decided_on >= ${`${year}-01-01`}::date AND c.decided_on < ${`${year + 1}-01-01`}::date`;
  const effective = inEffect
    ? sql`AND ${isDiscipline} AND c.annulled_on IS NULL AND (c.effect_ends_on IS NULL OR c.effect_ends_on > nennep_today())`
    : sql``;
  const named =
    words.length === 0 ? sql`` : sql`AND p.name_folded LIKE ALL (${words.map((word) => `%${word}%`)}::text[])`;
  const page = after ? sql`AND (c.decided_on, c.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<ConductRow>`
    SELECT ${columns}, o.name AS "organizationName" FROM organization o JOIN conduct_record c ON c.organization_id = o.id JOIN person p ON p.id = c.person_id
    WHERE o.path >= ${path} AND o.path < ${`${path}~`} ${ofSide} ${ofYear} ${effective} ${named} ${page}
    ORDER BY c.decided_on DESC, c.id DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** More than anybody is given in a life. */
const shownAtMost = 200;

/** A member's own records, the latest first, wherever they were recorded, as far as the reader may see them. */
export async function listConductOf(tx: Transaction, personId: string): Promise<ConductRow[]> {
  const { rows } = await sql<ConductRow>`
    SELECT ${columns}, coalesce(o.name, nennep_conduct_place(c.id)) AS "organizationName"
    FROM conduct_record c JOIN person p ON p.id = c.person_id LEFT JOIN organization o ON o.id = c.organization_id
    WHERE c.person_id = ${personId} ORDER BY c.decided_on DESC, c.id DESC LIMIT ${shownAtMost}`.execute(tx);
  return rows;
}

/** Whether somebody was probationary on a day in a cell on whose roll he or she was then or is today, locked; nothing where neither. */
export async function lockOnRoll(
  tx: Transaction,
  of: { organizationId: string; personId: string; on: string },
): Promise<{ isProbationary: boolean } | undefined> {
  const { rows } = await sql<{ isProbationary: boolean }>`
    SELECT CASE WHEN m.official_on IS NULL THEN m.status = 'PROBATIONARY' ELSE m.official_on > ${of.on}::date END AS "isProbationary"
    FROM membership m WHERE m.organization_id = ${of.organizationId} AND m.person_id = ${of.personId} AND m.stay = 'HOME'
      AND ((m.valid_from <= ${of.on}::date AND (m.valid_to IS NULL OR m.valid_to >= ${of.on}::date))
        OR (m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())))
    ORDER BY m.valid_from DESC LIMIT 1 FOR UPDATE`.execute(tx);
  return rows[0];
}

export type NewConduct = {
  organizationId: string;
  personId: string;
  kind: Kind;
  decidedOn: string;
  number: string;
  issuer: string;
  reason: string;
  announcedOn: string | null;
  effectEndsOn: string | null;
};

/** Whether the same decision stands recorded for somebody, wherever. */
export async function isRecorded(tx: Transaction, { personId, kind, decidedOn, number }: NewConduct): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM conduct_record c WHERE c.person_id = ${personId} AND c.kind = ${kind} AND c.decided_on = ${decidedOn}
    AND c.number = ${number} AND c.annulled_on IS NULL LIMIT 1`.execute(tx);
  return rows.length > 0;
}

export async function insertConduct(
  tx: Transaction,
  record: NewConduct,
  { id, by, at }: { id: string; by: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto("conduct_record")
    .values({
      organization_id: record.organizationId,
      id,
      person_id: record.personId,
      kind: record.kind,
      decided_on: record.decidedOn,
      number: record.number,
      issuer: record.issuer,
      reason: record.reason,
      announced_on: record.announcedOn,
      effect_ends_on: record.effectEndsOn,
      recorded_by: by,
      recorded_at: at,
    })
    .execute();
}

/** One record of a cell, locked. */
export async function lockConduct(
  tx: Transaction,
  organizationId: string,
  recordId: string,
): Promise<
  { personId: string; kind: Kind; decidedOn: string; annulledOn: string | null; fileId: string | null } | undefined
> {
  return await tx
    .selectFrom("conduct_record")
    .select([
      "person_id as personId",
      "kind",
      "decided_on as decidedOn",
      "annulled_on as annulledOn",
      "file_id as fileId",
    ])
    .where("organization_id", "=", organizationId)
    .where("id", "=", recordId)
    .forUpdate()
    .executeTakeFirst();
}

export type Annulment = { how: "MISTAKE" | "REVOKED"; on: string; number: string; reason: string };

export async function storeAnnulment(
  tx: Transaction,
  of: { organizationId: string; recordId: string },
  { how, on, number, reason }: Annulment,
  { by, at }: { by: string | null; at: Date },
): Promise<void> {
  await tx
    .updateTable("conduct_record")
    .set({
      annulled_how: how,
      annulled_on: on,
      annulled_number: number,
      annulled_reason: reason,
      annulled_by: by,
      annulled_at: at,
    })
    .where("organization_id", "=", of.organizationId)
    .where("id", "=", of.recordId)
    .execute();
}

export async function storeDecision(
  tx: Transaction,
  of: { organizationId: string; recordId: string },
  fileId: string,
): Promise<void> {
  await tx
    .updateTable("conduct_record")
    .set({ file_id: fileId })
    .where("organization_id", "=", of.organizationId)
    .where("id", "=", of.recordId)
    .execute();
}

/** The decision of a record that the reader sees, and whose it is. */
export async function findDecision(
  tx: Transaction,
  of: { organizationId: string; recordId: string; fileId: string },
): Promise<(FileRow & { personId: string; kind: Kind }) | undefined> {
  const { rows } = await sql<FileRow & { personId: string; kind: Kind }>`
    SELECT f.organization_id AS "organizationId", f.id AS "fileId", f.name, f.media_type AS "mediaType", f.bytes, f.sha256, f.uploaded_at AS "uploadedAt",
      c.person_id AS "personId", c.kind
    FROM conduct_record c JOIN file f ON f.organization_id = c.organization_id AND f.id = c.file_id
    WHERE c.organization_id = ${of.organizationId} AND c.id = ${of.recordId} AND c.file_id = ${of.fileId}`.execute(tx);
  return rows[0];
}
