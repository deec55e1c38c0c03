import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

/** What organizations report of: a month, a quarter, a half-year, a year. */
export type PeriodKind = "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";

export type ReportDeadlines = Ruleset & {
  /** How many days after the last day of a period its report is due with the superior: setting of that committee. */
  readonly daysAfterEnd: { readonly [Kind in PeriodKind]: number };
  /** From which month of the period on, counted from its end, a report may be sent: 1 is its last month. */
  readonly sentFromMonthsBeforeEnd: number;
};

const HD_42_2025: ReportDeadlines = {
  id: "report-deadlines",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  note: {
    vi: "Văn bản giao báo cáo theo kỳ, không ấn định ngày; cấp ủy nhận báo cáo tự đặt số ngày.",
    en: "The text asks for periodic reports and sets no day; the committee that receives them sets the number of days.",
  },
  daysAfterEnd: { MONTH: 5, QUARTER: 5, HALF_YEAR: 10, YEAR: 15 },
  sentFromMonthsBeforeEnd: 1,
};

export const reportDeadlines: readonly [ReportDeadlines, ...ReportDeadlines[]] = [HD_42_2025];

/**
 * By when periodic reports are due where the committee that receives them has set nothing.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 (reports by period; no day set).
 */
export function reportDeadlinesOn(on: IsoDate): ReportDeadlines {
  return inForceOn(reportDeadlines, on);
}
