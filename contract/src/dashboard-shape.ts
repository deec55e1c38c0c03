import { z } from "zod";
import { id, month } from "./primitives.ts";

/** How the values of the cells of a month spread; for a cell they are all its own. Quartiles are read from bands of values. */
const spread = z.object({
  mean: z.number(),
  lowest: z.number(),
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  highest: z.number(),
});

/**
 * Mean points of a meeting from three sides: what the facts alone would give, of how much they can speak to, with what the cell
 * and the superior gave for the same; then both totals. Null where there is none.
 */
export const sides = z.object({
  evidence: z.number().nullable(),
  evidenceMaximum: z.number().nullable(),
  selfOnEvidence: z.number().nullable(),
  officialOnEvidence: z.number().nullable(),
  self: z.number().nullable(),
  official: z.number().nullable(),
});

/** Two sides that part in the same direction month after month: by how many points on average, the first less the second. */
export const gap = z.object({
  between: z.enum(["SELF_EVIDENCE", "SELF_OFFICIAL"]),
  points: z.number(),
  months: z.int(),
});

export const dashboardMonth = z.object({
  month,
  /** The regular meeting of a cell's month. */
  meetingId: id.nullable(),
  cells: z.int(),
  held: z.int(),
  attendance: spread.nullable(),
  score: spread.nullable(),
  /** Members who spoke, of those who were there, at meetings that wrote statements down. */
  speakers: z.int(),
  speakerBase: z.int(),
  tasksDone: z.int(),
  tasksTotal: z.int(),
  /** Tasks open at the month's end by the months since they were set: none, one or two, three to five, longer. Null in a month that has not begun. */
  open: z.object({ ofMonth: z.int(), ofQuarter: z.int(), ofHalfYear: z.int(), longer: z.int() }).nullable(),
  sides,
});

export const bilingual = z.object({ vi: z.string(), en: z.string() });
export const lostCriterion = z.object({
  criterion: z.string(),
  title: bilingual,
  max: z.number(),
  /** Meetings at which it lost something. */
  meetings: z.int(),
  lost: z.number(),
  /** What was lost of all that could be had, in percent. */
  share: z.number(),
});
