import { z } from "zod";
import { grade } from "./meeting-shape.ts";
import { organizationKind } from "./organization.ts";
import { day, id, month } from "./primitives.ts";

export const gradeCounts = z.object({ good: z.int(), fair: z.int(), average: z.int(), poor: z.int() });

/** What one square of the picture says: a cell's month, or a body's month as counts. */
const square = z.object({
  month,
  /** For a cell, and null in months before it stood here. `HELD` was closed and not yet filed, `FILED` filed and not sent, `WAITING` waits for the decision. */
  state: z.enum(["NONE", "PREPARING", "NOT_HELD", "HELD", "FILED", "WAITING", "DECIDED", "RETURNED"]).nullable(),
  meetingId: id.nullable(),
  selfGrade: grade.nullable(),
  officialGrade: grade.nullable(),
  /** For a body: cells under it, how many met, sent and were decided, and the official grades. */
  counts: z
    .object({
      cells: z.int(),
      held: z.int(),
      submitted: z.int(),
      decided: z.int(),
      grades: gradeCounts,
      selfGrades: gradeCounts,
    })
    .nullable(),
});

const pictureLine = z.object({
  organizationId: id,
  name: z.string(),
  kind: organizationKind,
  squares: z.array(square),
  /** Mean of the official scores of the year, one decimal; null when none is decided. */
  meanScore: z.number().nullable(),
  hasChildren: z.boolean(),
});

/** What an organization came from, until when; `isOpen` says whether the reader may go there. */
const predecessor = z.object({ succeededOn: day, isOpen: z.boolean() });

/** Predecessors stand beside with their months before, and are not counted in. */
export const pictureRow = pictureLine.extend({ predecessors: z.array(pictureLine.extend(predecessor.shape)) });

/** Figures of one organization over a quarter, from the roll-up tables. */
export const quarterFigures = z.object({
  organizationId: id,
  name: z.string(),
  quarter: z.string(),
  cells: z.int(),
  expected: z.int(),
  held: z.int(),
  meanAttendance: z.number().nullable(),
  meanScore: z.number().nullable(),
  grades: gradeCounts,
  tasksDone: z.int(),
  tasksTotal: z.int(),
});

export const quarterRow = quarterFigures.extend({ predecessors: z.array(quarterFigures.extend(predecessor.shape)) });

/** A quarter, `2026-Q3`, or a year, `2026`. */
export const period = z
  .string()
  .regex(/^20\d\d(-Q[1-4])?$/, "must be a quarter such as 2026-Q3, or a year such as 2026");

const periodFigures = quarterFigures.omit({ quarter: true }).extend({ period, members: z.int() });
export const twoPeriods = z.object({ earlier: periodFigures, later: periodFigures });

/** What makes today's perimeter differ from that of a period: an organization whose figures count in one of them only. */
export const difference = z.object({
  period: z.enum(["EARLIER", "LATER"]),
  organizationId: id,
  name: z.string(),
  kind: organizationKind,
  /** `JOINED` stood elsewhere then, `LEFT` stands elsewhere today, `MERGED` went into another cell, `DISSOLVED` is there no more. */
  change: z.enum(["JOINED", "LEFT", "MERGED", "DISSOLVED"]),
  /** Where it stood then, where it stands today, or the cell it went into. */
  otherName: z.string().nullable(),
  cells: z.int(),
  held: z.int(),
  meanAttendance: z.number().nullable(),
  meanScore: z.number().nullable(),
});
