import { z } from "zod";
import { secrecyRefusals, vouchedUploadRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import {
  abilities,
  day,
  done,
  id,
  line,
  moment,
  month,
  pageOf,
  pageRequest,
  personName,
  revision,
  text,
} from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

/** In documents: Chưa triển khai, Đang triển khai, Hoàn thành, Chưa hoàn thành. */
export const taskState = z.enum(["NOT_STARTED", "IN_PROGRESS", "DONE", "NOT_DONE"]);

const percent = z.int().min(0).max(100);

export const task = z.object({
  organizationId: id,
  taskId: id,
  organizationName: z.string(),
  what: z.string(),
  owner: personName.nullable(),
  massOrganization: z.string(),
  dueOn: day,
  reportMonth: month.nullable(),
  targetValue: z.number().nullable(),
  targetUnit: z.string(),
  state: taskState,
  percent,
  overdue: z.boolean(),
  daysLeft: z.int(),
  closedAt: moment.nullable(),
  /** Where it was assigned: the meeting and, once issued, the resolution's symbol. */
  meetingId: id.nullable(),
  documentSymbol: z.string().nullable(),
  /** The organization in which it began, where that went into this one by a merger or a division. */
  beganWith: z.string().nullable(),
  revision,
  abilities,
});

const taskFields = z.object({
  what: line(1000),
  ownerId: id.nullable(),
  massOrganization: line(200, 0).default(""),
  dueOn: day,
  reportMonth: month.nullable().default(null),
  targetValue: z.number().nullable().default(null),
  targetUnit: line(40, 0).default(""),
  agendaItemId: id.nullable().default(null),
});
const owner = {
  OWNER_REQUIRED: { status: 422, message: "A task has a member who answers for it." },
  OWNER_NOT_A_MEMBER: { status: 409, message: "The owner of a task is a member of this organization." },
} as const;

export const taskContract = {
  assign: operation
    .errors({ ...state, ...owner, ...secrecyRefusals })
    .route({
      method: "POST",
      path: `${meetingPath}/tasks`,
      summary: "Assign a task in a meeting: who, what, by when, reported at which meeting",
    })
    .input(meetingIdentity.extend(taskFields.shape))
    .output(z.object({ taskId: id })),
  updateAssigned: operation
    .errors({ ...state, ...owner, ...secrecyRefusals })
    .route({
      method: "PUT",
      path: `${meetingPath}/tasks/{taskId}`,
      summary: "Change a task assigned in this meeting while it is open",
    })
    .input(meetingIdentity.extend({ taskId: id, ...taskFields.shape, revision }))
    .output(z.object({ revision })),
  removeAssigned: operation
    .errors(state)
    .route({
      method: "DELETE",
      path: `${meetingPath}/tasks/{taskId}`,
      summary: "Withdraw a task assigned in this meeting while it is open",
    })
    .input(meetingIdentity.extend({ taskId: id }))
    .output(done),
  report: operation
    .errors({ ...state, ...secrecyRefusals })
    .route({
      method: "PUT",
      path: `${meetingPath}/task-reports/{taskId}`,
      summary: "Report an open task of an earlier meeting: result and percentage, and a new deadline when it goes on",
    })
    .input(
      meetingIdentity.extend({
        taskId: id,
        state: taskState,
        percent,
        result: text(2000),
        newDueOn: day.nullable().default(null),
        revision,
      }),
    )
    .output(z.object({ revision })),
  listOpen: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/tasks",
      summary: "Tasks of an organization, those due first at the top",
    })
    .input(pageRequest.extend({ organizationId: id, closed: z.enum(["true", "false"]).default("false") }))
    .output(pageOf(task)),
  mine: operation
    .route({ method: "GET", path: "/my/tasks", summary: "Tasks I answer for, in every organization" })
    .input(pageRequest)
    .output(pageOf(task)),
  get: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/tasks/{taskId}",
      summary: "One task with its notes, evidence and reports",
    })
    .input(z.object({ organizationId: id, taskId: id }))
    .output(
      task.extend({
        notes: z.array(
          z.object({
            noteId: id,
            person: personName.nullable(),
            body: z.string(),
            percent: percent.nullable(),
            file: z.object({ fileId: id, name: z.string() }).nullable(),
            notedAt: moment,
          }),
        ),
        reports: z.array(
          z.object({
            meetingId: id,
            month,
            state: taskState.nullable(),
            percent: percent.nullable(),
            result: z.string(),
          }),
        ),
      }),
    ),
  addNote: operation
    .errors({
      ...vouchedUploadRefusals,
      ...secrecyRefusals,
      TASK_IS_CLOSED: { status: 409, message: "The task is closed." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/tasks/{taskId}/notes",
      summary: "Note progress, with a percentage and a file as evidence",
    })
    .input(
      z.object({
        organizationId: id,
        taskId: id,
        body: text(4000).pipe(z.string().min(1)),
        percent: percent.nullable().default(null),
        uploadId: id.nullable().default(null),
        /** Of a picture of paper, as for every file that is kept: whoever attaches it has looked. */
        bearsNoMark: z.boolean().default(false),
      }),
    )
    .output(z.object({ noteId: id })),
};
