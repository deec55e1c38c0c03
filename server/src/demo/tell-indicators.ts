import { type Better, type Frequency, type Goal, periodsOf, spanOf, yearBefore } from "../indicator/indicator.rules.ts";
import { type DemoCalendar, minutesAfter } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; random: Random };
type Figures = Readonly<Record<string, number>>;
type Kept = {
  organization: DemoOrganization;
  name: string;
  unit: string;
  frequency: Frequency;
  better?: Better;
  basis: string;
  goal?: Goal;
  values: Figures;
  targets?: Figures;
};

/**
 * What the bank's body and a cell keep of their work: capital and loans, with the first quarter of 2018 and what it grew from
 * as the body reported them, a goal of the term, and a share that a cell watches month by month.
 */
export function tellIndicators(told: Told, { body, cell }: { body: DemoOrganization; cell: DemoOrganization }): void {
  const year = Number(told.calendar.today.slice(0, 4));
  const reported = "Nghị quyết Đại hội Đảng bộ Cơ quan Ngân hàng tỉnh";
  const grown = (first: number, rates: readonly number[]) =>
    growing({ told, year, frequency: "QUARTER" }, first, rates);
  const capital = grown(198_400, [1.008, 1.031, 1.017, 1.024]);
  const loans = grown(176_900, [1.026, 1.012, 1.029]);
  const shared = { organization: body, unit: "tỷ đồng", frequency: "QUARTER", basis: reported } as const;
  keep(told, {
    ...shared,
    name: "Tổng nguồn vốn huy động",
    values: { "2017-Q1": 99_808, "2018-Q1": 104_000, ...capital },
    targets: targetsOf(capital, year, 1.07),
  });
  keep(told, {
    ...shared,
    name: "Tổng dư nợ cho vay",
    values: { "2017-Q1": 91_817, "2018-Q1": 96_500, ...loans },
    targets: targetsOf(loans, year, 1.09),
  });
  keep(told, {
    ...shared,
    name: "Tỷ lệ khoản vay nhỏ giải quyết trực tuyến",
    unit: "%",
    frequency: "HALF_YEAR",
    goal: { baseline: 30, setOn: `${year - 1}-01-01`, target: 80, dueOn: `${year + 3}-12-31` },
    values: growing({ told, year, frequency: "HALF_YEAR" }, 38, [1.16]),
  });
  keep(told, {
    organization: cell,
    name: "Tỷ lệ chứng từ xử lý xong trong ngày",
    unit: "%",
    frequency: "MONTH",
    basis: "Nghị quyết đầu năm của chi bộ",
    values: growing({ told, year, frequency: "MONTH" }, 94.6, [1.006, 0.998, 1.004, 1.001]),
    targets: Object.fromEntries(periodsOf("MONTH", year).map((period) => [period, 98])),
  });
}

/** A value for each period of last year and this one that has ended, the first of them given; the rates follow one another. */
function growing(
  { told, year, frequency }: { told: Told; year: number; frequency: Frequency },
  first: number,
  rates: readonly number[],
): Record<string, number> {
  const ended = [year - 1, year]
    .flatMap((each) => periodsOf(frequency, each))
    .filter((period) => (spanOf(period, frequency)?.to ?? "9999") < told.calendar.today);
  let value = first;
  return Object.fromEntries(
    ended.map((period, index) => {
      if (index > 0) value *= rates[index % rates.length] ?? 1;
      return [period, Math.round(value * 10) / 10];
    }),
  );
}

/** For each quarter of a year so much more than in the same one before; a quarter ahead too. */
function targetsOf(values: Figures, year: number, rate: number): Record<string, number> {
  return Object.fromEntries(
    periodsOf("QUARTER", year).map((period) => [period, Math.round((values[yearBefore(period)] ?? 0) * rate)]),
  );
}

function keep({ rows, calendar, random }: Told, kept: Kept): void {
  // In the order in which they are told.
  const addedAt = minutesAfter(calendar.now, (rows.get("indicator")?.length ?? 0) - 1440 * 400);
  const id = random.id(addedAt);
  const { goal, values, targets = {} } = kept;
  addRows(rows, "indicator", [
    {
      organization_id: kept.organization.organizationId,
      id,
      name: kept.name,
      unit: kept.unit,
      frequency: kept.frequency,
      better: kept.better ?? "MORE",
      basis: kept.basis,
      goal_baseline: goal?.baseline ?? null,
      goal_set_on: goal?.setOn ?? null,
      goal_target: goal?.target ?? null,
      goal_due_on: goal?.dueOn ?? null,
      added_at: addedAt,
    },
  ]);
  const periods = new Set([...Object.keys(values), ...Object.keys(targets)]);
  addRows(
    rows,
    "indicator_value",
    [...periods].map((period) => ({
      organization_id: kept.organization.organizationId,
      indicator_id: id,
      period,
      value: values[period] ?? null,
      target: targets[period] ?? null,
      entered_at: addedAt,
    })),
  );
}
