import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DirectiveKey, NamedDirective } from "./directive.queries.ts";

/** The words by which a text is found, in place of what stood there. */
export async function storeWords(tx: Transaction, key: DirectiveKey, words: readonly string[]): Promise<void> {
  await sql`INSERT INTO directive_words (organization_id, directive_id, words)
    VALUES (${key.organizationId}, ${key.directiveId}, array_to_tsvector(${words}::text[]))
    ON CONFLICT (organization_id, directive_id) DO UPDATE SET words = excluded.words`.execute(tx);
}

export async function storeTextState(
  tx: Transaction,
  key: DirectiveKey & { fileId: string },
  state: "READ" | "NO_TEXT",
): Promise<void> {
  await tx
    .updateTable("directive_file")
    .set({ text_state: state })
    .where("organization_id", "=", key.organizationId)
    .where("directive_id", "=", key.directiveId)
    .where("file_id", "=", key.fileId)
    .execute();
}

/** Texts that say what is searched, as far as the reader sees them; each with a register in which it is found. */
export async function findDirectives(
  tx: Transaction,
  search: string,
  limit: number,
): Promise<(NamedDirective & { organizationId: string })[]> {
  const { rows } = await sql<NamedDirective & { organizationId: string }>`
    WITH found AS MATERIALIZED (SELECT directive_id, register_id FROM nennep_directives_found(${search}::tsquery, ${limit}) LIMIT ${limit})
    SELECT f.register_id AS "organizationId", d.id AS "directiveId", d.reference, d.type, d.issued_on AS "issuedOn", d.issuer_name AS "issuerName", d.subject
    FROM found f JOIN directive d ON d.id = f.directive_id ORDER BY d.issued_on DESC, d.id DESC`.execute(tx);
  return rows;
}
