import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DirectiveLinkTable, DirectiveTable } from "../database/schema.gen.ts";

/** Whose register, and which text in it: entered there, or received. */
export type DirectiveKey = { organizationId: string; directiveId: string };

export type DirectiveFields = {
  reference: string;
  type: DirectiveTable["type"];
  issuedOn: string;
  issuerId: string | null;
  issuerName: string;
  subject: string;
  validFrom: string | null;
  validTo: string | null;
  isForEverybody: boolean;
  /** The issued document of an own meeting that the text is. */
  documentId?: string;
};

export type NamedDirective = {
  directiveId: string;
  reference: string;
  type: DirectiveTable["type"];
  issuedOn: string;
  issuerName: string;
  subject: string;
};

function columnsOf(fields: DirectiveFields) {
  return {
    reference: fields.reference,
    type: fields.type,
    issued_on: fields.issuedOn,
    issuer_id: fields.issuerId,
    issuer_name: fields.issuerName,
    subject: fields.subject,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    is_for_everybody: fields.isForEverybody,
  };
}

export async function insertDirective(
  tx: Transaction,
  key: DirectiveKey,
  fields: DirectiveFields,
  entered: { by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("directive")
    .values({
      organization_id: key.organizationId,
      id: key.directiveId,
      ...columnsOf(fields),
      document_id: fields.documentId ?? null,
      entered_by: entered.by,
      entered_at: entered.at,
    })
    .execute();
}

/** Changes what was entered when its revision is still the one it was read with. Returns whether it was. */
export async function updateDirectiveRow(
  tx: Transaction,
  key: DirectiveKey & { revision: number },
  fields: DirectiveFields,
): Promise<boolean> {
  const result = await tx
    .updateTable("directive")
    .set({ ...columnsOf(fields), revision: key.revision + 1 })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.directiveId)
    .where("revision", "=", key.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes a text that nobody received out of the register, with its files' places and its links. */
export async function deleteDirective(tx: Transaction, key: DirectiveKey): Promise<void> {
  await tx.deleteFrom("directive_reader").where("directive_id", "=", key.directiveId).execute();
  await sql`DELETE FROM directive_link WHERE organization_id = ${key.organizationId}
    AND (directive_id = ${key.directiveId} OR other_id = ${key.directiveId})`.execute(tx);
  for (const table of ["directive_file", "directive_words"] as const)
    await tx
      .deleteFrom(table)
      .where("organization_id", "=", key.organizationId)
      .where("directive_id", "=", key.directiveId)
      .execute();
  await tx
    .deleteFrom("directive")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.directiveId)
    .execute();
}

/** The same number and symbol of the same day and issuer, entered here already. */
export async function findSameDirective(
  tx: Transaction,
  organizationId: string,
  { reference, issuedOn, issuerName }: DirectiveFields,
  exceptId: string | null,
): Promise<string | undefined> {
  if (reference === "") return undefined;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM directive WHERE organization_id = ${organizationId} AND reference <> '' AND upper(reference) = upper(${reference})
      AND issued_on = ${issuedOn} AND upper(issuer_name) = upper(${issuerName}) AND id IS DISTINCT FROM ${exceptId}::uuid LIMIT 1`.execute(
    tx,
  );
  return rows[0]?.id;
}

/** What was entered here, locked: who changes it must not do so while it is being sent. */
export async function lockEntered(
  tx: Transaction,
  key: DirectiveKey,
): Promise<{ firstSentAt: Date | null; revision: number } | undefined> {
  return tx
    .selectFrom("directive")
    .select(["first_sent_at as firstSentAt", "revision"])
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.directiveId)
    .forUpdate()
    .executeTakeFirst();
}

/** The document that a text is, with its number; undefined where the text was typed in. */
export async function findDocumentOf(
  tx: Transaction,
  { directiveId }: Pick<DirectiveKey, "directiveId">,
): Promise<{ symbol: string; content: unknown } | undefined> {
  const { rows } = await sql<{ symbol: string; content: unknown }>`
    SELECT symbol, content FROM nennep_document_of_directive(${directiveId})`.execute(tx);
  return rows[0];
}

/** The content of that document for work that no reader asks for; null where the text was typed in. */
export async function findIssuedContentOf(tx: Transaction, key: DirectiveKey): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    SELECT i.content FROM directive d JOIN issued_document i ON i.organization_id = d.organization_id AND i.id = d.document_id
    WHERE d.organization_id = ${key.organizationId} AND d.id = ${key.directiveId}`.execute(tx);
  return rows[0]?.content ?? null;
}

/** Whether a text stands in an organization's register: entered there, or received. */
export async function isInRegister(tx: Transaction, key: DirectiveKey): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT
    EXISTS (SELECT 1 FROM directive WHERE organization_id = ${key.organizationId} AND id = ${key.directiveId})
    OR EXISTS (SELECT 1 FROM directive_receipt WHERE organization_id = ${key.organizationId} AND directive_id = ${key.directiveId}) AS found`.execute(
    tx,
  );
  return rows[0]?.found === true;
}

export type DirectiveRow = NamedDirective & {
  enteredById: string;
  enteredByName: string | null;
  issuerId: string | null;
  validFrom: string | null;
  validTo: string | null;
  isForEverybody: boolean;
  firstSentAt: Date | null;
  isDocument: boolean;
  revision: number;
  readAt: Date | null;
  bookmarkedAt: Date | null;
};

export async function findDirective(
  tx: Transaction,
  key: DirectiveKey,
  personId: string | null,
): Promise<DirectiveRow | undefined> {
  const { rows } = await sql<DirectiveRow>`
    SELECT d.id AS "directiveId", d.reference, d.type, d.issued_on AS "issuedOn", d.issuer_name AS "issuerName", d.subject, d.organization_id AS "enteredById",
      o.name AS "enteredByName", d.issuer_id AS "issuerId", d.valid_from AS "validFrom", d.valid_to AS "validTo", d.is_for_everybody AS "isForEverybody",
      d.first_sent_at AS "firstSentAt", d.document_id IS NOT NULL AS "isDocument", d.revision, p.read_at AS "readAt", p.bookmarked_at AS "bookmarkedAt"
    FROM directive d LEFT JOIN organization o ON o.id = d.organization_id
    LEFT JOIN directive_reader p ON p.directive_id = d.id AND p.person_id = ${personId}
    WHERE d.id = ${key.directiveId} AND (d.organization_id = ${key.organizationId}
      OR EXISTS (SELECT 1 FROM directive_receipt r WHERE r.organization_id = ${key.organizationId} AND r.directive_id = d.id))`.execute(
    tx,
  );
  return rows[0];
}

export type DirectiveFileRow = {
  organizationId: string;
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedAt: Date;
  textState: "PENDING" | "READ" | "NO_TEXT";
};

/** The files of a text that stands in the register, in their order; one of them where it is named. */
export async function findDirectiveFiles(
  tx: Transaction,
  key: DirectiveKey,
  fileId?: string,
): Promise<DirectiveFileRow[]> {
  const one = fileId === undefined ? sql`` : sql`AND f.file_id = ${fileId}`;
  const { rows } = await sql<DirectiveFileRow>`
    SELECT f.organization_id AS "organizationId", f.file_id AS "fileId", k.name, k.media_type AS "mediaType", k.bytes, k.sha256, k.uploaded_at AS "uploadedAt",
      f.text_state AS "textState"
    FROM directive d JOIN directive_file f ON f.organization_id = d.organization_id AND f.directive_id = d.id
    JOIN file k ON k.organization_id = f.organization_id AND k.id = f.file_id
    WHERE d.id = ${key.directiveId} ${one} AND (d.organization_id = ${key.organizationId}
      OR EXISTS (SELECT 1 FROM directive_receipt r WHERE r.organization_id = ${key.organizationId} AND r.directive_id = d.id))
    ORDER BY f.ordinal`.execute(tx);
  return rows;
}

/** Attaches a file; `unmarked` says who vouched for one in which no mark of secrecy could be looked for, and when. */
export async function insertDirectiveFile(
  tx: Transaction,
  key: DirectiveKey & { fileId: string },
  unmarked: { by: string; at: Date } | null,
): Promise<void> {
  await sql`INSERT INTO directive_file (organization_id, directive_id, file_id, ordinal, unmarked_by, unmarked_at)
    SELECT ${key.organizationId}, ${key.directiveId}, ${key.fileId}, coalesce(max(ordinal), 0) + 1, ${unmarked?.by ?? null}::uuid, ${unmarked?.at ?? null}::timestamptz FROM directive_file
    WHERE organization_id = ${key.organizationId} AND directive_id = ${key.directiveId}`.execute(tx);
}

/** Detaches a file; its content stays in the archive. Returns whether it was there. */
export async function deleteDirectiveFile(tx: Transaction, key: DirectiveKey & { fileId: string }): Promise<boolean> {
  const result = await tx
    .deleteFrom("directive_file")
    .where("organization_id", "=", key.organizationId)
    .where("directive_id", "=", key.directiveId)
    .where("file_id", "=", key.fileId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function storeLink(
  tx: Transaction,
  key: DirectiveKey & { otherId: string },
  kind: DirectiveLinkTable["kind"],
): Promise<void> {
  await sql`INSERT INTO directive_link (organization_id, directive_id, other_id, kind)
    VALUES (${key.organizationId}, ${key.directiveId}, ${key.otherId}, ${kind})
    ON CONFLICT (organization_id, directive_id, other_id) DO UPDATE SET kind = excluded.kind`.execute(tx);
}

export async function deleteLink(tx: Transaction, key: DirectiveKey & { otherId: string }): Promise<boolean> {
  const result = await tx
    .deleteFrom("directive_link")
    .where("organization_id", "=", key.organizationId)
    .where("directive_id", "=", key.directiveId)
    .where("other_id", "=", key.otherId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export type DirectiveLinkRow = NamedDirective & { kind: DirectiveLinkTable["kind"]; isFrom: boolean };

/** What a text rests on and what rests on it, as the register says; both directions. */
export async function findLinks(tx: Transaction, key: DirectiveKey): Promise<DirectiveLinkRow[]> {
  const { rows } = await sql<DirectiveLinkRow>`
    SELECT l.kind, l.directive_id = ${key.directiveId} AS "isFrom", d.id AS "directiveId", d.reference, d.type, d.issued_on AS "issuedOn",
      d.issuer_name AS "issuerName", d.subject
    FROM directive_link l JOIN directive d ON d.id = CASE WHEN l.directive_id = ${key.directiveId} THEN l.other_id ELSE l.directive_id END
    WHERE l.organization_id = ${key.organizationId} AND (l.directive_id = ${key.directiveId} OR l.other_id = ${key.directiveId})
    ORDER BY d.issued_on, d.id`.execute(tx);
  return rows;
}

/** What a person has read or keeps; one row a person and text. */
export async function storeReader(
  tx: Transaction,
  of: { personId: string; directiveId: string },
  marks: { readAt?: Date; bookmarkedAt?: Date | null },
): Promise<void> {
  const changed = {
    ...(marks.readAt === undefined ? {} : { read_at: marks.readAt }),
    ...(marks.bookmarkedAt === undefined ? {} : { bookmarked_at: marks.bookmarkedAt }),
  };
  await tx
    .insertInto("directive_reader")
    .values({ person_id: of.personId, directive_id: of.directiveId, ...changed })
    .onConflict((conflict) => conflict.columns(["person_id", "directive_id"]).doUpdateSet(changed))
    .execute();
}
