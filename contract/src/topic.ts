import { z } from "zod";
import { directiveType } from "./directive-shape.ts";
import { secrecyRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, stateRefusal, thematicForm } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import {
  abilities,
  day,
  done,
  id,
  line,
  moment,
  pageOf,
  pageRequest,
  personName,
  revision,
  text,
} from "./primitives.ts";

/** A draft is the cell's own; registered waits for the superior, which accepts it or returns it with a reason. */
export const topicState = z.enum(["DRAFT", "REGISTERED", "ACCEPTED", "RETURNED"]);

/**
 * How a quarter stands: its thematic meeting was held, is planned, is missing while there is time, was not held in a quarter
 * that is over, or was not asked of a cell that did not exist throughout.
 */
export const quarterStanding = z.enum(["HELD", "PLANNED", "MISSING", "NOT_HELD", "NOT_ASKED"]);

const identity = z.object({ organizationId: id, topicId: id });
const path = "/organizations/{organizationId}/topics";
const onePath = `${path}/{topicId}`;

const year = z.coerce.number().int().min(1900).max(2199);
const quarter = z.int().min(1).max(4);
const period = z.object({
  year: z.int().min(1900).max(2199),
  quarter,
  /** A month of that quarter, 1 to 12; null where only the quarter is known. */
  month: z.int().min(1).max(12).nullable().default(null),
});

const fields = period.extend({
  title: line(300),
  content: text(4000).default(""),
  presenterId: id.nullable().default(null),
  /** Who presents it, where that is nobody of the cell. */
  presenterName: line(200, 0).default(""),
  form: thematicForm.default("IN_PLACE"),
  /** The text of the register that it carries out. */
  directiveId: id.nullable().default(null),
});

const linkedDirective = z.object({
  directiveId: id,
  reference: z.string(),
  type: directiveType,
  issuedOn: day,
  subject: z.string(),
});

const guidance = z.object({
  organizationId: id,
  organizationName: z.string(),
  body: z.string(),
  /** The text that the guidance rests on, where the reader's organization has it in its register. */
  directive: linkedDirective.nullable(),
  issuedAt: moment,
  revision,
});

const topic = z.object({
  topicId: id,
  year: z.int(),
  quarter: z.int(),
  month: z.int().nullable(),
  title: z.string(),
  content: z.string(),
  presenter: personName.nullable(),
  presenterName: z.string(),
  form: thematicForm,
  directive: linkedDirective.nullable(),
  state: topicState,
  registeredAt: moment.nullable(),
  decidedAt: moment.nullable(),
  returnReason: z.string(),
  /** Where it stood when it was registered, where it was moved since. */
  movedFrom: z.object({ year: z.int(), quarter: z.int(), month: z.int().nullable() }).nullable(),
  moveReason: z.string(),
  droppedAt: moment.nullable(),
  dropReason: z.string(),
  /** The meeting on whose agenda it stands. */
  meetingId: id.nullable(),
  scheduledAt: moment.nullable(),
  heldAt: moment.nullable(),
  revision,
  abilities,
});

const quarterCounts = z.object({
  /** Topics registered or accepted that stand in the quarter; those of them that wait for the superior. */
  planned: z.int(),
  waiting: z.int(),
  returned: z.int(),
  /** Topics that stood in the quarter and were moved to another one. */
  moved: z.int(),
  /** Thematic meetings of the quarter that were held. */
  held: z.int(),
});

const quarterOf = quarterCounts.extend({ year: z.int(), quarter: z.int(), standing: quarterStanding });

export const topicStateRefusal = {
  TOPIC_STATE: {
    status: 409,
    message: "The topic stands so that this cannot be done to it.",
    data: z.object({ state: topicState }),
  },
  TOPIC_DROPPED: { status: 409, message: "The topic was dropped." },
} as const;
export const onAnAgenda = {
  ON_AN_AGENDA: {
    status: 409,
    message: "The topic stands on the agenda of a meeting. Take it off there first.",
    data: z.object({ meetingId: id, isHeld: z.boolean() }),
  },
} as const;
const periodRefusals = {
  MONTH_OF_ANOTHER_QUARTER: { status: 422, message: "That month does not belong to that quarter." },
} as const;
const fieldRefusals = {
  ...secrecyRefusals,
  ...periodRefusals,
  PRESENTER_ELSEWHERE: { status: 422, message: "That person does not belong to the cell; type the name instead." },
} as const;
const ofACell = { TOPICS_ARE_OF_CELLS: { status: 409, message: "Topics are registered by a cell." } } as const;

export const topicContract = {
  saveGuidance: operation
    .errors({
      ...secrecyRefusals,
      NO_CELLS_BELOW: { status: 409, message: "Guidance is given to cells below; a cell has none." },
    })
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/topic-guidance/{year}",
      summary: "Say what those below should choose as topics of a year",
    })
    .input(
      z.object({
        organizationId: id,
        year,
        body: text(8000).pipe(z.string().trim().min(1)),
        directiveId: id.nullable().default(null),
        /** 0 where there is none yet. */
        revision,
      }),
    )
    .output(z.object({ revision })),
  list: operation
    .route({
      method: "GET",
      path,
      summary: "A cell's topics of a year, how its quarters stand, and what its superiors want of the year",
    })
    .input(pageRequest.extend({ organizationId: id, year }))
    .output(
      pageOf(topic).extend({
        guidance: z.array(guidance),
        quarters: z.array(quarterOf),
        /** Drafts that wait to be registered. */
        drafts: z.int(),
        abilities,
      }),
    ),
  year: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/topic-year/{year}",
      summary: "The year of the cells below: what is planned, held, moved and missing in every quarter",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        year,
        /** MISSING: a quarter that is not over has nothing planned. NOT_HELD: one is over without. WAITING: something waits to be accepted. */
        filter: z.enum(["ALL", "MISSING", "NOT_HELD", "WAITING"]).default("ALL"),
        /** Only the quarter is looked at by the filter. */
        quarter: z.coerce.number().int().min(1).max(4).optional(),
      }),
    )
    .output(
      pageOf(
        z.object({
          organizationId: id,
          name: z.string(),
          parentName: z.string().nullable(),
          /** Whether it stands right under, so that its topics are decided here. */
          isDecidedHere: z.boolean(),
          quarters: z.array(quarterOf),
        }),
      ).extend({
        cells: z.int(),
        quarters: z.array(
          quarterCounts.extend({
            quarter: z.int(),
            cellsHeld: z.int(),
            cellsPlanned: z.int(),
            cellsMissing: z.int(),
            cellsNotHeld: z.int(),
          }),
        ),
        guidance: guidance.nullable(),
        abilities,
      }),
    ),
  waiting: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waiting-topics",
      summary: "Topics of the cells right below that wait to be accepted, the longest first",
    })
    .input(pageRequest.extend({ organizationId: id }))
    .output(pageOf(topic.omit({ abilities: true }).extend({ organizationId: id, organizationName: z.string() }))),
  add: operation
    .errors({ ...fieldRefusals, ...ofACell })
    .route({ method: "POST", path, summary: "Plan a topic; a draft until it is registered" })
    .input(fields.extend({ organizationId: id }))
    .output(z.object({ topicId: id })),
  update: operation
    .errors({
      ...fieldRefusals,
      ...topicStateRefusal,
      ...onAnAgenda,
      REGISTERED_ALREADY: {
        status: 409,
        message:
          "It is registered: only who presents it and its form change freely. Move it, drop it, or ask for it back.",
      },
    })
    .route({
      method: "PUT",
      path: onePath,
      summary: "Change a topic; what is registered keeps its matter and its time",
    })
    .input(fields.extend({ ...identity.shape, revision }))
    .output(z.object({ revision })),
  remove: operation
    .errors({ ...topicStateRefusal, ...onAnAgenda })
    .route({ method: "DELETE", path: onePath, summary: "Throw a topic away that is not registered" })
    .input(identity)
    .output(done),
  register: operation
    .errors({ NOTHING_TO_REGISTER: { status: 409, message: "There is no draft to register in this year." } })
    .route({ method: "POST", path: `${path}/register`, summary: "Send the drafts of a year to the superior" })
    .input(z.object({ organizationId: id, year: z.int().min(1900).max(2199) }))
    .output(z.object({ registered: z.int() })),
  accept: operation
    .errors(topicStateRefusal)
    .route({ method: "POST", path: `${path}/accept`, summary: "Accept registered topics of a cell" })
    .input(z.object({ organizationId: id, topicIds: z.array(id).min(1).max(100) }))
    .output(done),
  return: operation
    .errors({ ...topicStateRefusal, ...secrecyRefusals })
    .route({
      method: "POST",
      path: `${onePath}/return`,
      summary: "Return a registered topic to its cell, with the reason",
    })
    .input(identity.extend({ reason: line(1000) }))
    .output(done),
  move: operation
    .errors({
      ...topicStateRefusal,
      ...onAnAgenda,
      ...periodRefusals,
      ...secrecyRefusals,
      STANDS_THERE: { status: 409, message: "The topic stands in that month or quarter already." },
    })
    .route({
      method: "POST",
      path: `${onePath}/move`,
      summary: "Move a registered topic to another time, with the reason",
    })
    .input(identity.extend({ ...period.shape, reason: line(1000) }))
    .output(done),
  drop: operation
    .errors({ ...topicStateRefusal, ...onAnAgenda, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/drop`, summary: "Give a registered topic up, with the reason" })
    .input(identity.extend({ reason: line(1000) }))
    .output(done),
  takeUp: operation
    .errors({
      ...topicStateRefusal,
      ...onAnAgenda,
      ...stateRefusal,
      NOT_A_MEETING_FOR_TOPICS: { status: 409, message: "A topic is held in the cell's regular or thematic meeting." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/topics/{topicId}`,
      summary: "Put a topic on the agenda of a meeting, which gets a thematic part",
    })
    .input(meetingIdentity.extend({ topicId: id }))
    .output(z.object({ agendaItemId: id })),
};
