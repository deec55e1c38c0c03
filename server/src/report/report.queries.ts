import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { PeriodKey } from "./closing.queries.ts";
import type { StoredFigures } from "./read-figures.ts";
import type { ReportState } from "./report.rules.ts";
import type { Sections } from "./report-sections.ts";

export type ReportRow = { state: ReportState; sections: Sections; number: number | null; revision: number };

const ofPeriod = (key: PeriodKey) =>
  sql`organization_id = ${key.organizationId} AND kind = ${key.kind} AND begins_on = ${key.beginsOn}`;

const columns = sql`state, sections, number, revision`;

export async function findReport(tx: Transaction, key: PeriodKey): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`SELECT ${columns} FROM period_report WHERE ${ofPeriod(key)}`.execute(tx);
  return rows[0];
}

/** The same, locked: what is done to it depends on how it stands. */
export async function lockReport(tx: Transaction, key: PeriodKey): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`SELECT ${columns} FROM period_report WHERE ${ofPeriod(key)} FOR UPDATE`.execute(
    tx,
  );
  return rows[0];
}

/** Begins a report; false where there is one already. */
export async function insertReport(
  tx: Transaction,
  key: PeriodKey,
  composed: { sections: Sections; by: string; at: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto("period_report")
    .values({
      organization_id: key.organizationId,
      kind: key.kind,
      begins_on: key.beginsOn,
      sections: JSON.stringify(composed.sections),
      composed_at: composed.at,
      composed_by: composed.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Changes the words of a report when its revision is still the one it was read with. Returns whether it was. */
export async function updateSections(
  tx: Transaction,
  key: PeriodKey & { revision: number },
  sections: Sections,
): Promise<boolean> {
  const { rows } = await sql<{ revision: number }>`
    UPDATE period_report SET sections = ${JSON.stringify(sections)}::jsonb, revision = revision + 1
    WHERE ${ofPeriod(key)} AND revision = ${key.revision} RETURNING revision`.execute(tx);
  return rows.length > 0;
}

export async function storeState(
  tx: Transaction,
  key: PeriodKey,
  { state, number }: { state: ReportState; number?: number },
): Promise<void> {
  await sql`UPDATE period_report SET state = ${state}, number = coalesce(number, ${number ?? null}::int), revision = revision + 1
    WHERE ${ofPeriod(key)}`.execute(tx);
}

export type VersionRow = {
  version: number;
  symbol: string;
  state: "SUBMITTED" | "ACCEPTED" | "RETURNED";
  sentAt: Date;
  decidedAt: Date | null;
  returnReason: string;
};
const versionColumns = sql`version, symbol, state, sent_at AS "sentAt", decided_at AS "decidedAt", return_reason AS "returnReason"`;

/** Every sending of a report, the last first. */
export async function listVersions(tx: Transaction, key: PeriodKey): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT ${versionColumns} FROM period_report_version WHERE ${ofPeriod(key)} ORDER BY version DESC LIMIT 100`.execute(
    tx,
  );
  return rows;
}

export type SentReport = VersionRow & { figures: StoredFigures; sections: Sections; content: unknown };

/** A report as it was sent; the last time where no version is named. */
export async function findVersion(tx: Transaction, key: PeriodKey, version?: number): Promise<SentReport | undefined> {
  const { rows } = await sql<SentReport>`
    SELECT ${versionColumns}, figures, sections, content FROM period_report_version
    WHERE ${ofPeriod(key)} ${version === undefined ? sql`` : sql`AND version = ${version}`} ORDER BY version DESC LIMIT 1`.execute(
    tx,
  );
  return rows[0];
}

export async function insertVersion(
  tx: Transaction,
  key: PeriodKey,
  sent: {
    symbol: string;
    figures: StoredFigures;
    sections: Sections;
    content: unknown;
    superiorId: string;
    by: string;
    at: Date;
  },
): Promise<VersionRow> {
  const { rows } = await sql<VersionRow>`
    INSERT INTO period_report_version (organization_id, kind, begins_on, version, symbol, figures, sections, content, superior_id, sent_at, sent_by)
    SELECT ${key.organizationId}, ${key.kind}, ${key.beginsOn}::date,
      1 + coalesce((SELECT max(version) FROM period_report_version WHERE ${ofPeriod(key)}), 0), ${sent.symbol}, ${JSON.stringify(sent.figures)}::jsonb,
      ${JSON.stringify(sent.sections)}::jsonb, ${JSON.stringify(sent.content)}::jsonb, ${sent.superiorId}, ${sent.at}, ${sent.by}
    RETURNING ${versionColumns}`.execute(tx);
  // An insertion that does not fail answers its row.
  return rows[0]!;
}

/** What the superior says of a sending that waits. */
export async function storeAnswer(
  tx: Transaction,
  key: PeriodKey & { version: number },
  answer: { state: "ACCEPTED" | "RETURNED"; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`UPDATE period_report_version SET state = ${answer.state}, return_reason = ${answer.reason}, decided_at = ${answer.at}, decided_by = ${answer.by}
    WHERE ${ofPeriod(key)} AND version = ${key.version}`.execute(tx);
}
