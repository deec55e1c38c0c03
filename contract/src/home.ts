import { z } from "zod";
import { evaluationState } from "./evaluation.ts";
import { meetingSummary } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { day, id, moment, month, organizationIdInput, personName, revision } from "./primitives.ts";
import { proposalState } from "./proposal-shape.ts";
import { task } from "./task.ts";

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
  warnings: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/warnings",
      summary: "What a cell is warned of before it becomes a fault; nobody above reads it",
    })
    .input(organizationIdInput)
    .output(
      z.object({
        /** Shares of the last meetings and of as many before them; null while attendance does not fall. */
        attendance: z.object({ before: z.int(), now: z.int(), meetings: z.int() }).nullable(),
        tasks: z.object({ dueSoon: z.int(), firstDueOn: day.nullable() }),
        /** Members who were there and have not spoken for so many months, the first of them by name. */
        silent: z.object({ months: z.int(), count: z.int(), members: z.array(personName) }),
      }),
    ),
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
          /** While preparing: what is still open. */
          open: z.array(z.enum(["PLACE", "AGENDA", "COMMITTEE_TO_MEET", "DRAFT", "ASSIGNMENTS", "PAPERS"])),
          /** Those that `ASSIGNMENTS` stands for, and who prepares them. */
          assignments: z.array(z.object({ what: z.string(), fullName: z.string().nullable() })),
        }),
        tasks: z.array(task),
        openTaskCount: z.int(),
        overdueTaskCount: z.int(),
        absenceRequests: z.array(
          z.object({ organizationId: id, meetingId: id, personId: id, fullName: z.string(), reason: z.string() }),
        ),
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
        /** The year's topics, looked at ahead: quarters of this one and the next without any, and topics that came back. */
        topics: z.object({ missing: z.array(z.object({ year: z.int(), quarter: z.int() })), returned: z.int() }),
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
            state: proposalState,
            /** The organization that has it now. */
            liesWith: z.string(),
          }),
        ),
      }),
    ),
};
