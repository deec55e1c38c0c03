import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { NamedDirective } from "./directive.queries.ts";
import { type ReceiptRow, receiptColumns } from "./receipt.queries.ts";

export type RegisterBox = "ALL" | "OPEN" | "RECEIVED" | "ENTERED" | "FOR_EVERYBODY" | "BOOKMARKED";

export type RegisterRow = NamedDirective & {
  isForEverybody: boolean;
  /** When it came into this register, exact to the microsecond, as text. */
  enteredAt: string;
  sentTo: number;
  settled: number;
  fileCount: number;
  isRead: boolean;
  isBookmarked: boolean;
} & (({ isReceived: true } & ReceiptRow) | { isReceived: false });

type Wanted = {
  organizationId: string;
  personId: string | null;
  box: RegisterBox;
  search: string | null;
  today: string;
  after: string[] | undefined;
  limit: number;
};

/**
 * A page of an organization's register, what came last first; found by words of the text and of its files. The function keeps
 * to the limit itself; said once more, the planner knows of it too and does not read every meeting for a page of texts.
 */
export async function listRegister(tx: Transaction, wanted: Wanted): Promise<RegisterRow[]> {
  const { organizationId, personId, box, search, after, limit } = wanted;
  const { rows } = await sql<RegisterRow>`
    WITH page AS MATERIALIZED (SELECT id, at FROM nennep_register_page(${organizationId}, ${personId}, ${box}, ${search}::tsquery,
      ${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid, ${limit + 1}) LIMIT ${limit + 1})
    SELECT d.id AS "directiveId", d.reference, d.type, d.issued_on AS "issuedOn", d.issuer_name AS "issuerName", d.subject, d.is_for_everybody AS "isForEverybody",
      page.at::text AS "enteredAt", r.directive_id IS NOT NULL AS "isReceived", ${receiptColumns(wanted.today)},
      sent.count AS "sentTo", sent.settled, (SELECT count(*)::int FROM directive_file f WHERE f.organization_id = d.organization_id AND f.directive_id = d.id) AS "fileCount",
      p.read_at IS NOT NULL AS "isRead", p.bookmarked_at IS NOT NULL AS "isBookmarked"
    FROM page JOIN directive d ON d.id = page.id
    LEFT JOIN directive_receipt r ON r.organization_id = ${organizationId} AND r.directive_id = d.id
    LEFT JOIN organization s ON s.id = r.sender_id LEFT JOIN directive_dispatch x ON x.organization_id = r.sender_id AND x.id = r.dispatch_id
    LEFT JOIN meeting m ON m.organization_id = r.held_by AND m.id = r.meeting_id
    LEFT JOIN directive_reader p ON p.person_id = ${personId} AND p.directive_id = d.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS count, count(*) FILTER (WHERE b.is_settled)::int AS settled
      FROM directive_receipt b WHERE b.directive_id = d.id AND b.sender_id = ${organizationId}) AS sent
    ORDER BY page.at DESC, page.id DESC`.execute(tx);
  return rows;
}
