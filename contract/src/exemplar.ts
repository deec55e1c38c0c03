import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, stateRefusal } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, moment, month, pageOf, pageRequest, text } from "./primitives.ts";

/** What is worth taking: a meeting that was held, a topic, or a way of working. */
export const exemplarKind = z.enum(["MEETING", "TOPIC", "PRACTICE"]);
/** The cell is asked; then it is shown, unless the cell said no; who marked it takes it back. */
export const exemplarState = z.enum(["ASKED", "SHOWN", "DECLINED", "WITHDRAWN"]);
const cellType = z.enum([
  "RESIDENTIAL",
  "ADMIN_SERVICE",
  "STATE_ENTERPRISE",
  "PRIVATE_ENTERPRISE",
  "STUDENT",
  "ARMED_FORCES",
]);

const path = "/organizations/{organizationId}/exemplars";
const onePath = `${path}/{exemplarId}`;
const identity = z.object({ organizationId: id, exemplarId: id });
const named = z.object({ organizationId: id, name: z.string() });

const exemplar = z.object({
  exemplarId: id,
  kind: exemplarKind,
  state: exemplarState,
  title: z.string(),
  /** What is worth taking, in the words of whoever marked it. */
  worth: z.string(),
  markedBy: named,
  source: named,
  cellType: cellType.nullable(),
  month: month.nullable(),
  /** Whether there is an agenda or an outline to take over. */
  hasTemplate: z.boolean(),
  markedAt: moment,
  /** Until then the cell may say no. */
  answerBy: day,
  /** Why the cell said no, or why it was taken back. */
  word: z.string(),
  abilities,
});

const item = z.object({
  ordinal: z.int(),
  part: z.enum(["OPENING", "COURSE", "CLOSING"]),
  title: z.string(),
  plannedMinutes: z.int(),
  questions: z.array(z.string()),
  outline: z.string(),
});

const exemplarStateRefusal = {
  EXEMPLAR_STATE: {
    status: 409,
    message: "The example stands so that this cannot be done with it.",
    data: z.object({ state: exemplarState }),
  },
} as const;

export const exemplarContract = {
  list: operation
    .route({ method: "GET", path, summary: "Good examples: those to learn from, those about us, those marked here" })
    .input(
      pageRequest.extend({
        organizationId: id,
        /** FOUND: shown by this organization or one above; ABOUT_US: the cell is the example; MARKED: marked here. */
        box: z.enum(["FOUND", "ABOUT_US", "MARKED"]).default("FOUND"),
        /** Words of the topic, with or without accents. */
        query: line(200, 0).default(""),
        kind: exemplarKind.optional(),
        cellType: cellType.optional(),
      }),
    )
    .output(pageOf(exemplar).extend({ abilities })),
  get: operation
    .route({ method: "GET", path: onePath, summary: "One good example with what may be taken over from it" })
    .input(identity)
    .output(
      exemplar.extend({
        items: z.array(item),
        /** The meeting itself, for the cell and for those above it. */
        meetingId: id.nullable(),
        /** How many meetings were prepared after it, of those that the reader sees. */
        uses: z.int(),
      }),
    ),
  mark: operation
    .errors({
      ...secrecyRefusals,
      EXEMPLAR_IS_OF_A_CELL_BELOW: {
        status: 422,
        message: "An example is taken from a cell below the one who marks it.",
      },
      EXEMPLAR_NOT_HELD: {
        status: 409,
        message: "Only a meeting of members that was held and closed can be an example; a topic once it is accepted.",
      },
      EXEMPLAR_ALREADY: { status: 409, message: "This is marked as an example here already." },
    })
    .route({
      method: "POST",
      path,
      summary: "Mark a meeting, a topic or a way of working of a cell below as worth taking",
    })
    .input(
      z.object({
        organizationId: id,
        sourceId: id,
        of: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("MEETING"), meetingId: id }),
          z.object({ kind: z.literal("TOPIC"), topicId: id }),
          z.object({ kind: z.literal("PRACTICE") }),
        ]),
        title: line(300),
        worth: text(2000).pipe(z.string().trim().min(1)),
        showsAgenda: z.boolean().default(true),
        showsOutline: z.boolean().default(true),
      }),
    )
    .output(z.object({ exemplarId: id })),
  agree: operation
    .errors(exemplarStateRefusal)
    .route({ method: "POST", path: `${onePath}/agree`, summary: "Agree, as the cell, that others see it now" })
    .input(identity)
    .output(done),
  decline: operation
    .errors({ ...exemplarStateRefusal, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/decline`, summary: "Say no, as the cell, before others see it" })
    .input(identity.extend({ reason: line(1000) }))
    .output(done),
  withdraw: operation
    .errors({ ...exemplarStateRefusal, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/withdraw`, summary: "Take an example back that was marked here" })
    .input(identity.extend({ reason: line(1000) }))
    .output(done),
  use: operation
    .errors({ ...stateRefusal, ...exemplarStateRefusal })
    .route({
      method: "POST",
      path: `${meetingPath}/exemplars/{exemplarId}`,
      summary: "Prepare a meeting after an example: what its agenda lacks is added, with the outline",
    })
    .input(meetingIdentity.extend({ exemplarId: id }))
    .output(z.object({ added: z.int() })),
  ofMeeting: operation
    .route({
      method: "GET",
      path: `${meetingPath}/exemplars`,
      summary: "What a meeting was prepared after",
    })
    .input(pageRequest.extend(meetingIdentity.shape))
    .output(
      pageOf(z.object({ exemplarId: id, title: z.string(), sourceName: z.string(), usedAt: moment })).extend({
        abilities,
      }),
    ),
};

const exchangePath = "/organizations/{organizationId}/exchanges";

/** Exchanges of experience between cells. */
export const exchangeContract = {
  list: operation
    .route({ method: "GET", path: exchangePath, summary: "Who visited whom, when, about what, and what was taken" })
    .input(pageRequest.extend({ organizationId: id }))
    .output(
      pageOf(
        z.object({
          exchangeId: id,
          visitor: named,
          visited: named,
          heldOn: day,
          about: z.string(),
          taken: z.string(),
          abilities,
        }),
      ).extend({ abilities }),
    ),
  record: operation
    .errors({
      ...secrecyRefusals,
      EXCHANGE_AHEAD: { status: 422, message: "An exchange is recorded once it took place." },
    })
    .route({ method: "POST", path: exchangePath, summary: "Record an exchange of experience with another cell" })
    .input(
      z.object({
        organizationId: id,
        /** A cell beside, or one whose example is seen here. */
        visitedId: id,
        heldOn: day,
        about: line(500),
        taken: text(2000).default(""),
      }),
    )
    .output(z.object({ exchangeId: id })),
  remove: operation
    .route({ method: "DELETE", path: `${exchangePath}/{exchangeId}`, summary: "Take a record of an exchange away" })
    .input(z.object({ organizationId: id, exchangeId: id }))
    .output(done),
};
