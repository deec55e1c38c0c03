import type { FactKey } from "../../../rulesets/meeting-facts.ts";
import type { Bilingual } from "../../../rulesets/ruleset.ts";
import type {
  Condition,
  Criterion,
  FactsCriterion,
  Grade,
  GradeStep,
  Measure,
  ScoreSheetBody,
} from "../../../rulesets/score-sheet.ts";
import { type CellType, cellTypeWords } from "../import/cell-words.rules.ts";
import type { CellValue } from "../import/sheet.ts";
import { formatsFor, type LanguageCode } from "../language/formats.rules.ts";
import { factWords } from "./fact-words.rules.ts";
import { between, type Column, columns, type LineKind, lineWords, valueWords } from "./workbook-words.rules.ts";

type Line = { readonly line: LineKind } & Partial<Readonly<Record<Exclude<Column, "line">, CellValue>>>;
type SimpleCondition = Exclude<Condition, { all: unknown } | { any: unknown }>;

/** A score sheet as the lines of a workbook, cell by cell, in the words of a language; `read-lines.rules.ts` reads them back. */
export function sheetLines(sheet: ScoreSheetBody, code: LanguageCode): CellValue[][] {
  const lines: Line[] = [
    ...headLines(sheet, code),
    ...sheet.grades.flatMap((step) => gradeLines(step, code)),
    ...sheet.sections.flatMap((section) => [
      { line: "section", code: String(section.no), ...said(section.title), points: section.max } as const,
      { line: "shortTitle", ...said(section.shortTitle) } as const,
      ...section.criteria.flatMap((criterion) => criterionLines(criterion, code)),
    ]),
  ];
  return lines.map((line) => cellsOf(line, code));
}

/** The lines of a sheet that nobody has written yet: what every sheet says, one part, and a criterion of either kind. */
export function blankLines(code: LanguageCode): CellValue[][] {
  const head = ["title", "issuer", "frame", "note", "document", "date", "validFrom", "max", "pointStep"] as const;
  const lines: Line[] = [
    ...head.map((line) => ({ line })),
    ...(Object.keys(valueWords.grade) as Grade[]).map(
      (grade) => ({ line: "grade", code: valueWords.grade[grade][code] }) as const,
    ),
    { line: "section", code: "1" },
    { line: "shortTitle" },
    // One that people judge, then one that the record speaks to.
    { line: "criterion" },
    { line: "criterion" },
    { line: "band" },
    { line: "band" },
    { line: "because" },
  ];
  return lines.map((line) => cellsOf(line, code));
}

function cellsOf(line: Line, code: LanguageCode): CellValue[] {
  return [
    lineWords[line.line][code],
    ...columns.slice(1).map((column) => line[column as Exclude<Column, "line">] ?? null),
  ];
}

function headLines(sheet: ScoreSheetBody, code: LanguageCode): Line[] {
  const { source, validTo, meetingKinds, cellTypes } = sheet;
  const { date } = formatsFor(code);
  const kinds: Readonly<Record<string, Bilingual>> = valueWords.meetingKind;
  return [
    { line: "title", ...said(sheet.title) },
    { line: "issuer", ...said(sheet.issuer) },
    { line: "frame", ...said(sheet.frame) },
    { line: "note", ...said(sheet.note) },
    { line: "document", vi: source.document },
    ...(source.article === undefined ? [] : [{ line: "article", vi: source.article } as const]),
    { line: "date", vi: source.date },
    { line: "validFrom", vi: date(sheet.validFrom) },
    ...(validTo === undefined ? [] : [{ line: "validTo", vi: date(validTo) } as const]),
    ...(meetingKinds
      ? [{ line: "meetingKinds", vi: meetingKinds.map((kind) => kinds[kind]?.[code] ?? kind).join("; ") } as const]
      : []),
    // What a sheet names of types are the codes that the words stand for.
    ...(cellTypes
      ? [
          {
            line: "cellTypes",
            vi: cellTypes.map((type) => cellTypeWords[type as CellType]?.[0] ?? type).join("; "),
          } as const,
        ]
      : []),
    { line: "max", points: sheet.max },
    { line: "pointStep", points: sheet.pointStep },
  ];
}

function gradeLines({ grade, from, title, onlyIf, onlyWithFull = [] }: GradeStep, code: LanguageCode): Line[] {
  return [
    { line: "grade", code: valueWords.grade[grade][code], ...said(title), points: from },
    ...(onlyIf ? conditionLines("onlyIf", onlyIf, code) : []),
    ...onlyWithFull.map((key) => ({ line: "onlyWithFull", code: key }) as const),
  ];
}

function criterionLines(criterion: Criterion, code: LanguageCode): Line[] {
  const { key, title, max, partOf, appliesWhen, otherwise } = criterion;
  return [
    { line: "criterion", code: key, ...said(title), points: max },
    ...(partOf ? [{ line: "partOf", ...said(partOf) } as const] : []),
    ...(appliesWhen ? conditionLines("appliesWhen", appliesWhen, code) : []),
    ...(otherwise
      ? [
          {
            line: "otherwise",
            value: valueWords.otherwise[otherwise.effect][code],
            ...(otherwise.effect === "ADDED_TO" && { code: otherwise.criterion }),
          } as const,
        ]
      : []),
    ...(criterion.judgedBy === "FACTS" ? factsLines(criterion, code) : []),
  ];
}

function factsLines(criterion: FactsCriterion, code: LanguageCode): Line[] {
  const { cap, nothingToCount, provision, evidence, share, because } = criterion;
  return [
    ...("slope" in criterion
      ? [
          {
            line: "slope",
            code: valueWords.rounding[criterion.slope.rounding][code],
            points: criterion.slope.atZero,
            fact: measureName(criterion.slope.measure, code),
            value: criterion.slope.each,
          } as const,
        ]
      : criterion.bands.flatMap(({ when, points, because: said }) =>
          conditionLines("band", when, code, { points, because: said }),
        )),
    ...(cap ? conditionLines("cap", cap.when, code, cap) : []),
    ...(nothingToCount
      ? [
          {
            line: "nothing",
            value: valueWords.nothing[nothingToCount.points][code],
            ...said(nothingToCount.because),
          } as const,
        ]
      : []),
    ...(provision
      ? [
          {
            line: "provision",
            value: valueWords.provision[`${provision.until}_${provision.afterwards}`][code],
            ...(provision.because && said(provision.because)),
          } as const,
        ]
      : []),
    ...(evidence.length > 0
      ? [{ line: "evidence", fact: evidence.map((key) => factName(key, code)).join("; ") } as const]
      : []),
    ...(share ? [{ line: "share", fact: measureName({ percentOf: share }, code) } as const] : []),
    { line: "because", ...said(because) },
  ];
}

/** A condition on the line that it belongs to, and on one more for each thing that it asks beside the first. */
function conditionLines(
  line: LineKind,
  condition: Condition,
  code: LanguageCode,
  more: { points?: number; because?: Bilingual | undefined } = {},
): Line[] {
  const join = "any" in condition ? "or" : "and";
  // The contract knows no condition within a condition within a condition.
  const parts = (
    "all" in condition ? condition.all : "any" in condition ? condition.any : [condition]
  ) as SimpleCondition[];
  return parts.map((part, index) => ({
    ...asked(part, code),
    ...(index === 0
      ? { line, ...(more.points !== undefined && { points: more.points }), ...(more.because && said(more.because)) }
      : { line: join }),
  }));
}

function asked(condition: SimpleCondition, code: LanguageCode): Omit<Line, "line"> {
  if ("flag" in condition)
    return { fact: factName(condition.flag, code), value: valueWords.flag[condition.is ? "YES" : "NO"][code] };
  if ("recordedFrom" in condition)
    return { fact: factName("recordedFrom", code), value: valueWords.recordedFrom[condition.recordedFrom][code] };
  const { measure, ...edges } = condition;
  return { fact: measureName(measure, code), ...edges };
}

function measureName(measure: Measure, code: LanguageCode): string {
  if ("number" in measure) return factName(measure.number, code);
  const [pair, sign] =
    "percentOf" in measure ? [measure.percentOf, between.percentOf] : [measure.shortfall, between.shortfall[code]];
  return pair.map((key) => factName(key, code)).join(sign);
}

/** What a fact is called in a workbook. */
export function factName(key: FactKey, code: LanguageCode): string {
  const { numbers, flags, others } = factWords[code];
  const names: Readonly<Record<FactKey, string>> = { ...numbers, ...flags, ...others };
  return names[key];
}

function said({ vi, en }: Bilingual): { vi: string; en: string } {
  return { vi, en };
}
