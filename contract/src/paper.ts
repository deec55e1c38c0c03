import { z } from "zod";
import { attendanceStatus } from "./attendance.ts";
import { scoring } from "./evaluation.ts";
import { secrecyRefusals } from "./file.ts";
import { duesStatus, meetingForm, meetingIdentity, meetingRefusals, thematicForm } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { day, id, line, moment, month, text } from "./primitives.ts";
import { statementKind } from "./statement.ts";
import { taskState } from "./task.ts";
import { onAnAgenda, topicStateRefusal } from "./topic.ts";

const counts = z.object({ agree: z.int().min(0), disagree: z.int().min(0), other: z.int().min(0) });

const heldKind = z.enum(["REGULAR", "COMMITTEE", "THEMATIC"]).default("REGULAR");

/** What a page says of a topic: alone, or after the regular part of the same session. */
const thematic = z.object({
  topic: line(300),
  form: thematicForm.default("IN_PLACE"),
  /** The topic of the cell's year that was held so. */
  topicId: id.nullable().default(null),
  presenterId: id.nullable().default(null),
  discussion: text(20_000).default(""),
  conclusion: text(20_000).default(""),
  /** The outline, section by section. */
  sections: z
    .array(
      z.object({
        title: line(500),
        outline: text(20_000).default(""),
        presenterId: id.nullable().default(null),
        discussion: text(20_000).default(""),
        conclusion: text(20_000).default(""),
      }),
    )
    .max(40)
    .default([]),
  /** The agreement of the meeting on the outline. */
  outlineVote: counts.nullable().default(null),
});

/** A past meeting as it stands in the minute book, entered on one page. Its facts count as of that day. */
export const paperContract = {
  roll: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/paper-meetings/roll",
      summary: "Who was to be convened on a past day: the roll that a page of the minute book is entered against",
    })
    .input(z.object({ organizationId: id, kind: heldKind, day }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            personId: id,
            fullName: z.string(),
            exempt: z.boolean(),
            /** Whether he or she had a vote when there. */
            votes: z.boolean(),
          }),
        ),
      }),
    ),
  enter: operation
    .errors({
      ONE_REGULAR_MEETING_A_MONTH: meetingRefusals.ONE_REGULAR_MEETING_A_MONTH,
      NOT_A_CELL: meetingRefusals.NOT_A_CELL,
      CELL_ALONE: {
        status: 409,
        message: "From the minute book a meeting on one topic is entered by the cell that held it by itself.",
      },
      TOPIC_REQUIRED: { status: 422, message: "Say what the meeting was about." },
      NO_TOPIC_HERE: { status: 422, message: "A committee's own meeting has no part on a topic of the cell." },
      CONCLUSION_REQUIRED: {
        status: 422,
        message: "A meeting on one topic ends in a conclusion; enter the one that the minute book has.",
      },
      ...topicStateRefusal,
      ...onAnAgenda,
      IN_THE_FUTURE: { status: 422, message: "A meeting from the minute book lies in the past." },
      ROLL_DIFFERS: {
        status: 422,
        message: "The roll must name everybody who was a member on that day, and nobody else.",
        data: z.object({ personIds: z.array(id) }),
      },
      COUNTS_DO_NOT_ADD_UP: {
        status: 422,
        message: "Counts of a vote must be those present with a vote.",
        data: z.object({ counted: z.int(), presentWithVote: z.int() }),
      },
      NOT_IN_THE_ROOM: { status: 409, message: "Who chaired, took the minutes or spoke is marked as there." },
      DAYS_OUT_OF_ORDER: {
        status: 422,
        message: "The notice goes out before the meeting, its papers are filed after it.",
      },
      OWNER_NOT_A_MEMBER: { status: 409, message: "The owner of a task is a member of this organization." },
      ENDS_BEFORE_IT_BEGINS: { status: 422, message: "A meeting, and anybody's stay in it, ends after it begins." },
      ...secrecyRefusals,
      CRITERION_UNKNOWN: scoring.CRITERION_UNKNOWN,
      POINTS_OUT_OF_RANGE: scoring.POINTS_OUT_OF_RANGE,
      POINTS_NOT_ON_STEP: scoring.POINTS_NOT_ON_STEP,
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/paper-meetings",
      summary: "Enter a meeting that was held with pen and paper, all at once",
    })
    .input(
      z.object({
        organizationId: id,
        kind: heldKind,
        month,
        openedAt: moment,
        closedAt: moment,
        place: line(300, 0),
        form: meetingForm.default("IN_PLACE"),
        thematicPart: z.boolean().default(false),
        /** Of a meeting on one topic, or with a part on one. */
        thematic: thematic.nullable().default(null),
        chairId: id,
        minuteTakerId: id,
        noticeSentOn: day.nullable(),
        papersPostedOn: day.nullable(),
        duesStatus: duesStatus.default("UNKNOWN"),
        attendance: z
          .array(
            z.object({
              personId: id,
              status: attendanceStatus.exclude(["UNMARKED"]),
              reason: line(500, 0).default(""),
            }),
          )
          .min(1)
          .max(500),
        mood: text(20_000).default(""),
        contents: z
          .array(
            z.object({ title: line(500), discussion: text(20_000).default(""), conclusion: text(20_000).default("") }),
          )
          .max(40),
        statements: z
          .array(z.object({ personId: id, kind: statementKind, gist: text(4000).pipe(z.string().min(1)) }))
          .max(300),
        taskReports: z
          .array(
            z.object({
              taskId: id,
              state: taskState,
              percent: z.int().min(0).max(100),
              result: text(2000).default(""),
            }),
          )
          .max(200),
        tasks: z.array(z.object({ what: line(1000), ownerId: id, dueOn: day })).max(100),
        resolutionVote: counts.nullable(),
        scoreVote: counts.nullable(),
        points: z.record(z.string().max(60), z.number().min(0).max(1000)).default({}),
        minutesAdopted: z.boolean().default(true),
        filedOn: day.nullable(),
      }),
    )
    .output(meetingIdentity),
};
