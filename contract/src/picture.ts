import { z } from "zod";
import { grade } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { id, moment, month, pageRequest } from "./primitives.ts";

const gradeCounts = z.object({ good: z.int(), fair: z.int(), average: z.int(), poor: z.int() });

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

const pictureRow = z.object({
  organizationId: id,
  name: z.string(),
  kind: organizationKind,
  squares: z.array(square),
  /** Mean of the official scores of the year, one decimal; null when none is decided. */
  meanScore: z.number().nullable(),
  hasChildren: z.boolean(),
});

/** Figures of one organization over a quarter, from the roll-up tables. */
const quarterFigures = z.object({
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

export const pictureContract = {
  year: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/picture/{year}",
      summary: "Organizations right under one × the months of a year, and the four figures above them",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        year: z.coerce.number().int().min(2000).max(2100),
        filter: z.enum(["ALL", "NOT_HELD", "NOT_FILED", "WAITING", "LOW_GRADE"]).default("ALL"),
      }),
    )
    .output(
      z.object({
        organization: z.object({
          organizationId: id,
          name: z.string(),
          kind: organizationKind,
          members: z.int(),
          shareOfStaff: z.number().nullable(),
          directSubordinates: z.int(),
        }),
        figures: z.object({
          month,
          cells: z.int(),
          heldThisMonth: z.int(),
          quarterAttendance: z.number().nullable(),
          previousQuarterAttendance: z.number().nullable(),
          tasksDone: z.int(),
          tasksTotal: z.int(),
          waiting: z.int(),
          oldestWaitingSince: moment.nullable(),
        }),
        rows: z.array(pictureRow),
        nextCursor: z.string().nullable(),
      }),
    ),
  quarter: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/quarters/{year}/{quarter}",
      summary: "A quarter's totals of an organization and of each one right under it",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        year: z.coerce.number().int().min(2000).max(2100),
        quarter: z.coerce.number().int().min(1).max(4),
      }),
    )
    .output(z.object({ total: quarterFigures, rows: z.array(quarterFigures), nextCursor: z.string().nullable() })),
};
