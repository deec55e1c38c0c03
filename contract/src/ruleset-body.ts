import { z } from "zod";
import { grade } from "./meeting-shape.ts";
import { cellType } from "./organization.ts";
import { day, line } from "./primitives.ts";

/** The same words in the two languages; whoever has no English repeats the Vietnamese. */
const words = (max: number) => z.object({ vi: line(max), en: line(max) });

/** Counts and lengths of a meeting's record, by their names in `rulesets/meeting-facts.ts`. */
export const numberFact = z.enum([
  "durationMinutes",
  "minimumMinutes",
  "convenedTotal",
  "attendanceBase",
  "presentInBase",
  "unexcused",
  "materialsDaysAhead",
  "noticeDaysAhead",
  "membersExcusedTooOften",
  "stepsRequired",
  "stepsRecorded",
  "praiseOrReminders",
  "present",
  "speakers",
  "ideologyMinutes",
  "conclusionsDue",
  "conclusionsRecorded",
  "criticismsRecorded",
  "proposalsTotal",
  "proposalsAnswered",
  "proposalsDue",
  "proposalsAnsweredInTime",
  "lastTasksTotal",
  "lastTasksDone",
]);

/** What a meeting's record answers with yes or no. */
export const flagFact = z.enum([
  "thematicPart",
  "hasCommittee",
  "draftConclusionExisted",
  "committeeMetWithMinutes",
  "noticeSentToMembers",
  "noticeSentToFollower",
  "materialsInTime",
  "minutesComplete",
  "documentsPosted",
  "conclusionRecorded",
  "minutesAdopted",
  "filedInTime",
]);

/** Any fact of a record. */
export const anyFact = z.enum([
  ...numberFact.options,
  ...flagFact.options,
  "asOf",
  "meetingOn",
  "closedOn",
  "filingDueOn",
  "recordedFrom",
  "materialsPostedOn",
  "filedOn",
]);

const key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, "begins with a letter and has only letters and digits, at most 40");

/** Points of a sheet. */
const points = z.number().min(0).max(1000).multipleOf(0.01);

/** A value on a figure's scale: per cents, counts or minutes. */
const edge = z.number().min(0).max(100_000);

/** A figure drawn from facts. */
export const measure = z.union([
  z.strictObject({ number: numberFact }),
  z.strictObject({ percentOf: z.tuple([numberFact, numberFact]) }),
  z.strictObject({ shortfall: z.tuple([numberFact, numberFact]) }),
]);

/** Edges are stated: `atLeast` and `atMost` include theirs, `above` and `below` do not. */
const edges = { atLeast: edge.optional(), above: edge.optional(), atMost: edge.optional(), below: edge.optional() };

/** What a fact answers with yes or no, or where a figure lies. */
const simpleCondition = z.union([
  z.strictObject({ flag: flagFact, is: z.boolean() }),
  z.strictObject({ recordedFrom: z.enum(["LIVE", "PAPER"]) }),
  z.strictObject({ measure, ...edges }),
]);

/** One condition, all of several, or any of several. */
const condition = z.union([
  simpleCondition,
  z.strictObject({ all: z.array(simpleCondition).min(1).max(8) }),
  z.strictObject({ any: z.array(simpleCondition).min(1).max(8) }),
]);

const common = {
  key,
  max: points,
  title: words(300),
  partOf: words(300).optional(),
  appliesWhen: condition.optional(),
  otherwise: z
    .union([
      z.strictObject({ effect: z.enum(["FULL", "ZERO", "EXCLUDED"]) }),
      z.strictObject({ effect: z.literal("ADDED_TO"), criterion: key }),
    ])
    .optional(),
};

const byFacts = {
  ...common,
  judgedBy: z.literal("FACTS"),
  evidence: z.array(anyFact).max(12),
  share: z.tuple([numberFact, numberFact]).optional(),
  because: words(500),
  cap: z.strictObject({ when: condition, points, because: words(500) }).optional(),
  nothingToCount: z.strictObject({ points: z.enum(["FULL", "ZERO", "PEOPLE"]), because: words(500) }).optional(),
  provision: z
    .strictObject({
      until: z.enum(["CLOSING", "FILING_DUE"]),
      afterwards: z.enum(["ZERO", "PEOPLE"]),
      because: words(500).optional(),
    })
    .optional(),
};

const band = z.strictObject({ when: condition, points, because: words(500).optional() });

const slope = z.strictObject({
  measure,
  atZero: z.number().min(-1000).max(1000),
  each: z.number().min(-1000).max(1000),
  rounding: z.enum(["NEAREST", "UP", "DOWN"]),
});

/** One criterion: judged by people, by bands of facts, or evenly with a figure. */
export const sheetCriterion = z.union([
  z.strictObject({ ...common, judgedBy: z.literal("PEOPLE") }),
  z.strictObject({ ...byFacts, bands: z.array(band).min(1).max(20) }),
  z.strictObject({ ...byFacts, slope }),
]);

const section = z.strictObject({
  no: z.int().min(1).max(30),
  max: points,
  title: words(300),
  shortTitle: words(100),
  criteria: z.array(sheetCriterion).min(1).max(40),
});

const gradeStep = z.strictObject({
  grade,
  from: points,
  title: words(60),
  onlyIf: condition.optional(),
  onlyWithFull: z.array(key).min(1).max(40).optional(),
});

/**
 * What somebody who draws up a score sheet decides; its name and version are given when it is published. Shapes and meaning
 * are those of `rulesets/score-sheet.ts`; whether it can be published is answered by `faults`.
 */
export const scoreSheetBody = z.strictObject({
  title: words(200),
  issuer: words(200),
  frame: words(200),
  note: words(1000),
  source: z.strictObject({
    document: line(200),
    article: line(100).optional(),
    date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, "a year, a month or a day: 2026, 2026-05 or 2026-05-27"),
  }),
  validFrom: day,
  validTo: day.optional(),
  meetingKinds: z
    .array(z.enum(["REGULAR", "THEMATIC"]))
    .min(1)
    .max(2)
    .optional(),
  cellTypes: z.array(cellType).min(1).optional(),
  max: points.min(1),
  pointStep: z.number().min(0.05).max(10).multipleOf(0.01),
  grades: z.array(gradeStep).min(1).max(4),
  sections: z.array(section).max(20),
});

/** The same, with the name under which meetings remember it. */
export const scoreSheet = scoreSheetBody.extend({ id: z.string(), version: z.string() });

/** What keeps a line of a workbook from being read: its row as the spreadsheet program counts, nought where it is the whole. */
export const lineProblem = z.object({
  row: z.int(),
  column: z
    .enum(["line", "code", "vi", "en", "points", "fact", "atLeast", "above", "atMost", "below", "value"])
    .nullable(),
  code: z.enum([
    "LINE_UNKNOWN",
    "LINE_MISPLACED",
    "LINE_MISSING",
    "LINE_TWICE",
    "TEXT_MISSING",
    "NUMBER_WRONG",
    "DAY_WRONG",
    "FACT_UNKNOWN",
    "VALUE_UNKNOWN",
    "JOINED_BOTH_WAYS",
    "NOT_ALLOWED",
  ]),
  /** What stands there, or which line is missing or there twice. */
  text: z.string(),
});

const caseValue = z.union([
  z.object({ measure, ...edges }),
  z.object({ flag: flagFact, is: z.boolean() }),
  z.object({ recordedFrom: z.enum(["LIVE", "PAPER"]) }),
]);

/** What keeps a sheet from being published, with the place and the values it is about. */
export const sheetFault = z.discriminatedUnion("code", [
  z.object({ code: z.literal("NOTHING_IN_IT") }),
  z.object({ code: z.literal("SHEET_SUM"), sum: z.number(), max: z.number() }),
  z.object({ code: z.literal("SECTION_SUM"), section: z.int(), sum: z.number(), max: z.number() }),
  z.object({ code: z.literal("SECTION_TWICE"), section: z.int() }),
  z.object({ code: z.literal("CRITERION_TWICE"), criterion: z.string() }),
  z.object({ code: z.literal("NO_POINTS"), criterion: z.string() }),
  z.object({ code: z.literal("GRADE_ORDER"), grade, from: z.number() }),
  z.object({ code: z.literal("LOWEST_GRADE"), grade }),
  z.object({ code: z.literal("GATE_UNKNOWN"), grade, criterion: z.string() }),
  z.object({ code: z.literal("ABOVE_MAX"), criterion: z.string(), points: z.number(), max: z.number() }),
  z.object({ code: z.literal("MAX_OUT_OF_REACH"), criterion: z.string(), most: z.number(), max: z.number() }),
  z.object({ code: z.literal("NOT_ON_STEP"), criterion: z.string(), points: z.number(), step: z.number() }),
  z.object({ code: z.literal("OVERLAP"), criterion: z.string(), bands: z.array(z.int()), values: z.array(caseValue) }),
  z.object({ code: z.literal("GAP"), criterion: z.string(), values: z.array(caseValue) }),
  z.object({ code: z.literal("BAND_NEVER"), criterion: z.string(), band: z.int() }),
  z.object({ code: z.literal("TOO_MANY_CASES"), criterion: z.string() }),
  z.object({ code: z.literal("FLAT_SLOPE"), criterion: z.string() }),
  z.object({ code: z.literal("SHARE_OF_ITSELF"), criterion: z.string() }),
  z.object({ code: z.enum(["CAP_ALWAYS", "CAP_NEVER"]), criterion: z.string() }),
  z.object({ code: z.literal("CAP_WITHOUT_EFFECT"), criterion: z.string(), points: z.number() }),
  z.object({ code: z.enum(["APPLIES_ALWAYS", "APPLIES_NEVER"]), criterion: z.string() }),
  z.object({ code: z.enum(["GATE_ALWAYS", "GATE_NEVER"]), grade }),
  z.object({ code: z.literal("HANDED_NOWHERE"), criterion: z.string(), to: z.string() }),
]);
