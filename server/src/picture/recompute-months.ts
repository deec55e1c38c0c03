import type { Transaction } from "../database/connect.ts";
import type { JobContext, JobPayloads } from "../jobs/jobs.ts";
import { dayOf } from "../working-zone.rules.ts";
import {
  findRollupParent,
  findSpan,
  findUnopened,
  lockMonths,
  type Months,
  removeRollups,
  storeBodyRollup,
  storeBodyRollups,
  storeCellMonths,
  storeCellRollups,
} from "./rollup.queries.ts";

/** Works out what waits under one key, once, however often it was asked for. */
export async function recomputeChanged(
  { tx, clock }: JobContext,
  [changed]: JobPayloads["picture.recompute"][],
): Promise<void> {
  if (changed) await recomputeMonth(tx, { ...changed, today: dayOf(clock.now()) });
}

/** A month of an organization whose figures may have changed; `today` is the day of the recomputation. */
export type ChangedMonth = { organizationId: string; month: string; today: string };

/**
 * Works out an organization's month anew and then every ancestor upward, each from its direct children's rows. It never adds
 * to what stands there, so it may run again; the first change in a month opens the month for everybody. For the worker's role.
 */
export async function recomputeMonth(tx: Transaction, { organizationId, month, today }: ChangedMonth): Promise<void> {
  await lockMonths(tx, { from: month, to: month });
  const unopened = await findUnopened(tx, organizationId, month);
  const changed = unopened?.organizationId ?? organizationId;
  const before = await findRollupParent(tx, changed, month);
  const span = { from: month, to: month, ...(unopened ? { under: unopened.path } : { organizationId }) };
  await recomputeSpan(tx, span, today);
  if (!unopened) await storeBodyRollup(tx, organizationId, month);
  const after = await findRollupParent(tx, changed, month);
  const [left, joined] = [before?.parentId ?? null, after?.parentId ?? null];
  if (left !== null && left !== joined) await climb(tx, left, month);
  if (joined !== null) await climb(tx, joined, month);
}

/** Works out every month of every organization anew, set by set: after a restore or a bulk fill. For the worker's role. */
export async function recomputeAll(tx: Transaction, today: string): Promise<void> {
  const span = await findSpan(tx, today);
  await lockMonths(tx, span);
  await recomputeSpan(tx, span, today);
}

async function recomputeSpan(tx: Transaction, span: Months, today: string): Promise<void> {
  await removeRollups(tx, span);
  await storeCellMonths(tx, span);
  await storeCellRollups(tx, span, today);
  if (span.organizationId === undefined) await storeBodyRollups(tx, span);
}

/** From an organization to the root, one row a level. */
async function climb(tx: Transaction, from: string, month: string): Promise<void> {
  let organizationId: string | null = from;
  while (organizationId !== null) {
    await storeBodyRollup(tx, organizationId, month);
    organizationId = (await findRollupParent(tx, organizationId, month))?.parentId ?? null;
  }
}
