import { z } from "zod";
import { evaluationState } from "./evaluation.ts";
import { grade, meetingSummary } from "./meeting.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { day, id, moment, month, organizationIdInput, pageOf, pageRequest, revision } from "./primitives.ts";
import { task } from "./task.ts";

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

const notification = z.object({
  notificationId: id,
  kind: z.string(),
  organizationId: id.nullable(),
  organizationName: z.string().nullable(),
  meetingId: id.nullable(),
  parameters: z.record(z.string(), z.unknown()),
  createdAt: moment,
  readAt: moment.nullable(),
});

export const notificationContract = {
  list: operation
    .route({ method: "GET", path: "/my/notifications", summary: "What I was told, newest first" })
    .input(pageRequest)
    .output(pageOf(notification)),
  markRead: operation
    .route({ method: "POST", path: "/my/notifications/read", summary: "Tick off what I have read" })
    .input(z.object({ notificationIds: z.array(id).min(1).max(200) }))
    .output(z.object({ unread: z.int() })),
};

/** What stands under a step: the values that each sentence is filled with. */
const homeNote = z.enum([
  // PREPARE: {day} · {} · {count, minutes} · {} · {count}
  "COMMITTEE_MET",
  "COMMITTEE_TO_MEET",
  "AGENDA",
  "DRAFT_READY",
  "ASSIGNMENTS_OPEN",
  // NOTICE: {day} · {count} · {}
  "NOTICE_SENT",
  "PAPERS",
  "NO_PAPERS",
  // MEETING: {at, place} · {at, place} · {present, base}
  "SCHEDULED",
  "HELD",
  "ATTENDED",
  // FILING: {day} · {day} · {grade} · {grade}
  "FILED",
  "SENT",
  "SELF_GRADE",
  "OFFICIAL_GRADE",
  // FOLLOW_UP: {total, done} · {count} · {count}
  "TASKS",
  "TASKS_OPEN",
  "TASKS_OVERDUE",
]);

/** One of the five steps of the month: Chuẩn bị → Thông báo → Sinh hoạt → Hoàn thiện → Theo dõi. */
const step = z.object({
  step: z.enum(["PREPARE", "NOTICE", "MEETING", "FILING", "FOLLOW_UP"]),
  state: z.enum(["DONE", "CURRENT", "AHEAD", "LATE"]),
  dueOn: day.nullable(),
  daysLeft: z.int().nullable(),
  /** Sentences by key, for the reader's language. Days are `YYYY-MM-DD`, moments ISO 8601, months their first day. */
  notes: z.array(z.object({ key: homeNote, values: z.record(z.string(), z.union([z.string(), z.number()])) })),
});

export const homeContract = {
  month: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/this-month",
      summary:
        "The secretary's month: five steps with days left, the one thing to do now, open tasks, what waits for the committee",
    })
    .input(organizationIdInput)
    .output(
      z.object({
        organizationId: id,
        organizationName: z.string(),
        members: z.int(),
        month,
        meeting: meetingSummary.nullable(),
        evaluationState: evaluationState.nullable(),
        returnReason: z.string(),
        steps: z.array(step).length(5),
        /** The one thing to do now; null when all is done. */
        next: z.object({
          action: z.enum([
            "CREATE",
            "PREPARE",
            "CONVENE",
            "OPEN",
            "CONTINUE",
            "CLOSE",
            "ISSUE",
            "FILE",
            "SUBMIT",
            "REVISE",
            "WAIT",
          ]),
          dueOn: day.nullable(),
          daysLeft: z.int().nullable(),
        }),
        tasks: z.array(task),
        openTaskCount: z.int(),
        overdueTaskCount: z.int(),
        absenceRequests: z.array(z.object({ meetingId: id, personId: id, fullName: z.string(), reason: z.string() })),
        opinionCount: z.int(),
        openProposals: z.array(
          z.object({
            proposalId: id,
            body: z.string(),
            fullName: z.string().nullable(),
            dueOn: day.nullable(),
            /** Who answers for it, and the revision that an answer from here is based on. */
            ownerId: id.nullable(),
            revision,
          }),
        ),
      }),
    ),
  mine: operation
    .route({ method: "GET", path: "/my/home", summary: "My next meetings with their papers, my tasks, my proposals" })
    .input(z.object({}))
    .output(
      z.object({
        meetings: z.array(
          meetingSummary.extend({
            organizationName: z.string(),
            daysLeft: z.int(),
            absenceRequested: z.boolean(),
            /** What was decided over my request; null as long as nothing is. */
            absenceDecision: z.enum(["ACCEPTED", "DECLINED"]).nullable(),
            materials: z.array(z.object({ materialId: id, fileId: id, title: z.string(), read: z.boolean() })),
          }),
        ),
        tasks: z.array(task),
        proposals: z.array(
          z.object({
            organizationId: id,
            proposalId: id,
            body: z.string(),
            answer: z.string(),
            dueOn: day.nullable(),
            answeredAt: moment.nullable(),
          }),
        ),
      }),
    ),
};
