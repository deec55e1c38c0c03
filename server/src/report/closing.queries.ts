import { sql } from "kysely";
import type { PeriodKind } from "../../../rulesets/report-deadlines.ts";
import type { Transaction } from "../database/connect.ts";
import type { ReportStanding } from "./period.rules.ts";
import type { StoredBefore } from "./read-before.ts";
import type { MonthSquare } from "./read-figures.ts";
import type { RawFigures } from "./report-figures.rules.ts";

export type PeriodKey = { organizationId: string; kind: PeriodKind; beginsOn: string };

export type Closing = {
  closingId: string;
  version: number;
  closedAt: Date;
  reopenedAt: Date | null;
  reopenReason: string;
};

const columns = sql`closing_id AS "closingId", version, closed_at AS "closedAt", reopened_at AS "reopenedAt", reopen_reason AS "reopenReason"`;
const ofPeriod = (key: PeriodKey) =>
  sql`organization_id = ${key.organizationId} AND kind = ${key.kind} AND begins_on = ${key.beginsOn}`;

/** The closing that stands; undefined where the period is open. */
export async function findClosing(tx: Transaction, key: PeriodKey): Promise<Closing | undefined> {
  const { rows } =
    await sql<Closing>`SELECT ${columns} FROM period_closing WHERE ${ofPeriod(key)} AND reopened_at IS NULL`.execute(
      tx,
    );
  return rows[0];
}

/** Every closing of a period, the last first. */
export async function listClosings(tx: Transaction, key: PeriodKey): Promise<Closing[]> {
  const { rows } =
    await sql<Closing>`SELECT ${columns} FROM period_closing WHERE ${ofPeriod(key)} ORDER BY version DESC LIMIT 100`.execute(
      tx,
    );
  return rows;
}

/** The quarters of a year that are closed, by their numbers. */
export async function findClosedQuarters(
  tx: Transaction,
  { organizationId, year }: { organizationId: string; year: number },
): Promise<number[]> {
  const { rows } = await sql<{ quarter: number }>`
    SELECT extract(quarter FROM begins_on)::int AS quarter FROM period_closing
    WHERE organization_id = ${organizationId} AND kind = 'QUARTER' AND extract(year FROM begins_on) = ${year} AND reopened_at IS NULL`.execute(
    tx,
  );
  return rows.map(({ quarter }) => quarter);
}

/** The version of the next closing, while nobody else closes or opens the period: its organization's row is held. */
export async function nextVersion(tx: Transaction, key: PeriodKey): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`period ${key.organizationId} ${key.kind} ${key.beginsOn}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ next: number }>`
    SELECT coalesce(max(version), 0) + 1 AS next FROM period_closing WHERE ${ofPeriod(key)}`.execute(tx);
  // An aggregate without groups has one row.
  return rows[0]!.next;
}

export async function insertClosing(
  tx: Transaction,
  key: PeriodKey,
  closing: { closingId: string; version: number; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("period_closing")
    .values({
      organization_id: key.organizationId,
      kind: key.kind,
      begins_on: key.beginsOn,
      version: closing.version,
      closing_id: closing.closingId,
      closed_at: closing.at,
      closed_by: closing.by,
    })
    .execute();
}

export async function storeReopened(
  tx: Transaction,
  key: PeriodKey,
  reopened: { reason: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    UPDATE period_closing SET reopened_at = ${reopened.at}, reopened_by = ${reopened.by}, reopen_reason = ${reopened.reason}
    WHERE ${ofPeriod(key)} AND reopened_at IS NULL RETURNING version`.execute(tx);
  return rows.length > 0;
}

export type ClosedLine = {
  organizationId: string;
  name: string;
  serial: number;
  isTotal: boolean;
  figures: RawFigures;
  /** Null of a period that was closed before these were kept. */
  predecessors: readonly StoredBefore[] | null;
  /** The months of the line and the day of founding within the period; null of a period that was closed before these were kept. */
  months: readonly MonthSquare[] | null;
  foundedOn: string | null;
  reportStanding: ReportStanding | null;
  isLate: boolean;
};

export type ClosingKey = { organizationId: string; closingId: string };

/** Keeps the figures that a period is closed with; one statement for however many. */
export async function insertClosedLines(tx: Transaction, key: ClosingKey, lines: readonly ClosedLine[]): Promise<void> {
  await sql`INSERT INTO period_figure (organization_id, closing_id, of_organization_id, name, serial, is_total, figures, predecessors, months, founded_on, report_standing, is_late)
    SELECT ${key.organizationId}, ${key.closingId}, l."organizationId", l.name, l.serial, l."isTotal", l.figures, l.predecessors, l.months, l."foundedOn", l."reportStanding", l."isLate"
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l ("organizationId" uuid, name text, serial bigint, "isTotal" boolean, figures jsonb, predecessors jsonb,
      months jsonb, "foundedOn" date, "reportStanding" text, "isLate" boolean)`.execute(tx);
}

/** The figures that a version of a period was closed with, in the order of its list. */
export async function findClosedLines(tx: Transaction, key: ClosingKey): Promise<ClosedLine[]> {
  const { rows } = await sql<ClosedLine>`
    SELECT of_organization_id AS "organizationId", name, serial, is_total AS "isTotal", figures, predecessors, months, founded_on AS "foundedOn", report_standing AS "reportStanding", is_late AS "isLate"
    FROM period_figure WHERE organization_id = ${key.organizationId} AND closing_id = ${key.closingId} ORDER BY is_total, serial`.execute(
    tx,
  );
  return rows;
}
