import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import type { DirectiveFields } from "./directive.queries.ts";
import { wordsOf } from "./directive-words.rules.ts";

type Named = { reference: string; issuedOn: string | null; issuerName: string };

/** Which texts of a register bear one of these numbers; day and issuer tell them apart. */
export async function findRegistered(
  tx: Transaction,
  organizationId: string,
  texts: readonly Pick<Named, "reference">[],
): Promise<Named[]> {
  const references = texts.flatMap(({ reference }) => reference || []);
  const { rows } = await sql<Named>`
    SELECT reference, issued_on AS "issuedOn", issuer_name AS "issuerName" FROM directive
    WHERE organization_id = ${organizationId} AND reference <> '' AND upper(reference) IN (SELECT upper(r) FROM unnest(${references}::text[]) AS r)`.execute(
    tx,
  );
  return rows;
}

/** Enters texts with the words by which they are found; one statement each for however many. */
export async function insertDirectives(
  tx: Transaction,
  organizationId: string,
  texts: readonly DirectiveFields[],
  entered: { by: string; at: Date },
): Promise<void> {
  const rows = texts.map((text) => ({ id: newId(), ...text }));
  await tx
    .insertInto("directive")
    .values(
      rows.map((text) => ({
        organization_id: organizationId,
        id: text.id,
        reference: text.reference,
        type: text.type,
        issued_on: text.issuedOn,
        issuer_id: text.issuerId,
        issuer_name: text.issuerName,
        subject: text.subject,
        valid_from: text.validFrom,
        valid_to: text.validTo,
        is_for_everybody: text.isForEverybody,
        entered_by: entered.by,
        entered_at: entered.at,
      })),
    )
    .execute();
  const words = rows.map(({ id, reference, subject, issuerName }) => ({
    id,
    words: wordsOf([reference, subject, issuerName]),
  }));
  await sql`INSERT INTO directive_words (organization_id, directive_id, words)
    SELECT ${organizationId}, t.id, array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(t.words)))
    FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS t (id uuid, words jsonb)`.execute(tx);
}
