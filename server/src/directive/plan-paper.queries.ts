import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DirectiveLinkTable } from "../database/schema.gen.ts";
import type { FileRow } from "../file/file.queries.ts";
import type { DirectiveKey, NamedDirective } from "./directive.queries.ts";

export type HeldReceipt = { planPaperId: string | null };

/** A receipt, held: one plan follows another. */
export async function holdReceipt(tx: Transaction, key: DirectiveKey): Promise<HeldReceipt | undefined> {
  const { rows } = await sql<HeldReceipt>`SELECT plan_paper_id AS "planPaperId" FROM directive_receipt
    WHERE organization_id = ${key.organizationId} AND directive_id = ${key.directiveId} FOR UPDATE`.execute(tx);
  return rows[0];
}

/** Whether a text that was entered here can be opened: it has a file, or is an issued document. */
export async function canBeOpened(tx: Transaction, key: DirectiveKey): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean;
  }>`SELECT d.document_id IS NOT NULL OR EXISTS (SELECT 1 FROM directive_file f
      WHERE f.organization_id = d.organization_id AND f.directive_id = d.id) AS found
    FROM directive d WHERE d.organization_id = ${key.organizationId} AND d.id = ${key.directiveId}`.execute(tx);
  return rows[0]?.found === true;
}

/** Makes a text the plan of a receipt that has none, and says in the register that it carries the received text out. */
export async function storePlanPaper(
  tx: Transaction,
  { organizationId, directiveId }: DirectiveKey,
  { paperId, at }: { paperId: string; at: Date },
): Promise<void> {
  await sql`UPDATE directive_receipt SET plan_paper_id = ${paperId}, plan_paper_at = ${at}, planned_at = ${at},
      plan_link_before = (SELECT kind FROM directive_link WHERE organization_id = ${organizationId} AND directive_id = ${paperId} AND other_id = ${directiveId}),
      received_at = coalesce(received_at, ${at}::timestamptz), declined_at = NULL, decline_reason = ''
    WHERE organization_id = ${organizationId} AND directive_id = ${directiveId}`.execute(tx);
  await sql`INSERT INTO directive_link (organization_id, directive_id, other_id, kind) VALUES (${organizationId}, ${paperId}, ${directiveId}, 'CARRIES_OUT')
    ON CONFLICT (organization_id, directive_id, other_id) DO UPDATE SET kind = excluded.kind`.execute(tx);
}

export type PlanEnd = { by: string; at: Date; isReplaced: boolean; reason: string };

/** Puts the plan of a receipt among what it was before; the register says of the two texts again what it said. */
export async function endPlanPaper(
  tx: Transaction,
  { organizationId, directiveId }: DirectiveKey,
  end: PlanEnd,
): Promise<void> {
  const ofIt = sql`r.organization_id = ${organizationId} AND r.directive_id = ${directiveId}`;
  await sql`INSERT INTO plan_paper_past (organization_id, directive_id, ordinal, paper_id, linked_at, ended_at, ended_by, is_replaced, reason)
    SELECT r.organization_id, r.directive_id, (SELECT coalesce(max(p.ordinal), 0) + 1 FROM plan_paper_past p
        WHERE p.organization_id = r.organization_id AND p.directive_id = r.directive_id),
      r.plan_paper_id, r.plan_paper_at, ${end.at}, ${end.by}, ${end.isReplaced}, ${end.reason}
    FROM directive_receipt r WHERE ${ofIt}`.execute(tx);
  const { rows } = await sql<{ paperId: string; linkBefore: DirectiveLinkTable["kind"] | null }>`
    SELECT r.plan_paper_id AS "paperId", r.plan_link_before AS "linkBefore" FROM directive_receipt r WHERE ${ofIt}`.execute(
    tx,
  );
  for (const { paperId, linkBefore } of rows) {
    const link = sql`organization_id = ${organizationId} AND directive_id = ${paperId} AND other_id = ${directiveId}`;
    await (linkBefore === null
      ? sql`DELETE FROM directive_link WHERE ${link}`
      : sql`UPDATE directive_link SET kind = ${linkBefore} WHERE ${link}`
    ).execute(tx);
  }
  // Where the plan was also said in words, there still is one.
  await sql`UPDATE directive_receipt r SET plan_paper_id = NULL, plan_paper_at = NULL, plan_link_before = NULL,
      planned_at = CASE WHEN plan = '' THEN NULL ELSE planned_at END WHERE ${ofIt}`.execute(tx);
}

/** Whether a text is the plan of a receipt now, or was once. */
export async function findPlanUse(tx: Transaction, key: DirectiveKey): Promise<{ isPlan: boolean; wasPlan: boolean }> {
  const { rows } = await sql<{ isPlan: boolean; wasPlan: boolean }>`
    SELECT EXISTS (SELECT 1 FROM directive_receipt WHERE organization_id = ${key.organizationId} AND plan_paper_id = ${key.directiveId}) AS "isPlan",
      EXISTS (SELECT 1 FROM plan_paper_past WHERE organization_id = ${key.organizationId} AND paper_id = ${key.directiveId}) AS "wasPlan"`.execute(
    tx,
  );
  return rows[0] ?? { isPlan: false, wasPlan: false };
}

/** Whether what the register says of two texts is that the one is the plan of the other. */
export async function isLinkedAsPlan(
  tx: Transaction,
  { organizationId, directiveId, otherId }: DirectiveKey & { otherId: string },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT EXISTS (SELECT 1 FROM directive_receipt
    WHERE organization_id = ${organizationId} AND directive_id = ${otherId} AND plan_paper_id = ${directiveId}) AS found`.execute(
    tx,
  );
  return rows[0]?.found === true;
}

export type PlanPaperRow = NamedDirective & {
  organizationId: string;
  linkedAt: Date;
  validFrom: string | null;
  validTo: string | null;
  isDocument: boolean;
};

/** The plans of some receivers of a text, of those that have one and whose receipt the reader sees. */
export async function findPlanPapers(
  tx: Transaction,
  directiveId: string,
  receiverIds: readonly string[],
): Promise<PlanPaperRow[]> {
  const { rows } = await sql<PlanPaperRow>`
    SELECT q.organization_id AS "organizationId", q.paper_id AS "directiveId", q.reference, q.type, q.issued_on AS "issuedOn", q.issuer_name AS "issuerName",
      q.subject, q.linked_at AS "linkedAt", q.valid_from AS "validFrom", q.valid_to AS "validTo", q.document_id IS NOT NULL AS "isDocument"
    FROM nennep_plan_papers(${directiveId}, ${receiverIds}::uuid[]) AS q`.execute(tx);
  return rows;
}

/** Whose receipt of which text. */
export type ReceiptKey = { directiveId: string; receiverId: string };

export async function findPlanPaperFiles(
  tx: Transaction,
  { directiveId, receiverId }: ReceiptKey,
  fileId?: string,
): Promise<FileRow[]> {
  const one = fileId === undefined ? sql`` : sql`WHERE k.file_id = ${fileId}`;
  const { rows } = await sql<FileRow>`
    SELECT k.organization_id AS "organizationId", k.file_id AS "fileId", k.name, k.media_type AS "mediaType", k.bytes, k.sha256, k.uploaded_at AS "uploadedAt"
    FROM nennep_plan_paper_files(${directiveId}, ${receiverId}) AS k ${one}`.execute(tx);
  return rows;
}

export async function findPlanPaperDocument(
  tx: Transaction,
  { directiveId, receiverId }: ReceiptKey,
): Promise<{ symbol: string; content: unknown } | undefined> {
  const { rows } = await sql<{ symbol: string; content: unknown }>`
    SELECT symbol, content FROM nennep_plan_paper_document(${directiveId}, ${receiverId})`.execute(tx);
  return rows[0];
}

/** A receipt by what its reader needs to know of it; undefined where it is not below `under` and not the reader's own. */
export async function findShownReceipt(
  tx: Transaction,
  { directiveId, receiverId }: ReceiptKey,
  by: { organizationId: string; path: string },
): Promise<{ name: string | null; plan: string } | undefined> {
  const { rows } = await sql<{ name: string | null; plan: string }>`
    SELECT o.name, r.plan FROM directive_receipt r LEFT JOIN organization o ON o.id = r.organization_id
    WHERE r.directive_id = ${directiveId} AND r.organization_id = ${receiverId}
      AND (r.organization_id = ${by.organizationId} OR (r.path > ${by.path} AND r.path < ${`${by.path}~`}))`.execute(
    tx,
  );
  return rows[0];
}

export type PastPlanRow = NamedDirective & {
  ordinal: number;
  linkedAt: Date;
  endedAt: Date;
  isReplaced: boolean;
  reason: string;
};

export async function listPast(
  tx: Transaction,
  { directiveId, receiverId }: ReceiptKey,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<PastPlanRow[]> {
  const { rows } = await sql<PastPlanRow>`
    SELECT p.ordinal, p.paper_id AS "directiveId", p.reference, p.type, p.issued_on AS "issuedOn", p.issuer_name AS "issuerName", p.subject,
      p.linked_at AS "linkedAt", p.ended_at AS "endedAt", p.is_replaced AS "isReplaced", p.reason
    FROM nennep_past_plan_papers(${directiveId}, ${receiverId}, ${before ?? null}, ${limit + 1}) AS p`.execute(tx);
  return rows;
}
