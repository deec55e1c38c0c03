import { z } from "zod";
import { file, secrecyRefusals, vouchedUpload, vouchedUploadRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { abilities, done, id, line, moment, month, pageOf, pageRequest, revision, text } from "./primitives.ts";

/** An orientation (định hướng sinh hoạt), or the bulletin of a month (thông tin tháng), of which cells choose excerpts. */
export const orientationKind = z.enum(["ORIENTATION", "BULLETIN"]);

/** What the item of an agenda is for that is made of a block. */
export const blockKind = z.enum(["INFORMATION", "IDEOLOGY", "DISCUSSION", "CRITICISM", "OTHER"]);

/** What a cell made of a block: put on an agenda as it is, put there in other words, or left. */
export const blockDecision = z.enum(["TAKEN", "ADAPTED", "LEFT"]);

/** What of a block an item words otherwise. */
export const changedPart = z.enum(["TITLE", "QUESTIONS"]);

/** Questions that a meeting is to talk about, in their order. */
export const questions = z.array(line(500)).max(20);

/** How many blocks one orientation holds at most; a meeting could not come to more. */
export const mostBlocks = 30;

const identity = z.object({ organizationId: id, orientationId: id });
const blockIdentity = identity.extend({ blockId: id });
const path = "/organizations/{organizationId}/orientations";
const onePath = `${path}/{orientationId}`;
const blockPath = `${onePath}/blocks/{blockId}`;
const meetingBlockPath = `${meetingPath}/orientations/{orientationId}/blocks/{blockId}` as const;

const fields = z.object({
  /** The month whose meetings it is for; of a quarter the first. */
  firstMonth: month,
  span: z.enum(["MONTH", "QUARTER"]).default("MONTH"),
  title: line(300),
  introduction: text(4000).default(""),
  /** In which form it is best talked about. */
  suggestedForm: line(300, 0).default(""),
});

const blockFields = z.object({
  kind: blockKind.default("DISCUSSION"),
  title: line(500),
  body: text(10_000).default(""),
  questions: questions.default([]),
  plannedMinutes: z.int().min(0).max(600),
  /** The central matter of the meeting; one block at most. */
  central: z.boolean().default(false),
});

const block = z.object({
  blockId: id,
  ordinal: z.int(),
  kind: blockKind,
  title: z.string(),
  body: z.string(),
  questions: z.array(z.string()),
  plannedMinutes: z.int(),
  central: z.boolean(),
  revision,
});

/** What one cell made of one block, as it stands. */
export const blockUse = z.object({
  decision: blockDecision,
  changed: z.array(changedPart),
  reason: z.string(),
  meetingId: id.nullable(),
  agendaItemId: id.nullable(),
  scheduledAt: moment.nullable(),
  /** When the meeting was closed that came to it. */
  heldAt: moment.nullable(),
  /** The item's own words. */
  title: z.string(),
  questions: z.array(z.string()),
});

const named = z.object({
  orientationId: id,
  kind: orientationKind,
  firstMonth: month,
  lastMonth: month,
  title: z.string(),
  issuer: z.object({ organizationId: id, name: z.string() }),
  issuedAt: moment.nullable(),
});

const whole = named.extend({
  introduction: z.string(),
  suggestedForm: z.string(),
  files: z.array(
    file.pick({ fileId: true, name: true, mediaType: true, bytes: true, inline: true }).extend({
      /** The block it belongs to, with which it is taken along; null for one of the whole. */
      blockId: id.nullable(),
      version: z.int(),
      /** What is new in this version; empty in the first. */
      changeNote: z.string(),
      changedAt: moment.nullable(),
    }),
  ),
});

/** Counts of cells. */
const useCounts = z.object({
  cells: z.int(),
  /** Some block of it stands on an agenda. */
  using: z.int(),
  /** Some of these in other words. */
  adapting: z.int(),
  /** Decided, and nothing of it stands on an agenda. */
  leaving: z.int(),
  /** Nothing decided yet. */
  open: z.int(),
});

const secret = secrecyRefusals;
const alreadyIssued = {
  ORIENTATION_ISSUED: {
    status: 409,
    message: "It was issued already; what cells prepare from is not changed under their hands.",
  },
} as const;
const quarterRefusal = {
  QUARTER_BEGINS: { status: 422, message: "A quarter begins in January, April, July or October." },
} as const;
const alreadyOnAgenda = {
  ALREADY_ON_AGENDA: {
    status: 409,
    message: "This block stands on an agenda of the cell already.",
    data: z.object({ meetingId: id }),
  },
} as const;
const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;
const notForThisMonth = {
  NOT_FOR_THIS_MONTH: { status: 409, message: "This is for the meetings of another month." },
} as const;

export const orientationContract = {
  list: operation
    .route({ method: "GET", path, summary: "Orientations and bulletins: drawn up here, or issued by those above" })
    .input(
      pageRequest.extend({
        organizationId: id,
        /** OWN: drawn up here, newest first. ABOVE: issued by an organization above, the latest month first. */
        box: z.enum(["OWN", "ABOVE"]).default("OWN"),
        /** Only what is for the meetings of this month. */
        month: month.optional(),
      }),
    )
    .output(
      pageOf(
        named.extend({
          blockCount: z.int(),
          fileCount: z.int(),
          issuedTo: z.int(),
          /** Of what came from above: how many of its blocks stand on an agenda of this organization. */
          used: z.int().nullable(),
        }),
      ),
    ),
  get: operation
    .route({
      method: "GET",
      path: onePath,
      summary: "One of them with its blocks and papers: drawn up here, or issued above",
    })
    .input(identity)
    .output(whole.extend({ organizationId: id, blocks: z.array(block), issuedTo: z.int(), revision, abilities })),
  draft: operation
    .errors({ ...secret, ...quarterRefusal })
    .route({ method: "POST", path, summary: "Begin an orientation or a bulletin; nobody below sees it yet" })
    .input(fields.extend({ organizationId: id, kind: orientationKind }))
    .output(identity.pick({ orientationId: true })),
  save: operation
    .errors({ ...secret, ...quarterRefusal, ...alreadyIssued })
    .route({
      method: "PUT",
      path: onePath,
      summary: "Change its month, title, introduction and form, as long as it is a draft",
    })
    .input(fields.extend({ ...identity.shape, revision }))
    .output(z.object({ revision })),
  discard: operation
    .errors(alreadyIssued)
    .route({ method: "DELETE", path: onePath, summary: "Throw a draft away" })
    .input(identity)
    .output(done),
  addBlock: operation
    .errors({
      ...secret,
      ...alreadyIssued,
      TOO_MANY_BLOCKS: {
        status: 409,
        message: `There are ${mostBlocks} blocks already; a meeting could not come to more.`,
      },
    })
    .route({ method: "POST", path: `${onePath}/blocks`, summary: "Add a block at the end" })
    .input(blockFields.extend(identity.shape))
    .output(z.object({ blockId: id })),
  updateBlock: operation
    .errors({ ...secret, ...alreadyIssued })
    .route({ method: "PUT", path: blockPath, summary: "Change a block of a draft" })
    .input(blockFields.extend({ ...blockIdentity.shape, revision }))
    .output(z.object({ revision })),
  removeBlock: operation
    .errors(alreadyIssued)
    .route({ method: "DELETE", path: blockPath, summary: "Take a block out of a draft" })
    .input(blockIdentity)
    .output(done),
  reorderBlocks: operation
    .errors({
      ...alreadyIssued,
      NOT_THE_SAME_BLOCKS: { status: 409, message: "The blocks changed meanwhile; read them again." },
    })
    .route({ method: "PUT", path: `${onePath}/block-order`, summary: "Put all blocks of a draft into a new order" })
    .input(identity.extend({ blockIds: z.array(id).min(1).max(mostBlocks) }))
    .output(done),
  addFile: operation
    .errors({ ...vouchedUploadRefusals, ...alreadyIssued })
    .route({
      method: "POST",
      path: `${onePath}/files`,
      summary: "Attach a paper from an upload to a draft, or to one of its blocks",
    })
    .input(identity.extend({ ...vouchedUpload.shape, blockId: id.nullable().default(null) }))
    .output(z.object({ fileId: id })),
  removeFile: operation
    .errors(alreadyIssued)
    .route({ method: "DELETE", path: `${onePath}/files/{fileId}`, summary: "Detach a paper of a draft" })
    .input(identity.extend({ fileId: id }))
    .output(done),
  replaceFile: operation
    .errors({
      ...vouchedUploadRefusals,
      ...secret,
      PAPER_UNCHANGED: { status: 422, message: "This file is the same as the present version." },
    })
    .route({
      method: "POST",
      path: `${onePath}/files/{fileId}/versions`,
      summary:
        "Put a changed paper in the place of one; of what was issued it reaches every meeting ahead that took it along",
    })
    .input(identity.extend({ ...vouchedUpload.shape, fileId: id, changeNote: line(500, 0).default("") }))
    .output(z.object({ fileId: id, version: z.int() })),
  openFile: operation
    .route({
      method: "GET",
      path: `${onePath}/files/{fileId}`,
      summary:
        "One paper of what was drawn up here or issued above; its content is at the same path followed by /content",
    })
    .input(identity.extend({ fileId: id }))
    .output(file),
  issue: operation
    .errors({
      ...alreadyIssued,
      NO_BLOCKS: { status: 409, message: "There is nothing to prepare a meeting from: add a block first." },
      NO_CELLS_BELOW: { status: 409, message: "No cell stands below for which it could be issued." },
    })
    .route({
      method: "POST",
      path: `${onePath}/issue`,
      summary: "Issue it: every cell below finds it in its preparation at once",
    })
    .input(identity)
    .output(z.object({ issuedTo: z.int() })),
  usage: operation
    .route({
      method: "GET",
      path: `${onePath}/usage`,
      summary: "What the cells below made of it, by branch, block and cell",
    })
    .input(
      pageRequest.extend({
        ...identity.shape,
        /** Below which organization; everywhere below this one where it is not said. */
        underId: id.optional(),
        filter: z.enum(["ALL", "USING", "ADAPTING", "LEAVING", "OPEN"]).default("ALL"),
      }),
    )
    .output(
      pageOf(
        z.object({
          organizationId: id,
          name: z.string(),
          parentName: z.string().nullable(),
          uses: z.array(blockUse.extend({ blockId: id })),
        }),
      ).extend({
        all: useCounts,
        /** Organizations directly below with cells of their own, at most 200. */
        branches: z.array(useCounts.extend({ organizationId: id, name: z.string() })),
        blocks: z.array(
          z.object({ blockId: id, title: z.string(), taken: z.int(), adapted: z.int(), left: z.int(), held: z.int() }),
        ),
      }),
    ),
  forMeeting: operation
    .route({
      method: "GET",
      path: `${meetingPath}/orientations`,
      summary:
        "What those above have issued for the month of a cell's meeting, and what the cell made of it; at most 20, newest first",
    })
    .input(meetingIdentity)
    .output(
      z.object({
        orientations: z.array(whole.extend({ blocks: z.array(block.extend({ use: blockUse.nullable() })) })),
      }),
    ),
  take: operation
    .errors({ ...state, ...alreadyOnAgenda, ...notForThisMonth })
    .route({
      method: "POST",
      path: `${meetingBlockPath}/take`,
      summary: "Put a block on the agenda, as it is or in other words",
    })
    .input(
      meetingIdentity.extend({
        orientationId: id,
        blockId: id,
        /** What is not said stays as the block has it. */
        title: line(500).optional(),
        questions: questions.optional(),
        plannedMinutes: z.int().min(0).max(600).optional(),
        central: z.boolean().optional(),
        presenterId: id.nullable().default(null),
      }),
    )
    .output(z.object({ agendaItemId: id })),
  leave: operation
    .errors({ ...state, ...alreadyOnAgenda, ...notForThisMonth, ...secret })
    .route({
      method: "POST",
      path: `${meetingBlockPath}/leave`,
      summary: "Say that the cell leaves a block, and why if one likes",
    })
    .input(meetingIdentity.extend({ orientationId: id, blockId: id, reason: line(1000, 0).default("") }))
    .output(done),
  reconsider: operation
    .errors(state)
    .route({ method: "DELETE", path: `${meetingBlockPath}/leave`, summary: "Take back that a block was left" })
    .input(meetingIdentity.extend({ orientationId: id, blockId: id }))
    .output(done),
};
