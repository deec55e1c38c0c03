import type { Bilingual, IsoDate, Ruleset } from "./ruleset.ts";
import type { Grade } from "./score-sheet.ts";

/**
 * One thing that a year must have shown. A month without its meeting is no month of a grade. Numbers of months are of a whole year: of a cell that was
 * there for a part of it, that part of them is asked, rounded up.
 */
export type YearCondition =
  | { readonly kind: "EVERY_MONTH"; readonly atLeast: Grade }
  | { readonly kind: "MONTHS_WITH"; readonly grade: Grade; readonly atLeast: number }
  | { readonly kind: "MEAN"; readonly atLeast: number };

/**
 * When a cell's meetings of a year are rated Good as a whole: every condition must hold. Where one does not, the mean of the
 * months' points says which of the other grades it is, from `otherwise`.
 */
export type YearRule = Ruleset & {
  /**
   * How sure it is that committees rate so: ATTESTED where a local practice is known, whose text is not; UNCONFIRMED where no
   * text was found. `source` is the text that leaves the rating to them.
   */
  readonly confidence: "ATTESTED" | "UNCONFIRMED";
  readonly title: Bilingual;
  readonly issuer: Bilingual;
  readonly good: readonly YearCondition[];
  readonly otherwise: readonly { readonly grade: Exclude<Grade, "GOOD">; readonly meanFrom: number }[];
};

const otherwise = [
  { grade: "FAIR", meanFrom: 70 },
  { grade: "AVERAGE", meanFrom: 50 },
  { grade: "POOR", meanFrom: 0 },
] as const;

const MONTHS_COUNTED: YearRule = {
  id: "year-rule-months",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  title: {
    vi: "Mọi tháng từ Khá trở lên, ít nhất 7 tháng Tốt",
    en: "Every month at least Fair, at least 7 months Good",
  },
  issuer: { vi: "Mẫu của địa phương", en: "A local preset" },
  confidence: "ATTESTED",
  note: {
    vi: "Hướng dẫn 42-HD/BTCTW để cấp ủy quy định cách xếp loại cả năm. Cách này có địa phương áp dụng, chưa rõ số văn bản. Khi chưa đạt mức Tốt, phần mềm xếp theo điểm bình quân (thiết lập của phần mềm).",
    en: "Guidance 42-HD/BTCTW leaves it to committees how a year is rated. This is local practice whose text is not known. Short of Good, the product goes by the mean of the points (its own setting).",
  },
  good: [
    { kind: "EVERY_MONTH", atLeast: "FAIR" },
    { kind: "MONTHS_WITH", grade: "GOOD", atLeast: 7 },
  ],
  otherwise,
};

const MEAN: YearRule = {
  id: "year-rule-mean",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  title: {
    vi: "Bình quân từ 90 điểm, ít nhất 10 tháng Tốt, không tháng nào dưới Khá",
    en: "A mean of 90 points, at least 10 months Good, no month below Fair",
  },
  issuer: { vi: "Mẫu của phần mềm", en: "A preset of the product" },
  confidence: "UNCONFIRMED",
  note: {
    vi: "Hướng dẫn 42-HD/BTCTW để cấp ủy quy định cách xếp loại cả năm. Chưa tìm thấy văn bản nào quy định cách này: đối chiếu với văn bản của cấp ủy trước khi chọn. Khi chưa đạt mức Tốt, phần mềm xếp theo điểm bình quân (thiết lập của phần mềm).",
    en: "Guidance 42-HD/BTCTW leaves it to committees how a year is rated. No text was found that rules so: compare it with the committee's own before choosing it. Short of Good, the product goes by the mean of the points (its own setting).",
  },
  good: [
    { kind: "MEAN", atLeast: 90 },
    { kind: "MONTHS_WITH", grade: "GOOD", atLeast: 10 },
    { kind: "EVERY_MONTH", atLeast: "FAIR" },
  ],
  otherwise,
};

/** Rules for a year that a committee chooses from; the first is taken where none has chosen. */
export const yearRules: readonly [YearRule, ...YearRule[]] = [MONTHS_COUNTED, MEAN];

/** A month of a cell's year: its grade and its points as a share of a hundred. */
export type MonthOfYear = { readonly month: IsoDate; readonly grade: Grade; readonly points: number };

/** Whether a condition holds whatever comes, cannot hold any more, or depends on the months that are still open. */
export type YearStanding = "MET" | "FAILED" | "OPEN";

export type YearFinding = YearCondition & {
  /** What the year has shown so far: months that are too low, months with the grade, or the mean; null without any month. */
  readonly have: number | null;
  readonly standing: YearStanding;
};

export type YearResult = {
  readonly findings: readonly YearFinding[];
  /** The mean of the points of the months that are scored, to a tenth; null without any. */
  readonly mean: number | null;
  /** What the year would be rated if it ended with the months that are scored; null without any. */
  readonly soFar: Grade | null;
  /** Whether Good is safe, still possible, or gone. */
  readonly good: YearStanding;
};

const grades: readonly Grade[] = ["POOR", "AVERAGE", "FAIR", "GOOD"];

/**
 * What a cell's year comes to so far and why, and whether Good can still be reached with the months that are open.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 leaves the rating of a year to the committees; the rule names its own.
 */
export function yearResult(
  rule: YearRule,
  months: readonly MonthOfYear[],
  openMonths: number,
  { monthsThere = 12, notHeld = 0 }: Partial<Presence> = {},
): YearResult {
  const mean = months.length === 0 ? null : months.reduce((sum, { points }) => sum + points, 0) / months.length;
  const year = { months, openMonths, mean, monthsThere, notHeld };
  const findings = rule.good.map((condition) => findingOf(condition, year));
  return {
    findings,
    mean: mean === null ? null : Math.round(mean * 10) / 10,
    soFar: mean === null ? null : gradeSoFar(rule, { ...year, openMonths: 0, mean }),
    good: together(findings.map(({ standing }) => standing)),
  };
}

/** In how many months of the year the cell was there, and in how many of them it did not meet. */
export type Presence = { readonly monthsThere: number; readonly notHeld: number };

type Year = Presence & {
  readonly months: readonly MonthOfYear[];
  readonly openMonths: number;
  readonly mean: number | null;
};

function findingOf(condition: YearCondition, { months, openMonths, mean, monthsThere, notHeld }: Year): YearFinding {
  if (condition.kind === "EVERY_MONTH") {
    const isTooLow = ({ grade }: MonthOfYear) => grades.indexOf(grade) < grades.indexOf(condition.atLeast);
    const tooLow = months.filter(isTooLow).length + notHeld;
    return { ...condition, have: tooLow, standing: tooLow > 0 ? "FAILED" : openMonths > 0 ? "OPEN" : "MET" };
  }
  if (condition.kind === "MONTHS_WITH") {
    const have = months.filter(({ grade }) => grade === condition.grade).length;
    const atLeast = Math.ceil((condition.atLeast * monthsThere) / 12);
    return { ...condition, atLeast, have, standing: reached(have, have + openMonths, atLeast) };
  }
  const sum = (mean ?? 0) * months.length;
  const all = months.length + openMonths;
  const [lowest, highest] = all === 0 ? [0, 0] : [sum / all, (sum + openMonths * 100) / all];
  return {
    ...condition,
    have: mean === null ? null : Math.round(mean * 10) / 10,
    standing: reached(lowest, highest, condition.atLeast),
  };
}

/** Sure where the least that can come is enough, gone where the most is not. What binary fractions leave behind is no point. */
function reached(least: number, most: number, needed: number): YearStanding {
  if (least + 1e-9 >= needed) return "MET";
  return most + 1e-9 >= needed ? "OPEN" : "FAILED";
}

function together(standings: readonly YearStanding[]): YearStanding {
  if (standings.includes("FAILED")) return "FAILED";
  return standings.includes("OPEN") ? "OPEN" : "MET";
}

function gradeSoFar(rule: YearRule, year: Year): Grade {
  const isGood = rule.good.every((condition) => findingOf(condition, year).standing === "MET");
  if (isGood) return "GOOD";
  return rule.otherwise.find(({ meanFrom }) => (year.mean ?? 0) + 1e-9 >= meanFrom)?.grade ?? "POOR";
}
