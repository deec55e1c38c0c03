import { z } from "zod";
import { bilingual, dashboardMonth, gap, lostCriterion, sides } from "./dashboard-shape.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import {
  difference,
  gradeCounts,
  period,
  pictureRow,
  quarterFigures,
  quarterRow,
  twoPeriods,
} from "./picture-shape.ts";
import { day, id, moment, month, pageRequest } from "./primitives.ts";

const year = z.coerce.number().int().min(2000).max(2100);

export const pictureContract = {
  dashboard: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/dashboard/{year}",
      summary: "Attendance, scores, grades, speakers, tasks, topics and lost points of an organization over a year",
    })
    .input(z.object({ organizationId: id, year }))
    .output(
      z.object({
        organization: z.object({ organizationId: id, name: z.string(), kind: organizationKind }),
        months: z.array(dashboardMonth),
        quarters: z.array(
          z.object({
            quarter: z.int(),
            grades: gradeCounts,
            selfGrades: gradeCounts,
            topicsPlanned: z.int(),
            topicsHeld: z.int(),
          }),
        ),
        sides: sides.extend({ gaps: z.array(gap) }),
        sheets: z.array(
          z.object({ name: z.string(), title: bilingual, meetings: z.int(), criteria: z.array(lostCriterion) }),
        ),
      }),
    ),
  meetings: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/dashboard/{year}/meetings",
      summary:
        "The cells' regular meetings behind a figure of a dashboard: of some months, or those that lost points in a criterion",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        year,
        fromMonth: z.coerce.number().int().min(1).max(12).default(1),
        toMonth: z.coerce.number().int().min(1).max(12).default(12),
        /** Name of a sheet and key of its criterion; both or none. */
        sheet: z.string().max(200).optional(),
        criterion: z.string().min(1).max(200).optional(),
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            organizationId: id,
            name: z.string(),
            month,
            meetingId: id,
            state: z.enum(["PREPARING", "NOT_HELD", "HELD", "FILED", "WAITING", "DECIDED", "RETURNED"]),
            present: z.int(),
            attendanceBase: z.int(),
            speakers: z.int(),
            tasksDone: z.int(),
            tasksTotal: z.int(),
            evidence: z.number().nullable(),
            evidenceMaximum: z.number().nullable(),
            self: z.number().nullable(),
            official: z.number().nullable(),
            /** Points that the criterion lost; null where none was asked for. */
            lost: z.number().nullable(),
          }),
        ),
        nextCursor: z.string().nullable(),
      }),
    ),
  openTasks: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/dashboard/{year}/open-tasks",
      summary: "The cells' tasks that were open at the end of a month, those set first at the top",
    })
    .input(pageRequest.extend({ organizationId: id, year, month: z.coerce.number().int().min(1).max(12) }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            organizationId: id,
            name: z.string(),
            taskId: id,
            what: z.string(),
            ownerName: z.string().nullable(),
            setOn: day,
            dueOn: day,
            /** Closed since; null where it is open today. */
            closedOn: day.nullable(),
            overdue: z.boolean(),
            percent: z.int(),
          }),
        ),
        nextCursor: z.string().nullable(),
      }),
    ),
  sides: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/dashboard/{year}/sides",
      summary: "Evidence, self-score and official score of each organization right under one, over a year",
    })
    .input(pageRequest.extend({ organizationId: id, year }))
    .output(
      z.object({
        rows: z.array(
          sides.extend({
            organizationId: id,
            name: z.string(),
            kind: organizationKind,
            hasChildren: z.boolean(),
            gaps: z.array(gap),
          }),
        ),
        nextCursor: z.string().nullable(),
      }),
    ),
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
    .output(
      z.object({
        total: quarterFigures,
        rows: z.array(quarterRow),
        nextCursor: z.string().nullable(),
        /** Where the quarter is closed: the figures are those that it was closed with. */
        closing: z.object({ version: z.int(), closedAt: moment }).nullable(),
      }),
    ),
  compare: operation
    .errors({
      PERIODS_NOT_ALIKE: { status: 422, message: "Compare a quarter with a quarter, or a year with a year." },
      PERIODS_REVERSED: { status: 422, message: "The first period must lie before the second." },
    })
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/comparison/{earlier}/{later}",
      summary:
        "Two quarters or years of an organization, as it stood in each and as it stands today, with what makes the difference",
    })
    .input(pageRequest.extend({ organizationId: id, earlier: period, later: period }))
    .output(
      z.object({
        /** With whatever stood under the organization in each period. */
        asItStood: twoPeriods,
        /** With the cells that stand under it today, wherever they stood then; a merged cell's predecessors count for it. */
        asToday: twoPeriods,
        differences: z.array(difference),
        nextCursor: z.string().nullable(),
      }),
    ),
};
