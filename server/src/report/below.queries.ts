import { type RawBuilder, sql } from "kysely";
import type { PeriodKind } from "../../../rulesets/report-deadlines.ts";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import type { PeriodKey } from "./closing.queries.ts";
import type { ReportStanding } from "./period.rules.ts";

export type BelowFilter = "ALL" | "NOT_SENT" | "LATE" | "WAITING" | "RETURNED";

/** Whose reports of a period are looked at: those right under a committee, on a day. */
export type Below = PeriodKey & { lastDay: string; dueOn: string; today: string };

export type BelowRow = {
  organizationId: string;
  name: string;
  kind: OrganizationTable["kind"];
  serial: number;
  standing: ReportStanding;
  isLate: boolean;
  wasSentLate: boolean;
  sentAt: Date | null;
  symbol: string;
  returnReason: string;
  remindedOn: string | null;
};

/** How each one right below that existed at the period's end stands with its report. Late is the same as in `period.rules.ts`. */
const standings = (of: Below) => sql`
  SELECT o.id AS "organizationId", o.name, o.kind, o.serial, coalesce(last.state, 'NOT_SENT') AS standing,
    last.state IS NULL AND ${of.today}::date > ${of.dueOn}::date AS "isLate",
    coalesce((first.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > ${of.dueOn}::date, false) AS "wasSentLate",
    last.sent_at AS "sentAt", coalesce(last.symbol, '') AS symbol, coalesce(last.return_reason, '') AS "returnReason",
    (SELECT max(r.reminded_on) FROM period_report_reminder r WHERE r.organization_id = o.id AND r.kind = ${of.kind} AND r.begins_on = ${of.beginsOn}) AS "remindedOn"
  FROM organization o
  LEFT JOIN LATERAL (SELECT v.state, v.sent_at, v.symbol, v.return_reason FROM period_report_version v
    WHERE v.organization_id = o.id AND v.kind = ${of.kind} AND v.begins_on = ${of.beginsOn} ORDER BY v.version DESC LIMIT 1) AS last ON true
  LEFT JOIN period_report_version first ON first.organization_id = o.id AND first.kind = ${of.kind} AND first.begins_on = ${of.beginsOn} AND first.version = 1
  WHERE o.parent_id = ${of.organizationId} AND o.kind <> 'GROUP'
    AND (o.founded_on IS NULL OR o.founded_on <= ${of.lastDay}) AND (o.dissolved_on IS NULL OR o.dissolved_on > ${of.lastDay})`;

const shows: Record<BelowFilter, RawBuilder<unknown>> = {
  ALL: sql`true`,
  NOT_SENT: sql`s.standing = 'NOT_SENT'`,
  LATE: sql`s."isLate"`,
  WAITING: sql`s.standing = 'SUBMITTED'`,
  RETURNED: sql`s.standing = 'RETURNED'`,
};

/** A page of them, in the order in which they were entered. */
export async function listBelow(
  tx: Transaction,
  of: Below,
  { filter, after, limit }: { filter: BelowFilter; after: string | undefined; limit: number },
): Promise<BelowRow[]> {
  const { rows } =
    await sql<BelowRow>`SELECT s.* FROM (${standings(of)}) AS s WHERE ${shows[filter]} AND s.serial > ${after ?? "0"}::bigint
    ORDER BY s.serial LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

export type BelowCounts = Record<"asked" | "sent" | "accepted" | "late" | "wasSentLate" | "returned", number>;

/** How many of them have sent, are late, were returned. */
export async function countBelow(tx: Transaction, of: Below): Promise<BelowCounts> {
  const { rows } = await sql<BelowCounts>`
    SELECT count(*)::int AS asked, (count(*) FILTER (WHERE s.standing IN ('SUBMITTED','ACCEPTED')))::int AS sent,
      (count(*) FILTER (WHERE s.standing = 'ACCEPTED'))::int AS accepted, (count(*) FILTER (WHERE s."isLate"))::int AS late,
      (count(*) FILTER (WHERE s."wasSentLate"))::int AS "wasSentLate", (count(*) FILTER (WHERE s.standing = 'RETURNED'))::int AS returned
    FROM (${standings(of)}) AS s`.execute(tx);
  // An aggregate without groups has one row.
  return rows[0]!;
}

/** Notes today's reminder for everybody who is late and was not reminded today. Answers their leaders. */
export async function noteReminders(
  tx: Transaction,
  of: Below,
  by: string,
): Promise<{ organizationId: string; personIds: string[] }[]> {
  const { rows } = await sql<{ organizationId: string; personIds: string[] }>`
    WITH noted AS (
      INSERT INTO period_report_reminder (organization_id, kind, begins_on, reminded_on, reminded_by)
      SELECT s."organizationId", ${of.kind}, ${of.beginsOn}::date, ${of.today}::date, ${by}::uuid FROM (${standings(of)}) AS s WHERE s."isLate"
      ON CONFLICT ON CONSTRAINT reminded_once_a_day DO NOTHING RETURNING organization_id)
    SELECT n.organization_id AS "organizationId", coalesce(array_agg(DISTINCT a.person_id) FILTER (WHERE a.person_id IS NOT NULL), '{}') AS "personIds"
    FROM noted n LEFT JOIN appointment a ON a.organization_id = n.organization_id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','OFFICE_STAFF')
      AND a.state = 'CONFIRMED' AND a.valid_from <= ${of.today}::date AND (a.valid_to IS NULL OR a.valid_to > ${of.today}::date)
    GROUP BY n.organization_id`.execute(tx);
  return rows;
}

/** How many days a committee has set for those right under it; undefined where it has not. */
export async function findDeadline(
  tx: Transaction,
  organizationId: string,
  kind: PeriodKind,
): Promise<{ daysAfterEnd: number; document: string } | undefined> {
  return await tx
    .selectFrom("report_deadline")
    .select(["days_after_end as daysAfterEnd", "document"])
    .where("organization_id", "=", organizationId)
    .where("kind", "=", kind)
    .executeTakeFirst();
}

/** How many days the superior of an organization has set for those right under it, kind by kind, with its name. */
export async function findDeadlinesFor(
  tx: Transaction,
  organizationId: string,
): Promise<{ kind: PeriodKind; daysAfterEnd: number; superiorName: string; setOn: string | null; document: string }[]> {
  return await tx
    .selectFrom("organization")
    .innerJoin("report_deadline", "report_deadline.organization_id", "organization.parent_id")
    .innerJoin("organization as superior", "superior.id", "organization.parent_id")
    .select(["report_deadline.kind", "report_deadline.days_after_end as daysAfterEnd", "superior.name as superiorName"])
    .select(["report_deadline.set_on as setOn", "report_deadline.document"])
    .where("organization.id", "=", organizationId)
    .execute();
}

type NewDeadline = {
  organizationId: string;
  kind: PeriodKind;
  daysAfterEnd: number | null;
  document: string;
  setOn: string;
};

/** Keeps the number that a committee sets, since when and by which document; null takes it back. */
export async function storeDeadline(
  tx: Transaction,
  { organizationId, kind, daysAfterEnd, document, setOn }: NewDeadline,
): Promise<void> {
  if (daysAfterEnd === null) {
    await tx
      .deleteFrom("report_deadline")
      .where("organization_id", "=", organizationId)
      .where("kind", "=", kind)
      .execute();
    return;
  }
  await tx
    .insertInto("report_deadline")
    .values({ organization_id: organizationId, kind, days_after_end: daysAfterEnd, set_on: setOn, document })
    .onConflict((conflict) =>
      conflict
        .columns(["organization_id", "kind"])
        .doUpdateSet({ days_after_end: daysAfterEnd, set_on: setOn, document }),
    )
    .execute();
}
