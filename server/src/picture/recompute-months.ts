import type { Transaction } from "../database/connect.ts";
import type { JobContext, JobPayloads } from "../jobs/jobs.ts";
import { dayOf } from "../working-zone.rules.ts";
import { storeAllLostPoints, storeLostPoints } from "./lost-points.queries.ts";
import {
  findRollupParent,
  findSpan,
  findUnopened,
  listRollupAncestors,
  lockMonths,
  removeRollups,
  storeBodyRollup,
  storeBodyRollups,
  storeCellMonths,
  storeCellRollups,
} from "./rollup.queries.ts";
import type { Months } from "./rollup-span.queries.ts";

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
  const before = await findRollupParent(tx, organizationId, month);
  const span = { from: month, to: month, ...(unopened ? { under: unopened.path } : { organizationId }) };
  await storeSpan(tx, span, today);
  if (!unopened) await storeBody(tx, organizationId, month);
  const after = await findRollupParent(tx, unopened?.organizationId ?? organizationId, month);
  const [left, joined] = [before?.parentId ?? null, after?.parentId ?? null];
  const shared = joined === null ? [] : await listRollupAncestors(tx, joined, month);
  if (left !== null && left !== joined) await climb(tx, left, { month, until: new Set(shared) });
  if (joined !== null) await climb(tx, joined, { month });
}

/** Works out every month of every organization anew, set by set: after a restore or a bulk fill. For the worker's role. */
export async function recomputeAll(tx: Transaction, today: string): Promise<void> {
  await recomputeSpan(tx, await findSpan(tx, today), today);
}

/** The same for some months, or a part of the tree: one month reads no other, so several may be worked out at once. */
export async function recomputeSpan(tx: Transaction, span: Months, today: string): Promise<void> {
  await lockMonths(tx, span);
  await storeSpan(tx, span, today);
}

async function storeSpan(tx: Transaction, span: Months, today: string): Promise<void> {
  await removeRollups(tx, span);
  await storeCellMonths(tx, span);
  await storeCellRollups(tx, span, today);
  if (span.organizationId !== undefined) return;
  await storeBodyRollups(tx, span);
  await storeAllLostPoints(tx, span);
}

/** One body's figures and lost points, each from its direct children's. */
async function storeBody(tx: Transaction, organizationId: string, month: string): Promise<void> {
  await storeBodyRollup(tx, organizationId, month);
  await storeLostPoints(tx, organizationId, month);
}

/**
 * From an organization to the root, one row of figures a level and one of each criterion that lost points; `until` names those
 * that another climb reaches afterwards.
 */
async function climb(
  tx: Transaction,
  from: string,
  { month, until }: { month: string; until?: ReadonlySet<string> },
): Promise<void> {
  let organizationId: string | null = from;
  while (organizationId !== null && !until?.has(organizationId)) {
    await storeBody(tx, organizationId, month);
    organizationId = (await findRollupParent(tx, organizationId, month))?.parentId ?? null;
  }
}
