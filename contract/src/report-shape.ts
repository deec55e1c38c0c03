import { z } from "zod";
import { grade } from "./meeting-shape.ts";
import { day, id, line, month, text } from "./primitives.ts";

export const periodKind = z.enum(["MONTH", "QUARTER", "HALF_YEAR", "YEAR"]);

const periodsOfYear = { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1 } as const;

/** A period of an organization: `number` counts within the year, from 1. */
const periodIdentity = z.object({
  organizationId: id,
  kind: periodKind,
  year: z.coerce.number().int().min(2000).max(2100),
  number: z.coerce.number().int().min(1).max(12),
});

/** The same with further fields; a year has four quarters and two halves. */
export const ofPeriod = <Shape extends z.ZodRawShape>(shape: Shape) =>
  periodIdentity.extend(shape).refine((value) => isOfItsYear(value as unknown as z.infer<typeof periodIdentity>), {
    error: "the year has no such period",
    path: ["number"],
  });

function isOfItsYear({ kind, number }: z.infer<typeof periodIdentity>): boolean {
  return number <= periodsOfYear[kind];
}

const count = z.int();
/** Percent with one decimal, or a mean of points; null where there was nothing to take it of. */
const share = z.number().nullable();

/** Figures of an organization over a period: its own, or those of every cell under it. */
export const reportFigures = z.object({
  members: count,
  cells: count,
  /** Regular meetings that were due, held, and reported as not held. */
  expected: count,
  held: count,
  notHeld: count,
  /** Present of those in the attendance base, in percent. */
  attendance: share,
  excused: count,
  unexcused: count,
  /** Of those present, who spoke, in percent. */
  speakers: share,
  praised: count,
  meanScore: share,
  good: count,
  fair: count,
  average: count,
  poor: count,
  /** Held meetings whose grade is not decided. */
  undecided: count,
  tasksDone: count,
  tasksTotal: count,
  thematicHeld: count,
  topicsPlanned: count,
  topicsHeld: count,
});

export const reportFigure = reportFigures.keyof();

/** A figure that differs: in the whole, or in the line named. */
export const changedFigure = z.object({
  /** Null of the whole. */
  of: z.object({ organizationId: id, name: z.string(), month: month.nullable() }).nullable(),
  figure: reportFigure,
  was: z.number().nullable(),
  is: z.number().nullable(),
});

/** One month within a line. */
export const monthSquare = z.object({
  month,
  cells: count,
  held: count,
  officialGrade: grade.nullable(),
  selfGrade: grade.nullable(),
  good: count,
  fair: count,
  average: count,
  poor: count,
  attendance: share,
  meanScore: share,
  meetingId: id.nullable(),
});

const reportLine = z.object({
  organizationId: id,
  name: z.string(),
  month: month.nullable(),
  /** Where it was founded within the period: it is judged from that month on. */
  foundedOn: z.iso.date().nullable(),
  figures: reportFigures,
  months: z.array(monthSquare),
});

/** A line: an organization right under the one that reports, or a month of a cell. */
export const reportRow = reportLine.extend({
  /** How it stood with its own report when the period was closed; absent of open periods, of cells' months and of the whole. */
  reported: z
    .object({ standing: z.enum(["NOT_SENT", "SUBMITTED", "ACCEPTED", "RETURNED"]), isLate: z.boolean() })
    .optional(),
  /** What it came from within the period, until it was succeeded: beside it, never counted into it. Of a cell with its last month. */
  predecessors: z.array(
    reportLine.extend({
      succeededOn: day,
      /** Whether the reader may read more of it. */
      isOpen: z.boolean(),
    }),
  ),
});

const section = text(6000);

/** What people write in a report, beside its figures. */
export const reportSections = z.object({
  highlights: section,
  praise: section,
  shortcomings: section,
  tasks: section,
  proposals: section,
});

export const reason = line(1000);
