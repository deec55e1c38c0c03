import { sql } from "kysely";
import type { ScoreSheet, ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import type { Transaction } from "../database/connect.ts";
import { prefixesOf } from "../organization/organization.queries.ts";

/** A version of a score sheet, or the draft of one, at the organization that issues it. */
export type RulesetKey = { organizationId: string; rulesetId: string };

export type RulesetRow = {
  organizationId: string;
  rulesetId: string;
  seriesId: string;
  version: number | null;
  title: string;
  validFrom: string;
  validTo: string | null;
  draftedAt: Date;
  publishedAt: Date | null;
  revision: number;
};

const columns = sql`r.organization_id AS "organizationId", r.id AS "rulesetId", r.series_id AS "seriesId", r.version, r.title,
  r.valid_from AS "validFrom", r.valid_to AS "validTo", r.drafted_at AS "draftedAt", r.published_at AS "publishedAt", r.revision`;

/** What decides where and when a sheet is in force stands in columns of its own, drawn from the sheet. */
function columnsOf(sheet: ScoreSheetBody) {
  return {
    title: sheet.title.vi,
    body: JSON.stringify(sheet),
    meeting_kinds: sheet.meetingKinds ? [...sheet.meetingKinds] : null,
    cell_types: sheet.cellTypes ? [...sheet.cellTypes] : null,
    valid_from: sheet.validFrom,
    valid_to: sheet.validTo ?? null,
  };
}

export async function insertDraft(
  tx: Transaction,
  key: RulesetKey & { seriesId: string },
  sheet: ScoreSheetBody,
  drafted: { by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("published_ruleset")
    .values({
      organization_id: key.organizationId,
      id: key.rulesetId,
      series_id: key.seriesId,
      ...columnsOf(sheet),
      drafted_by: drafted.by,
      drafted_at: drafted.at,
    })
    .execute();
}

/** Changes a draft when its revision is still the one it was read with. Returns whether it was. */
export async function updateDraft(
  tx: Transaction,
  key: RulesetKey & { revision: number },
  sheet: ScoreSheetBody,
): Promise<boolean> {
  const result = await tx
    .updateTable("published_ruleset")
    .set({ ...columnsOf(sheet), revision: key.revision + 1 })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.rulesetId)
    .where("revision", "=", key.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteDraft(tx: Transaction, key: RulesetKey): Promise<void> {
  await tx
    .deleteFrom("published_ruleset")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.rulesetId)
    .execute();
}

/** A version with its sheet; published ones of any issuer, drafts only where the reader's rights reach. */
export async function findRuleset(
  tx: Transaction,
  key: RulesetKey,
): Promise<(RulesetRow & { issuerName: string | null; body: ScoreSheetBody }) | undefined> {
  const { rows } = await sql<RulesetRow & { issuerName: string | null; body: ScoreSheetBody }>`
    SELECT ${columns}, r.body, o.name AS "issuerName" FROM published_ruleset r LEFT JOIN organization o ON o.id = r.organization_id
    WHERE r.organization_id = ${key.organizationId} AND r.id = ${key.rulesetId}`.execute(tx);
  return rows[0];
}

/** The same, locked, of the organization itself: who changes it must not do so while it is being published. */
export async function lockRuleset(
  tx: Transaction,
  key: RulesetKey,
): Promise<(RulesetRow & { body: ScoreSheetBody }) | undefined> {
  const { rows } = await sql<RulesetRow & { body: ScoreSheetBody }>`
    SELECT ${columns}, r.body FROM published_ruleset r
    WHERE r.organization_id = ${key.organizationId} AND r.id = ${key.rulesetId} FOR UPDATE`.execute(tx);
  return rows[0];
}

/** What an organization has drawn up, newest first; drafts only for whoever may change them. One more than the page. */
export async function listRulesets(
  tx: Transaction,
  organizationId: string,
  { withDrafts, after, limit }: { withDrafts: boolean; after: string[] | undefined; limit: number },
): Promise<(RulesetRow & { place: string })[]> {
  const { rows } = await sql<RulesetRow & { place: string }>`
    SELECT ${columns}, r.drafted_at::text AS place FROM published_ruleset r
    WHERE r.organization_id = ${organizationId} AND (r.published_at IS NOT NULL OR ${withDrafts})
      ${after ? sql`AND (r.drafted_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    ORDER BY r.drafted_at DESC, r.id DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

export async function countDrafts(tx: Transaction, organizationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("published_ruleset")
    .select((each) => each.fn.countAll<string>().as("count"))
    .where("organization_id", "=", organizationId)
    .where("published_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Another published sheet of the organization that begins on the same day and judges some of the same meetings: its title. */
export async function findRival(tx: Transaction, key: RulesetKey): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    SELECT other.title FROM published_ruleset r
    JOIN published_ruleset other ON other.organization_id = r.organization_id AND other.series_id <> r.series_id
      AND other.published_at IS NOT NULL AND other.valid_from = r.valid_from AND (other.valid_to IS NULL OR other.valid_to >= other.valid_from)
      AND coalesce(other.meeting_kinds, '{REGULAR}') && coalesce(r.meeting_kinds, '{REGULAR}')
      AND (other.cell_types IS NULL) = (r.cell_types IS NULL) AND (r.cell_types IS NULL OR other.cell_types && r.cell_types)
    WHERE r.organization_id = ${key.organizationId} AND r.id = ${key.rulesetId} LIMIT 1`.execute(tx);
  return rows[0]?.title;
}

/** Publishes a draft under the next number of its series. */
export async function storePublished(
  tx: Transaction,
  key: RulesetKey & { seriesId: string },
  published: { by: string; at: Date },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    UPDATE published_ruleset SET published_at = ${published.at}, published_by = ${published.by}, revision = revision + 1,
      version = 1 + coalesce((SELECT max(earlier.version) FROM published_ruleset earlier
        WHERE earlier.organization_id = ${key.organizationId} AND earlier.series_id = ${key.seriesId}), 0)
    WHERE organization_id = ${key.organizationId} AND id = ${key.rulesetId} RETURNING version`.execute(tx);
  // The row is locked by this very transaction.
  return rows[0]!.version;
}

export async function storeEnd(tx: Transaction, key: RulesetKey, validTo: string | null): Promise<void> {
  await tx
    .updateTable("published_ruleset")
    .set({ valid_to: validTo })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.rulesetId)
    .execute();
}

export type InForceRow = Pick<RulesetRow, "organizationId" | "rulesetId"> & {
  seriesId: string;
  version: number;
  issuerName: string | null;
  body: ScoreSheetBody;
};

/**
 * The sheet that was issued nearest for the meetings of a kind in an organization on a day: its own committee's before one
 * further up, one for its type of cell before one for all, the one that began last before earlier ones.
 */
export async function findInForce(
  tx: Transaction,
  of: { organizationId: string; path: string; on: string; kind: string },
): Promise<InForceRow | undefined> {
  const { rows } = await sql<InForceRow>`
    SELECT r.organization_id AS "organizationId", r.id AS "rulesetId", r.series_id AS "seriesId", r.version, r.body, issuer.name AS "issuerName"
    FROM organization o
    JOIN organization issuer ON issuer.path = ANY (${prefixesOf(of.path)}::text[])
    JOIN published_ruleset r ON r.organization_id = issuer.id
    WHERE o.id = ${of.organizationId} AND r.published_at IS NOT NULL AND r.valid_from <= ${of.on}::date
      AND (r.valid_to IS NULL OR r.valid_to >= ${of.on}::date) AND ${of.kind} = ANY (coalesce(r.meeting_kinds, '{REGULAR}'))
      AND (r.cell_types IS NULL OR o.cell_type = ANY (r.cell_types))
    ORDER BY length(issuer.path) DESC, r.cell_types IS NULL, r.valid_from DESC, r.published_at DESC LIMIT 1`.execute(
    tx,
  );
  return rows[0];
}

/** Issued versions by their names, for rules that a meeting remembers. */
export async function findIssued(tx: Transaction, names: readonly string[]): Promise<ScoreSheet[]> {
  const { rows } = await sql<{ seriesId: string; version: number; body: ScoreSheetBody }>`
    SELECT series_id AS "seriesId", version, body FROM published_ruleset WHERE name = ANY (${names})`.execute(tx);
  return rows.map(sheetOf);
}

/** An issued version as the engine takes it. */
export function sheetOf({
  seriesId,
  version,
  body,
}: {
  seriesId: string;
  version: number;
  body: ScoreSheetBody;
}): ScoreSheet {
  return { ...body, id: `local-${seriesId}`, version: String(version) };
}
