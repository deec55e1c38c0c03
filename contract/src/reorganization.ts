import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { cellType, organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, moment, pageOf, pageRequest } from "./primitives.ts";

/** What can happen to organizations: founded, renamed, of another kind, moved, merged, divided, dissolved. */
export const reorganizationKind = z.enum(["FOUND", "RENAME", "CHANGE_KIND", "MOVE", "MERGE", "SPLIT", "DISSOLVE"]);

/** Planned waits for its day; done is in force; cancelled never was; undone was taken back as a mistake. */
export const reorganizationState = z.enum(["PLANNED", "DONE", "CANCELLED", "UNDONE"]);

/** What an organization that comes into being is; its place is said beside it. */
const newOrganization = z.object({
  name: line(300),
  kind: organizationKind,
  cellType: cellType.nullable().default(null),
  placeName: line(120, 0).default(""),
  parentId: id,
});

/** Where merged organizations go: one that is there already, or one that comes into being with it. */
const successor = z.discriminatedUnion("is", [
  z.object({ is: z.literal("THERE"), organizationId: id }),
  z.object({ is: z.literal("NEW"), organization: newOrganization }),
]);

/** One organization that a divided one is parted into, with the people or the organizations that go with it. */
const part = z.object({
  organization: newOrganization,
  personIds: z.array(id).max(500).default([]),
  childIds: z.array(id).max(500).default([]),
});

/** What is to happen. */
export const reorganizationChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("FOUND"), organization: newOrganization }),
  z.object({ kind: z.literal("RENAME"), subjectId: id, name: line(300) }),
  z.object({
    kind: z.literal("CHANGE_KIND"),
    subjectId: id,
    organizationKind,
    cellType: cellType.nullable().default(null),
  }),
  z.object({ kind: z.literal("MOVE"), subjectId: id, parentId: id }),
  z.object({ kind: z.literal("MERGE"), subjectIds: z.array(id).min(1).max(100), into: successor }),
  z.object({
    kind: z.literal("SPLIT"),
    subjectId: id,
    parts: z.array(part).min(1).max(20),
    /** Whether the divided one is no more; otherwise it goes on with what no part takes. */
    dissolves: z.boolean(),
  }),
  z.object({ kind: z.literal("DISSOLVE"), subjectId: id, membersToId: id.nullable().default(null) }),
]);

/** The decision that it rests on. */
const decision = z.object({
  number: line(60),
  decidedOn: day,
  issuer: line(300),
  /** The decision in the register of texts, where it stands there. */
  directiveId: id.nullable().default(null),
});

const named = z.object({ organizationId: id, name: z.string() });
const organizationFact = z.object({ name: z.string() });

/** Why it cannot be; each names the organization that stands in the way. */
export const reorganizationRefusals = {
  INTO_ITSELF: {
    status: 409,
    message: "An organization cannot go into itself, or under something that stands under it.",
    data: organizationFact,
  },
  UNDER_ITSELF_THEN: {
    status: 409,
    message: "On a day since then the one stood under the other: it would have stood under itself.",
    data: organizationFact,
  },
  BEFORE_IT_STOOD: {
    status: 409,
    message: "The day lies before it was founded, or before it came to where it stands.",
    data: organizationFact.extend({ since: day }),
  },
  PERIOD_CLOSED_SINCE: {
    status: 409,
    message: "A period of that day is closed; it has to be opened again first.",
    data: organizationFact.extend({ kind: z.enum(["MONTH", "QUARTER", "HALF_YEAR", "YEAR"]), beginsOn: day }),
  },
  KIND_MAY_NOT_STAND_THERE: {
    status: 409,
    message: "An organization of this kind cannot stand under that one on that day.",
    data: organizationFact,
  },
  KIND_OF_ANOTHER_SORT: {
    status: 409,
    message: "A cell goes together with cells only, and a party body with party bodies.",
    data: organizationFact,
  },
  CELL_TYPE_REQUIRED: { status: 422, message: "A cell needs a type; other organizations have none." },
  ORGANIZATION_DISSOLVED: { status: 409, message: "It is dissolved.", data: organizationFact },
  CHILDREN_LEFT: {
    status: 409,
    message: "Organizations still stand under it: they have to go somewhere first.",
    data: organizationFact.extend({ count: z.int() }),
  },
  MEMBERS_LEFT: {
    status: 409,
    message: "It still has members: say where they go.",
    data: organizationFact.extend({ count: z.int() }),
  },
  NOT_ITS_OWN: {
    status: 409,
    message: "Somebody or something named for a part does not belong to it, or is named twice.",
    data: organizationFact,
  },
  CHANGE_PENDING: { status: 409, message: "Another change of it is planned already.", data: organizationFact },
  MEETING_RUNNING: {
    status: 409,
    message: "A meeting of it is under way, or is convened for that day or later.",
    data: organizationFact,
  },
  RECORDS_SINCE: {
    status: 409,
    message: "It met, or took somebody in, on that day or later.",
    data: organizationFact,
  },
  SO_ALREADY: { status: 409, message: "It is so already.", data: organizationFact },
} as const;

export const reorganizationStopCode = z.enum([
  "INTO_ITSELF",
  "UNDER_ITSELF_THEN",
  "BEFORE_IT_STOOD",
  "PERIOD_CLOSED_SINCE",
  "KIND_MAY_NOT_STAND_THERE",
  "KIND_OF_ANOTHER_SORT",
  "CELL_TYPE_REQUIRED",
  "ORGANIZATION_DISSOLVED",
  "CHILDREN_LEFT",
  "MEMBERS_LEFT",
  "NOT_ITS_OWN",
  "CHANGE_PENDING",
  "MEETING_RUNNING",
  "RECORDS_SINCE",
  "SO_ALREADY",
]);

const stop = z.object({
  code: reorganizationStopCode,
  /** The facts of the refusal of that code. */
  name: z.string(),
  since: day.optional(),
  kind: z.enum(["MONTH", "QUARTER", "HALF_YEAR", "YEAR"]).optional(),
  beginsOn: day.optional(),
  count: z.int().optional(),
});

/** What one organization hands over. */
const handed = named.extend({
  kind: organizationKind,
  /** Whether it is no more afterwards. */
  ends: z.boolean(),
  members: z.int(),
  /** Offices held in it; they end with it. */
  appointments: z.int(),
  openTasks: z.int(),
  topics: z.int(),
  /** Received texts that still wait for something, and open proposals that lie with it. */
  openTexts: z.int(),
  openProposals: z.int(),
  /** Files of admission, proposed changes of standing and shortcomings that are being remedied. */
  openFiles: z.int(),
  /** Organizations under it, at any depth. */
  organizationsBelow: z.int(),
  /** Numbers that documents of its term have got so far. */
  documentsNumbered: z.int(),
  /** Meetings drawn up for that day or later and not begun. */
  plannedMeetings: z.int(),
  /** Reports on periods up to that day that the body above has not accepted. */
  openReports: z.int(),
});

const preview = z.object({
  subjects: z.array(handed),
  /** Into what they go: names of new ones have no identifier yet. */
  successors: z.array(z.object({ organizationId: id.nullable(), name: z.string() })),
  /** Where it stands afterwards; null where nothing moves. */
  parent: named.nullable(),
  /** Everything that is in the way now. */
  stops: z.array(stop),
});

const input = z.object({ organizationId: id, change: reorganizationChange, takesEffectOn: day });
const identity = z.object({ organizationId: id, reorganizationId: id });
const path = "/organizations/{organizationId}/reorganizations";
const onePath = `${path}/{reorganizationId}`;

const row = z.object({
  reorganizationId: id,
  /** The body whose office recorded it. */
  organizationId: id,
  kind: reorganizationKind,
  state: reorganizationState,
  takesEffectOn: day,
  decision: decision.extend({ reference: z.string().nullable() }),
  subjects: z.array(
    named.extend({
      /** As it was called on that day. */
      role: z.enum(["CHANGED", "ENDED", "FOUNDED", "INTO", "PARENT"]),
    }),
  ),
  newName: z.string().nullable(),
  organizationKind: organizationKind.nullable(),
  /** Why it was not carried out on its day; null where nothing stopped it. */
  stoppedBy: reorganizationStopCode.nullable(),
  plannedAt: moment,
  plannedBy: z.string(),
  doneAt: moment.nullable(),
  /** When it was cancelled or undone, by whom and why. */
  endedAt: moment.nullable(),
  endedBy: z.string(),
  reason: z.string(),
  abilities,
});

const builtUpon = {
  BUILT_UPON: {
    status: 409,
    message: "Something was built on it since: it can no more be undone.",
    data: z.object({
      what: z.enum([
        "MEETINGS",
        "MEMBERS",
        "APPOINTMENTS",
        "TASKS",
        "TOPICS",
        "TEXTS",
        "PROPOSALS",
        "CHANGES",
        "ORGANIZATIONS",
      ]),
      name: z.string(),
    }),
  },
} as const;
const state = {
  REORGANIZATION_STATE: {
    status: 409,
    message: "It is not in a state in which this can be done.",
    data: z.object({ state: reorganizationState }),
  },
} as const;
const ahead = { NOT_DUE_YET: { status: 409, message: "Its day has not come.", data: z.object({ day }) } } as const;

/** Dated changes of organizations: each with its decision, carried out whole, and taken back visibly where it was a mistake. */
export const reorganizationContract = {
  preview: operation
    .route({ method: "POST", path: `${path}/preview`, summary: "What would go where, and what is in the way" })
    .input(input)
    .output(preview),
  plan: operation
    .errors({ ...reorganizationRefusals, ...secrecyRefusals })
    .route({
      method: "POST",
      path,
      summary: "Record a change of organizations: carried out at once, or on its day",
    })
    .input(input.extend({ decision }))
    .output(z.object({ reorganizationId: id, state: reorganizationState })),
  carryOut: operation
    .errors({ ...reorganizationRefusals, ...state, ...ahead })
    .route({ method: "POST", path: `${onePath}/carry-out`, summary: "Carry out a planned change whose day has come" })
    .input(identity)
    .output(done),
  cancel: operation
    .errors({ ...state, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/cancel`, summary: "Give up a planned change" })
    .input(identity.extend({ reason: line(500) }))
    .output(done),
  undo: operation
    .errors({
      ...state,
      ...builtUpon,
      ...secrecyRefusals,
      PERIOD_CLOSED_SINCE: reorganizationRefusals.PERIOD_CLOSED_SINCE,
    })
    .route({ method: "POST", path: `${onePath}/undo`, summary: "Take back a change that was a mistake" })
    .input(identity.extend({ reason: line(500) }))
    .output(done),
  list: operation
    .route({ method: "GET", path, summary: "Changes that a body recorded or that touched an organization" })
    .input(pageRequest.extend({ organizationId: id }))
    .output(pageOf(row).extend({ abilities })),
};
