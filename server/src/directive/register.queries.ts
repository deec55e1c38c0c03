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
  words: readonly string[];
  today: string;
  after: string[] | undefined;
  limit: number;
};

/** What a box leaves in: `d` is the text, `r` the receipt or nothing, `p` what the reader did with it. */
const inBox: Record<RegisterBox, ReturnType<typeof sql>> = {
  ALL: sql`true`,
  OPEN: sql`r.is_settled IS FALSE`,
  RECEIVED: sql`r.directive_id IS NOT NULL`,
  ENTERED: sql`r.directive_id IS NULL`,
  FOR_EVERYBODY: sql`d.is_for_everybody`,
  BOOKMARKED: sql`p.bookmarked_at IS NOT NULL`,
};

/** A page of an organization's register, what came last first. */
export async function listRegister(tx: Transaction, wanted: Wanted): Promise<RegisterRow[]> {
  const { organizationId, after } = wanted;
  const words = wanted.words.map((word) => sql`AND position(${word} in d.folded) > 0`);
  const page = after ? sql`AND (e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<RegisterRow>`
    WITH entry AS (
      SELECT id, first_sent_at, coalesce(first_sent_at, entered_at) AS at FROM directive WHERE organization_id = ${organizationId}
      UNION ALL SELECT directive_id, NULL, sent_at FROM directive_receipt WHERE organization_id = ${organizationId}),
    page AS MATERIALIZED (
      SELECT e.id, e.at FROM entry e JOIN directive d ON d.id = e.id
      LEFT JOIN directive_receipt r ON r.organization_id = ${organizationId} AND r.directive_id = e.id
      LEFT JOIN directive_reader p ON p.person_id = ${wanted.personId} AND p.directive_id = e.id
      WHERE ${inBox[wanted.box]} ${sql.join(words, sql` `)} ${page} ORDER BY e.at DESC, e.id DESC LIMIT ${wanted.limit + 1})
    SELECT d.id AS "directiveId", d.reference, d.type, d.issued_on AS "issuedOn", d.issuer_name AS "issuerName", d.subject, d.is_for_everybody AS "isForEverybody",
      page.at::text AS "enteredAt", r.directive_id IS NOT NULL AS "isReceived", ${receiptColumns(wanted.today)},
      sent.count AS "sentTo", sent.settled, (SELECT count(*)::int FROM directive_file f WHERE f.organization_id = d.organization_id AND f.directive_id = d.id) AS "fileCount",
      p.read_at IS NOT NULL AS "isRead", p.bookmarked_at IS NOT NULL AS "isBookmarked"
    FROM page JOIN directive d ON d.id = page.id
    LEFT JOIN directive_receipt r ON r.organization_id = ${organizationId} AND r.directive_id = d.id
    LEFT JOIN organization s ON s.id = r.sender_id LEFT JOIN directive_dispatch x ON x.organization_id = r.sender_id AND x.id = r.dispatch_id
    LEFT JOIN meeting m ON m.organization_id = r.organization_id AND m.id = r.meeting_id
    LEFT JOIN directive_reader p ON p.person_id = ${wanted.personId} AND p.directive_id = d.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS count, count(*) FILTER (WHERE b.is_settled)::int AS settled
      FROM directive_receipt b WHERE b.directive_id = d.id AND b.sender_id = ${organizationId}) AS sent
    ORDER BY page.at DESC, page.id DESC`.execute(tx);
  return rows;
}
