import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

export type AnnualLevel = "EXCELLENT" | "WELL_DONE" | "DONE" | "NOT_DONE";

export type AnnualReviewRules = Ruleset & {
  /** Points of a level, from the first on. */
  readonly levels: readonly { readonly level: AnnualLevel; readonly atLeast: number }[];
  readonly commonPoints: number;
  readonly taskPoints: number;
  /** Who was admitted less than so many months before the year ends is not reviewed. */
  readonly newMemberMonths: number;
  /** The last day of the following year that a committee may set for its cells, `MM-DD`: a setting. */
  readonly lastDueMonthDay: string;
  /** How many may be excellent: of whom, and how a part of a person is rounded: settings. */
  readonly excellent: {
    readonly percent: number;
    readonly of: "WELL_DONE" | "WELL_DONE_AND_BETTER";
    readonly rounding: "DOWN" | "NEAREST" | "UP";
  };
};

const REGULATION_366: AnnualReviewRules = {
  id: "annual-review-366",
  version: "1",
  source: { document: "Quy định 366-QĐ/TW", date: "2025" },
  validFrom: "2025-01-01",
  note: {
    vi: "Cách tính và làm tròn số 20% hoàn thành xuất sắc là thiết lập; cần đối chiếu hướng dẫn của cấp trên.",
    en: "The base and the rounding of the 20% excellent are settings; compare them with your superior's guidance.",
  },
  levels: [
    { level: "EXCELLENT", atLeast: 90 },
    { level: "WELL_DONE", atLeast: 70 },
    { level: "DONE", atLeast: 50 },
    { level: "NOT_DONE", atLeast: 0 },
  ],
  commonPoints: 30,
  taskPoints: 70,
  newMemberMonths: 6,
  lastDueMonthDay: "03-31",
  excellent: { percent: 20, of: "WELL_DONE_AND_BETTER", rounding: "DOWN" },
};

/** Every version of the annual review's rules. */
export const annualReviewRules: readonly [AnnualReviewRules, ...AnnualReviewRules[]] = [REGULATION_366];

/** What a review of a year goes by, on the day. Source: each version names its own. */
export function annualReviewRulesOn(on: IsoDate): AnnualReviewRules {
  return inForceOn(annualReviewRules, on);
}
