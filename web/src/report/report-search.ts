import { type Period, periodOf, shifted } from "../../../server/src/report/period.rules.ts";
import { dayOf } from "../language/formats.ts";

export const periodKinds = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;
export const views = ["BELOW", "OWN", "TABLES"] as const;
export type View = (typeof views)[number];
export const subjects = ["REPORT", "QUALITY", "ATTENDANCE", "TASKS", "TOPICS"] as const;
export type Subject = (typeof subjects)[number];

/** What the address of a report keeps, so that it can be shared and returned to. */
export interface ReportSearch {
  kind?: Period["kind"];
  year?: number;
  number?: number;
  view?: View;
  subject?: Subject;
}

export function reportSearch(search: Record<string, unknown>): ReportSearch {
  const [year, number] = [Number(search.year), Number(search.number)];
  const kind = periodKinds.find((one) => one === search.kind);
  const view = views.find((one) => one === search.view);
  const subject = subjects.find((one) => one === search.subject);
  const isPeriod = kind !== undefined && Number.isInteger(year) && year >= 2000 && year <= 2100;
  return {
    ...(isPeriod && Number.isInteger(number) && number >= 1 && number <= periodsIn[kind] ? { kind, year, number } : {}),
    ...(view ? { view } : {}),
    ...(subject ? { subject } : {}),
  };
}

export const periodsIn = { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1 } as const;

const WRITTEN_AHEAD_DAYS = 20;

/** The period that is being reported of on a day: the last one that is over, or the present one once its end is near. */
export function periodReported(kind: Period["kind"], now = new Date()): Period {
  return shifted(periodOf(kind, dayOf(new Date(now.getTime() + WRITTEN_AHEAD_DAYS * 24 * 60 * 60 * 1000))), -1);
}
