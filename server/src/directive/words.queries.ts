import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DirectiveKey } from "./directive.queries.ts";

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
