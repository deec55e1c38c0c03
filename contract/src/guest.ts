import { z } from "zod";
import { file, uploadRefusals } from "./file.ts";
import {
  meetingForm,
  meetingIdentity,
  meetingKind,
  meetingPath,
  meetingRefusals,
  meetingState,
} from "./meeting-shape.ts";
import { mostGuests } from "./most-guests.ts";
import { operation } from "./operation.ts";
import { done, id, line, moment, month, text } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

/** Staff: civil servants and workers of the unit who are no members of the cell; everybody else comes from outside. */
export const guestKind = z.enum(["STAFF", "OUTSIDE"]);
export const guestAnswer = z.enum(["INVITED", "WILL_COME", "CANNOT"]);
export const guestPresence = z.enum(["UNMARKED", "PRESENT", "ABSENT"]);

const about = z.object({ fullName: line(120), office: line(300, 0).default(""), kind: guestKind.default("OUTSIDE") });

export const guest = z.object({
  guestId: id,
  fullName: z.string(),
  office: z.string(),
  kind: guestKind,
  answer: guestAnswer,
  /** When the guest answered at the meeting's address; null for who did not. */
  answeredByLinkAt: moment.nullable(),
  presence: guestPresence,
  /** The guest's own address, where one was made: since when, and when it was opened first. */
  ownLink: z.object({ madeAt: moment, openedAt: moment.nullable() }).nullable(),
});

/** Why a line of a list is to be looked at before it is taken over. */
export const guestDoubt = z.enum([
  "NAME_MISSING",
  "NAME_TOO_LONG",
  "OFFICE_TOO_LONG",
  "NAME_UNUSUAL",
  "TWICE_IN_LIST",
  "GUEST_ALREADY",
  "CONVENED_AS_MEMBER",
]);

const listed = z.object({
  /** Where it stands in the list, from 1. */
  place: z.int(),
  fullName: z.string(),
  office: z.string(),
  /** Null where the list does not say it. */
  kind: guestKind.nullable(),
  doubts: z.array(guestDoubt),
});

const full = {
  GUESTS_FULL: {
    status: 409,
    message: "A meeting has at most so many guests.",
    data: z.object({ most: z.int(), free: z.int() }),
  },
} as const;

export const guestContract = {
  add: operation
    .errors({ ...state, ...full })
    .route({
      method: "POST",
      path: `${meetingPath}/guests`,
      summary: "Add a guest; guests never enter base or percentages",
    })
    .input(meetingIdentity.extend(about.shape))
    .output(z.object({ guestId: id })),
  addMany: operation
    .errors({ ...state, ...full })
    .route({
      method: "POST",
      path: `${meetingPath}/guests-many`,
      summary: "Add a list of guests, all of it or nothing; who is on the list already stays as he or she is",
    })
    .input(meetingIdentity.extend({ guests: z.array(about).min(1).max(mostGuests) }))
    .output(z.object({ added: z.int(), alreadyThere: z.int() })),
  readList: operation
    .errors({
      ...state,
      ...uploadRefusals,
      LIST_EMPTY: { status: 422, message: "There is no name in this list." },
      LIST_TOO_LONG: {
        status: 422,
        message: "The list is longer than the guests that a meeting has at most.",
        data: z.object({ most: z.int() }),
      },
      LIST_UNREADABLE: { status: 422, message: "This is no list that can be read. Save it as .xlsx or .csv." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/guest-list`,
      summary: "Read a pasted list or an uploaded sheet: what would be added and what is doubtful. Nothing is stored",
    })
    .input(
      meetingIdentity.extend({
        /** One guest a line: name and office apart by a tab, a dash or a comma. */
        text: text(100_000).default(""),
        /** A .xlsx or .csv that was uploaded; it is read instead of the text. */
        uploadId: id.nullable().default(null),
      }),
    )
    .output(z.object({ guests: z.array(listed) })),
  listEarlier: operation
    .route({
      method: "GET",
      path: `${meetingPath}/guests-of-last-time`,
      summary: "Guests of the last meeting before this one that had any, to be taken over",
    })
    .input(meetingIdentity)
    .output(z.object({ heldOn: moment.nullable(), guests: z.array(listed) })),
  update: operation
    .errors(state)
    .route({
      method: "PUT",
      path: `${meetingPath}/guests/{guestId}`,
      summary: "Put right how a guest is listed, and record an answer that was given otherwise than at the address",
    })
    .input(meetingIdentity.extend({ guestId: id, ...about.shape, answer: guestAnswer }))
    .output(done),
  recordPresence: operation
    .errors(state)
    .route({
      method: "PUT",
      path: `${meetingPath}/guests/{guestId}/presence`,
      summary: "Mark a guest at the roll call, apart from the members",
    })
    .input(meetingIdentity.extend({ guestId: id, presence: guestPresence }))
    .output(done),
  recordAllPresent: operation
    .errors(state)
    .route({
      method: "POST",
      path: `${meetingPath}/guests-all-present`,
      summary: "Mark every guest who is not marked yet: present, and absent whoever said that he or she cannot come",
    })
    .input(meetingIdentity)
    .output(z.object({ marked: z.int() })),
  remove: operation
    .errors({ ...state, GUEST_SPOKE: { status: 409, message: "What this guest said is recorded; remove that first." } })
    .route({ method: "DELETE", path: `${meetingPath}/guests/{guestId}`, summary: "Take a guest off the list" })
    .input(meetingIdentity.extend({ guestId: id }))
    .output(done),
};

/** Why an address for guests opens nothing. */
export const invitationRefusals = {
  GUEST_LINK_ENDED: {
    status: 410,
    message: "The meeting is over, or the address was replaced or revoked. It cannot be used any more.",
  },
  TOO_MANY_GUESSES: {
    status: 429,
    message: "Too many attempts. Wait before trying again.",
    data: z.object({ retryAfterSeconds: z.int() }),
  },
} as const;

/** The last part of an address, after `#`: browsers do not send it, so it stands in no log. */
const secret = z.object({ secret: z.string().max(200) });

export const guestLinkContract = {
  get: operation
    .route({
      method: "GET",
      path: `${meetingPath}/guest-link`,
      summary: "Since when the meeting has an address for guests; the address itself is shown once, when it is made",
    })
    .input(meetingIdentity)
    .output(z.object({ madeAt: moment.nullable() })),
  replace: operation
    .errors(state)
    .route({
      method: "POST",
      path: `${meetingPath}/guest-link`,
      summary: "Make the meeting's address for guests without an account; the one before stops working",
    })
    .input(meetingIdentity)
    .output(z.object({ url: z.string(), madeAt: moment })),
  revoke: operation
    .errors(state)
    .route({ method: "DELETE", path: `${meetingPath}/guest-link`, summary: "Revoke the meeting's address for guests" })
    .input(meetingIdentity)
    .output(done),
  replaceOwn: operation
    .errors(state)
    .route({
      method: "POST",
      path: `${meetingPath}/guests/{guestId}/link`,
      summary: "Make one guest's own address; the one before stops working. It shows who opened it",
    })
    .input(meetingIdentity.extend({ guestId: id }))
    .output(z.object({ url: z.string(), madeAt: moment })),
  revokeOwn: operation
    .errors(state)
    .route({
      method: "DELETE",
      path: `${meetingPath}/guests/{guestId}/link`,
      summary: "Revoke one guest's own address; the meeting's and those of others go on",
    })
    .input(meetingIdentity.extend({ guestId: id }))
    .output(done),
  open: operation
    .errors(invitationRefusals)
    .route({
      method: "POST",
      path: "/guest-invitation",
      summary: "What a guest is shown of a meeting, by the secret of its address; no account is needed",
    })
    .input(secret)
    .output(
      z.object({
        organizationName: z.string(),
        /** Whether it is a cell or a body: what its meeting is called. */
        isCell: z.boolean(),
        kind: meetingKind,
        month,
        state: meetingState,
        scheduledAt: moment,
        place: z.string(),
        form: meetingForm,
        agenda: z.array(z.string()),
        papers: z.array(z.object({ materialId: id, title: z.string(), mediaType: z.string(), bytes: z.int() })),
        /** For whom the address was made; null for the meeting's own, where whoever answers says the name. */
        guest: z.object({ fullName: z.string(), office: z.string(), answer: guestAnswer }).nullable(),
      }),
    ),
  answer: operation
    .errors({
      ...invitationRefusals,
      ...full,
      NAME_REQUIRED: { status: 422, message: "Say who you are." },
    })
    .route({
      method: "POST",
      path: "/guest-invitation/answer",
      summary:
        "Say who one is and whether one comes; who is on the list is found by name and office, at an own address by that. No account is needed",
    })
    .input(
      secret.extend({
        ...about.shape,
        /** Not asked at a guest's own address. */
        fullName: about.shape.fullName.optional(),
        answer: z.enum(["WILL_COME", "CANNOT"]),
      }),
    )
    .output(done),
  openPaper: operation
    .errors(invitationRefusals)
    .route({
      method: "POST",
      path: "/guest-invitation/papers/{materialId}",
      summary: "A paper that was released for guests; its content is at the same path followed by /content",
    })
    .input(secret.extend({ materialId: id }))
    .output(file),
};
