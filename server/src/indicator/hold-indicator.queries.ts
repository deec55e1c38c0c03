import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { type HeldIndicator, type IndicatorKey, lockIndicator, type PeriodKey } from "./indicator.queries.ts";
import { spanOf } from "./indicator.rules.ts";

/** Locks an indicator for a change. */
export async function holdIndicator(tx: Transaction, key: IndicatorKey): Promise<HeldIndicator> {
  return (await lockIndicator(tx, key)) ?? refuse("NOT_FOUND");
}

/** Locks an indicator for something that is said of one of its periods. Returns the days of the period. */
export async function holdPeriod(tx: Transaction, key: PeriodKey): Promise<{ from: string; to: string }> {
  const { frequency, endedOn } = await holdIndicator(tx, key);
  const span = spanOf(key.period, frequency);
  if (!span) return refuse("PERIOD_OF_ANOTHER_FREQUENCY");
  if (endedOn !== null && span.from > endedOn) refuse("INDICATOR_ENDED", { endedOn });
  return span;
}
