import type { Measure, ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import type { CaseValue } from "../../../server/src/ruleset/cases.rules.ts";
import type { SheetFault } from "../../../server/src/ruleset/check-sheet.rules.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";

/** What does not fit, in the reader's words, with the criterion and the values that it is about. */
export function faultWords(fault: SheetFault, sheet: ScoreSheetBody, t: Texts, f: Formats, code: "vi" | "en"): string {
  const words = t.sheets.faults;
  const titled = (key: string) => {
    const criteria = sheet.sections.flatMap((section) => section.criteria);
    return criteria.find((criterion) => criterion.key === key)?.title[code] ?? key;
  };
  const gradeOf = (grade: string) => sheet.grades.find((step) => step.grade === grade)?.title[code] ?? grade;
  const values = (list: readonly CaseValue[]) => list.map((value) => valueWords(value, t, f)).join("; ");
  switch (fault.code) {
    case "NOTHING_IN_IT":
      return words.NOTHING_IN_IT;
    case "SHEET_SUM":
      return words.SHEET_SUM(f.number(fault.sum), f.number(fault.max));
    case "SECTION_SUM":
      return words.SECTION_SUM(f.number(fault.section), f.number(fault.sum), f.number(fault.max));
    case "SECTION_TWICE":
      return words.SECTION_TWICE(f.number(fault.section));
    case "CRITERION_TWICE":
      return words.CRITERION_TWICE(titled(fault.criterion));
    case "GRADE_ORDER":
      return words.GRADE_ORDER(gradeOf(fault.grade), f.number(fault.from));
    case "LOWEST_GRADE":
      return words.LOWEST_GRADE(gradeOf(fault.grade));
    case "GATE_UNKNOWN":
      return words.GATE_UNKNOWN(gradeOf(fault.grade));
    case "ABOVE_MAX":
      return words.ABOVE_MAX(titled(fault.criterion), f.number(fault.points), f.number(fault.max));
    case "MAX_OUT_OF_REACH":
      return words.MAX_OUT_OF_REACH(titled(fault.criterion), f.number(fault.most), f.number(fault.max));
    case "NOT_ON_STEP":
      return words.NOT_ON_STEP(titled(fault.criterion), f.number(fault.points), f.number(fault.step));
    case "OVERLAP":
      return words.OVERLAP(titled(fault.criterion), values(fault.values));
    case "GAP":
      return words.GAP(titled(fault.criterion), values(fault.values));
    case "BAND_NEVER":
      return words.BAND_NEVER(titled(fault.criterion), f.number(fault.band + 1));
    case "TOO_MANY_CASES":
      return words.TOO_MANY_CASES(titled(fault.criterion));
    case "FLAT_SLOPE":
      return words.FLAT_SLOPE(titled(fault.criterion));
    case "HANDED_NOWHERE":
      return words.HANDED_NOWHERE(titled(fault.criterion));
  }
}

/** "từ 75% đến dưới 80%": where a figure lies, or what a fact answers. */
function valueWords(value: CaseValue, t: Texts, f: Formats): string {
  const words = t.sheets.values;
  if ("recordedFrom" in value) return value.recordedFrom === "PAPER" ? words.paper : words.live;
  if ("flag" in value) return value.is ? words.yes(t.sheets.flags[value.flag]) : words.no(t.sheets.flags[value.flag]);
  const unit = "percentOf" in value.measure ? "%" : "";
  const shown = (edge: number) => `${f.number(edge)}${unit}`;
  const { atLeast, above, atMost, below } = value;
  if (atLeast !== undefined && atLeast === atMost)
    return `${measureWords(value.measure, t)} ${words.exactly(shown(atLeast))}`;
  const lower =
    atLeast !== undefined ? words.from(shown(atLeast)) : above !== undefined ? words.above(shown(above)) : "";
  const upper = atMost !== undefined ? words.upTo(shown(atMost)) : below !== undefined ? words.below(shown(below)) : "";
  return [measureWords(value.measure, t), lower, upper].filter((part) => part !== "").join(" ");
}

/** What a figure is: "tỷ lệ số đảng viên dự trên số đảng viên tính tỷ lệ dự". */
export function measureWords(measure: Measure, t: Texts): string {
  const { numbers, values } = t.sheets;
  if ("number" in measure) return numbers[measure.number];
  if ("percentOf" in measure) return values.share(numbers[measure.percentOf[0]], numbers[measure.percentOf[1]]);
  return values.shortfall(numbers[measure.shortfall[0]], numbers[measure.shortfall[1]]);
}
