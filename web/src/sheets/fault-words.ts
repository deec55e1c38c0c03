import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import type { CaseValue } from "../../../server/src/ruleset/cases.rules.ts";
import type { SheetFault } from "../../../server/src/ruleset/check-sheet.rules.ts";
import { valueWords } from "../../../server/src/ruleset/condition-words.rules.ts";
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
  const values = (list: readonly CaseValue[]) => list.map((value) => valueWords(value, code)).join("; ");
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
    case "NO_POINTS":
      return words.NO_POINTS(titled(fault.criterion));
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
    case "SHARE_OF_ITSELF":
      return words.SHARE_OF_ITSELF(titled(fault.criterion));
    case "CAP_ALWAYS":
      return words.CAP_ALWAYS(titled(fault.criterion));
    case "CAP_NEVER":
      return words.CAP_NEVER(titled(fault.criterion));
    case "CAP_WITHOUT_EFFECT":
      return words.CAP_WITHOUT_EFFECT(titled(fault.criterion), f.number(fault.points));
    case "APPLIES_ALWAYS":
      return words.APPLIES_ALWAYS(titled(fault.criterion));
    case "APPLIES_NEVER":
      return words.APPLIES_NEVER(titled(fault.criterion));
    case "GATE_ALWAYS":
      return words.GATE_ALWAYS(gradeOf(fault.grade));
    case "GATE_NEVER":
      return words.GATE_NEVER(gradeOf(fault.grade));
    case "HANDED_NOWHERE":
      return words.HANDED_NOWHERE(titled(fault.criterion));
  }
}
