import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { type LinkedDirective, linked } from "../topic/topic.queries.ts";
import type { Better, Frequency, Goal } from "./indicator.rules.ts";

export type IndicatorKey = { organizationId: string; indicatorId: string };
export type PeriodKey = IndicatorKey & { period: string };

export type IndicatorFields = {
  name: string;
  unit: string;
  frequency: Frequency;
  better: Better;
  directiveId: string | null;
  basis: string;
  goal: Goal | null;
};

export type PeriodRow = { period: string; value: number | null; target: number | null; note: string };

export type IndicatorRow = IndicatorFields & {
  indicatorId: string;
  directive: LinkedDirective | null;
  endedOn: string | null;
  revision: number;
  /** When it was added, exact to the microsecond, as text. */
  addedAt: string;
  /** The periods of two years that say something: the one asked for, and the one before. */
  periods: PeriodRow[];
  /** Every value so far, of those indicators that have a goal. */
  values: { period: string; value: number }[];
};

const columns = sql`i.id AS "indicatorId", i.name, i.unit, i.frequency, i.better, i.directive_id AS "directiveId", i.basis, i.ended_on AS "endedOn", i.revision,
  CASE WHEN i.goal_set_on IS NULL THEN NULL ELSE jsonb_build_object('baseline', i.goal_baseline, 'setOn', i.goal_set_on, 'target', i.goal_target, 'dueOn', i.goal_due_on) END AS goal`;

/** A page of an organization's indicators in the order in which they were added: those still kept in a year, with what was entered for it and the year before. */
export async function listIndicatorRows(
  tx: Transaction,
  of: { organizationId: string; year: number; after: string[] | undefined; limit: number },
): Promise<IndicatorRow[]> {
  const page = of.after ? sql`AND (i.added_at, i.id) > (${of.after[0]}::timestamptz, ${of.after[1]}::uuid)` : sql``;
  const years = [String(of.year - 1), String(of.year)];
  const { rows } = await sql<IndicatorRow>`
    SELECT ${columns}, i.added_at::text AS "addedAt", ${linked("d")} AS directive,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('period', v.period, 'value', v.value, 'target', v.target, 'note', v.note)), '[]') FROM indicator_value v
        WHERE v.organization_id = i.organization_id AND v.indicator_id = i.id AND left(v.period, 4) = ANY (${years}::text[])) AS periods,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('period', v.period, 'value', v.value)), '[]') FROM indicator_value v
        WHERE i.goal_set_on IS NOT NULL AND v.organization_id = i.organization_id AND v.indicator_id = i.id AND v.value IS NOT NULL) AS values
    FROM indicator i LEFT JOIN directive d ON d.id = i.directive_id
    WHERE i.organization_id = ${of.organizationId} AND (i.ended_on IS NULL OR i.ended_on >= make_date(${of.year}::int, 1, 1)) ${page}
    ORDER BY i.added_at, i.id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type HeldIndicator = IndicatorFields & { endedOn: string | null; revision: number; hasValues: boolean };

/** One indicator, locked; undefined where there is none. */
export async function lockIndicator(tx: Transaction, key: IndicatorKey): Promise<HeldIndicator | undefined> {
  const { rows } = await sql<HeldIndicator>`
    SELECT ${columns}, EXISTS (SELECT 1 FROM indicator_value v WHERE v.organization_id = i.organization_id AND v.indicator_id = i.id) AS "hasValues"
    FROM indicator i WHERE i.organization_id = ${key.organizationId} AND i.id = ${key.indicatorId} FOR UPDATE OF i`.execute(
    tx,
  );
  return rows[0];
}

function columnsOf({ name, unit, frequency, better, directiveId, basis, goal }: IndicatorFields) {
  return {
    name,
    unit,
    frequency,
    better,
    directive_id: directiveId,
    basis,
    goal_baseline: goal?.baseline ?? null,
    goal_set_on: goal?.setOn ?? null,
    goal_target: goal?.target ?? null,
    goal_due_on: goal?.dueOn ?? null,
  };
}

export async function insertIndicator(
  tx: Transaction,
  key: IndicatorKey,
  fields: IndicatorFields,
  added: { by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("indicator")
    .values({
      organization_id: key.organizationId,
      id: key.indicatorId,
      ...columnsOf(fields),
      added_by: added.by,
      added_at: added.at,
    })
    .execute();
}

export async function storeIndicator(
  tx: Transaction,
  key: IndicatorKey & { revision: number },
  fields: IndicatorFields,
): Promise<void> {
  await tx
    .updateTable("indicator")
    .set({ ...columnsOf(fields), revision: key.revision })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.indicatorId)
    .execute();
}

export async function storeEnd(tx: Transaction, key: IndicatorKey, endedOn: string | null): Promise<void> {
  await tx
    .updateTable("indicator")
    .set({ ended_on: endedOn })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.indicatorId)
    .execute();
}

export async function deleteIndicator(tx: Transaction, key: IndicatorKey): Promise<void> {
  await tx
    .deleteFrom("indicator")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.indicatorId)
    .execute();
}

/** What is said of a period of an indicator that is locked; empty where nothing is. */
export async function findPeriod(tx: Transaction, key: PeriodKey): Promise<Omit<PeriodRow, "period">> {
  const row = await tx
    .selectFrom("indicator_value")
    .select(["value", "target", "note"])
    .where("organization_id", "=", key.organizationId)
    .where("indicator_id", "=", key.indicatorId)
    .where("period", "=", key.period)
    .executeTakeFirst();
  return row ?? { value: null, target: null, note: "" };
}

/** Stores what is said of a period; one of which nothing is left has no row. */
export async function storePeriod(
  tx: Transaction,
  key: PeriodKey,
  said: Omit<PeriodRow, "period">,
  entered: { by: string; at: Date },
): Promise<void> {
  const identity = { organization_id: key.organizationId, indicator_id: key.indicatorId, period: key.period };
  if (said.value === null && said.target === null) {
    let removing = tx.deleteFrom("indicator_value");
    for (const [column, value] of Object.entries(identity))
      removing = removing.where(column as keyof typeof identity, "=", value); // the keys of that very object
    await removing.execute();
    return;
  }
  const content = { ...said, entered_by: entered.by, entered_at: entered.at };
  await tx
    .insertInto("indicator_value")
    .values({ ...identity, ...content })
    .onConflict((conflict) => conflict.columns(["organization_id", "indicator_id", "period"]).doUpdateSet(content))
    .execute();
}
