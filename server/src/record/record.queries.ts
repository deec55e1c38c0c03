import { sql } from "kysely";
import type { DocumentType } from "../../../rulesets/document-forms.ts";
import type { Transaction } from "../database/connect.ts";
import type { IssuedDocumentTable, OrganizationTable } from "../database/schema.gen.ts";

type DocumentKind = IssuedDocumentTable["kind"];

/** Whose papers are issued: names, place, offices and what it has set for itself. */
export type IssuingOrganization = {
  id: string;
  kind: OrganizationTable["kind"];
  name: string;
  superiorName: string | null;
  superiorKind: string | null;
  placeName: string;
  /** First day of the term; numbers run from 01 through it. */
  termStartedOn: string;
  signsAsCommittee: boolean;
  committeeMembers: number;
  deputies: number;
  secretaryName: string | null;
  settings: Record<string, unknown>;
};

export async function findIssuingOrganization(tx: Transaction, organizationId: string): Promise<IssuingOrganization> {
  const inOffice = sql`SELECT p.full_name, a.position FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.organization_id = ${organizationId}
    AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())`;
  const { rows } = await sql<IssuingOrganization>`
    WITH office AS (${inOffice})
    SELECT o.id, o.kind, o.name, up.name AS "superiorName", up.kind AS "superiorKind", o.place_name AS "placeName",
      coalesce(o.term_started_on, o.founded_on, DATE '1930-02-03') AS "termStartedOn", o.signs_as_committee AS "signsAsCommittee",
      (SELECT count(*)::int FROM office WHERE position = 'COMMITTEE_MEMBER') AS "committeeMembers",
      (SELECT count(*)::int FROM office WHERE position = 'DEPUTY_SECRETARY') AS deputies,
      (SELECT full_name FROM office WHERE position = 'SECRETARY' LIMIT 1) AS "secretaryName",
      (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM organization_setting WHERE organization_id = o.id) AS settings
    FROM organization o LEFT JOIN organization up ON up.id = o.parent_id WHERE o.id = ${organizationId}`.execute(tx);
  // The runner has found the organization already.
  return rows[0]!;
}

export type IssuedRow = {
  documentId: string;
  kind: DocumentKind;
  type: string | null;
  number: number | null;
  symbol: string;
  issuedOn: string;
  issuedAt: Date;
  correctsId: string | null;
  /** The notice that took the place of this one. */
  replacedById: string | null;
};

const issuedColumns = [
  "id as documentId",
  "kind",
  "type",
  "number",
  "symbol",
  "issued_on as issuedOn",
  "issued_at as issuedAt",
  "corrects_id as correctsId",
] as const;

export function findIssuedDocuments(
  tx: Transaction,
  key: { organizationId: string; meetingId: string },
): Promise<IssuedRow[]> {
  return tx
    .selectFrom("issued_document")
    .select(issuedColumns)
    .select(
      sql<string | null>`(SELECT r.id FROM issued_document r WHERE r.organization_id = issued_document.organization_id
        AND r.corrects_id = issued_document.id AND r.kind = issued_document.kind LIMIT 1)`.as("replacedById"),
    )
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .orderBy("issued_at")
    .orderBy("id")
    .execute();
}

/** The content of one issued document of a meeting. */
export function findIssuedContent(
  tx: Transaction,
  key: { organizationId: string; meetingId: string; documentId: string },
) {
  return tx
    .selectFrom("issued_document")
    .select(["kind", "symbol", "issued_on as issuedOn", "content"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.documentId)
    .executeTakeFirst();
}

/** The next number of a type in the term; taken for good, and by one caller at a time. */
export async function takeNumber(
  tx: Transaction,
  of: { organizationId: string; termStartedOn: string; type: DocumentType },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    INSERT INTO document_counter AS c (organization_id, term_started_on, type, last_number)
    VALUES (${of.organizationId}, ${of.termStartedOn}, ${of.type}, 1)
    ON CONFLICT (organization_id, term_started_on, type) DO UPDATE SET last_number = c.last_number + 1
    RETURNING last_number AS number`.execute(tx);
  // An upsert without a condition always answers its row.
  return rows[0]!.number;
}

/** The last number used of each type in the term. */
export async function findLastNumbers(
  tx: Transaction,
  organizationId: string,
  termStartedOn: string,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("document_counter")
    .select(["type", "last_number as last"])
    .where("organization_id", "=", organizationId)
    .where("term_started_on", "=", termStartedOn)
    .orderBy("type")
    .execute();
  return new Map(rows.map(({ type, last }) => [type, last]));
}

export type NewDocument = {
  organizationId: string;
  id: string;
  meetingId: string;
  kind: DocumentKind;
  type: string | null;
  number: number | null;
  symbol: string;
  termStartedOn: string | null;
  issuedOn: string;
  issuedAt: Date;
  correctsId: string | null;
  content: unknown;
};

export async function insertIssuedDocument(tx: Transaction, document: NewDocument): Promise<void> {
  await tx
    .insertInto("issued_document")
    .values({
      organization_id: document.organizationId,
      id: document.id,
      meeting_id: document.meetingId,
      kind: document.kind,
      type: document.type,
      number: document.number,
      symbol: document.symbol,
      term_started_on: document.termStartedOn,
      issued_on: document.issuedOn,
      issued_at: document.issuedAt,
      corrects_id: document.correctsId,
      content: JSON.stringify(document.content),
    })
    .execute();
}

/** The head of the audit chain as it is printed on minutes; null before anything was sealed. */
export async function findAuditHead(tx: Transaction): Promise<string | null> {
  const { rows } = await sql<{ head: string | null }>`SELECT audit.export_head() AS head`.execute(tx);
  return rows[0]?.head ?? null;
}
