import type { Answer, OperationContext } from "../operation.ts";
import type { IndicatorRow } from "./indicator.queries.ts";
import { changeOn, isReached, periodsOf, spanOf, standingOf, yearBefore } from "./indicator.rules.ts";

type Presented = Answer<"indicator.list">["rows"][number];

/** An indicator with the periods of a year, each beside the same one a year before, and how its goal stood on a day. */
export function presentIndicator(
  row: IndicatorRow,
  { year, on, may }: { year: number; on: string; may: OperationContext["may"] },
): Presented {
  const { frequency, unit, better, goal } = row;
  const said = new Map(row.periods.map((each) => [each.period, each]));
  const periods = periodsOf(frequency, year).map((period) => {
    const { value = null, target = null, note = "" } = said.get(period) ?? {};
    const before = said.get(yearBefore(period))?.value ?? null;
    return {
      period,
      value,
      target,
      note,
      before,
      change: changeOn(before, value, unit),
      isMet: isReached(value, target, better),
    };
  });
  const hasValues = row.periods.length > 0 || row.values.length > 0;
  const isKept = row.endedOn === null;
  const { indicatorId, name, directiveId, directive, basis, endedOn, revision } = row;
  return {
    indicatorId,
    name,
    unit,
    frequency,
    better,
    directiveId: directive && directiveId,
    directive,
    basis,
    goal,
    endedOn,
    periods,
    standing: goal ? (standingOf(goal, better, lastBy(row, on), on) ?? null) : null,
    revision,
    abilities: [
      ...(may("indicator.update") ? ["indicator.update", "indicator.end"] : []),
      ...(may("indicator.remove") && !hasValues ? ["indicator.remove"] : []),
      ...(may("indicator.record") && isKept ? ["indicator.record", "indicator.aim"] : []),
    ],
  };
}

/** The last value of a period that had ended by a day. */
function lastBy({ values, frequency }: IndicatorRow, on: string): { period: string; value: number } | undefined {
  const ended = values.flatMap((each) => {
    const to = spanOf(each.period, frequency)?.to;
    return to !== undefined && to <= on ? [{ ...each, to }] : [];
  });
  const last = ended.toSorted((one, other) => one.to.localeCompare(other.to)).at(-1);
  return last && { period: last.period, value: last.value };
}
