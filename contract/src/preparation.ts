import { z } from "zod";
import { file, vouchedUpload, vouchedUploadRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { day, done, id, line, moment, pageOf, pageRequest, personName } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

/** How far a preparation is; that it is late follows from its day. */
export const assignmentState = z.enum(["NOT_STARTED", "IN_PROGRESS", "DONE"]);

export const assignmentContract = {
  add: operation
    .errors(state)
    .route({ method: "POST", path: `${meetingPath}/assignments`, summary: "Assign who prepares what" })
    .input(meetingIdentity.extend({ personId: id, what: line(500), dueOn: day.nullable() }))
    .output(z.object({ assignmentId: id })),
  move: operation
    .errors({ ...state, ...vouchedUploadRefusals })
    .route({
      method: "PUT",
      path: `${meetingPath}/assignments/{assignmentId}/state`,
      summary: "Say how far the preparation is, with a word and the paper that answers it",
    })
    .input(
      meetingIdentity.extend({
        assignmentId: id,
        state: assignmentState,
        word: line(1000, 0).default(""),
        /** A paper of the meeting that answers it. */
        materialId: id.nullable().default(null),
        /** A new paper that answers it, from an upload; it is posted as a paper of the meeting, in place of the one above. */
        paper: vouchedUpload
          .extend({ title: line(300) })
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ materialId: id.nullable() })),
  remove: operation
    .errors(state)
    .route({ method: "DELETE", path: `${meetingPath}/assignments/{assignmentId}`, summary: "Withdraw an assignment" })
    .input(meetingIdentity.extend({ assignmentId: id }))
    .output(done),
};

export const materialContract = {
  add: operation
    .errors({ ...state, ...vouchedUploadRefusals })
    .route({
      method: "POST",
      path: `${meetingPath}/materials`,
      summary: "Post a paper, or a scan of signed pages, from an upload",
    })
    .input(
      meetingIdentity.extend({
        ...vouchedUpload.shape,
        title: line(300),
        agendaItemId: id.nullable().default(null),
        purpose: z.enum(["PAPER", "SIGNED_SCAN"]).default("PAPER"),
      }),
    )
    .output(z.object({ materialId: id })),
  remove: operation
    .errors(state)
    .route({ method: "DELETE", path: `${meetingPath}/materials/{materialId}`, summary: "Withdraw a paper" })
    .input(meetingIdentity.extend({ materialId: id }))
    .output(done),
  releaseForGuests: operation
    .errors(state)
    .route({
      method: "PUT",
      path: `${meetingPath}/materials/{materialId}/for-guests`,
      summary: "Say whether guests read a paper at their address",
    })
    .input(meetingIdentity.extend({ materialId: id, forGuests: z.boolean() }))
    .output(done),
  replace: operation
    .errors({
      ...state,
      ...vouchedUploadRefusals,
      PAPER_UNCHANGED: { status: 409, message: "This is the same file as the version that is posted." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/materials/{materialId}/versions`,
      summary: "Post a new version of a paper; the one before is kept, and whoever read it sees what is new",
    })
    .input(meetingIdentity.extend({ materialId: id, ...vouchedUpload.shape, changeNote: line(500, 0).default("") }))
    .output(z.object({ version: z.int() })),
  versions: operation
    .route({
      method: "GET",
      path: `${meetingPath}/materials/{materialId}/versions`,
      summary: "Versions of a paper, the newest first: what changed, when and by whom",
    })
    .input(pageRequest.extend({ ...meetingIdentity.shape, materialId: id }))
    .output(
      pageOf(
        z.object({
          version: z.int(),
          fileId: id,
          fileName: z.string(),
          bytes: z.int(),
          changeNote: z.string(),
          postedAt: moment,
          /** Null where it is not known any more. */
          postedBy: z.string().nullable(),
        }),
      ),
    ),
  unreadBy: operation
    .route({
      method: "GET",
      path: `${meetingPath}/materials/{materialId}/unread-by`,
      summary: "Who is convened and has not read the present version, by given name; a help, never a ranking",
    })
    .input(pageRequest.extend({ ...meetingIdentity.shape, materialId: id }))
    .output(pageOf(personName)),
  remind: operation
    .errors({
      ...state,
      REMINDED_TODAY: { status: 409, message: "Whoever has not read was reminded today already." },
      EVERYBODY_HAS_READ: { status: 409, message: "Everybody who is convened has read the papers." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/materials-reminder`,
      summary: "Remind whoever is convened and has not read all papers; once a day",
    })
    .input(meetingIdentity)
    .output(z.object({ people: z.int() })),
  open: operation
    .route({
      method: "GET",
      path: `${meetingPath}/papers/{fileId}`,
      summary:
        "The file of a paper, for whoever reads the meeting; its content is at the same path followed by /content",
    })
    .input(meetingIdentity.extend({ fileId: id }))
    .output(file),
  markRead: operation
    .route({
      method: "POST",
      path: `${meetingPath}/materials/{materialId}/read`,
      summary: "Say that I have read a paper",
    })
    .input(meetingIdentity.extend({ materialId: id }))
    .output(done),
};
