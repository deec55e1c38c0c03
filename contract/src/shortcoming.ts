import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, stateRefusal } from "./meeting-shape.ts";
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
import {
  shortcomingCounts as counts,
  shortcomingFields as fields,
  shortcomingIdentity as identity,
  shortcomingPath as onePath,
  shortcomingsPath as path,
  remedyResult,
  shortcoming,
  shortcomingState,
  shortcomingSubject,
  reflectedYear as year,
} from "./shortcoming-shape.ts";

const stands = {
  SHORTCOMING_STATE: {
    status: 409,
    message: "It stands so that this cannot be done to it.",
    data: z.object({ state: shortcomingState }),
  },
} as const;
const incomplete = {
  REMEDY_MISSING: { status: 422, message: "Say what is done about it and by when." },
} as const;
const ownerRefusal = {
  OWNER_ELSEWHERE: { status: 422, message: "Whoever carries the remedy out must belong to the organization." },
} as const;

export const shortcomingContract = {
  mine: operation
    .route({
      method: "GET",
      path: "/shortcomings/mine",
      summary: "The reader's own shortcomings of a year, drafts too",
    })
    .input(pageRequest.extend({ year }))
    .output(pageOf(shortcoming)),
  list: operation
    .route({
      method: "GET",
      path,
      summary:
        "An organization's shortcomings of a year: collective ones, and for those who lead it what members handed in",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        year,
        filter: z.enum(["ALL", "OPEN", "OVERDUE", "CLOSED"]).default("ALL"),
      }),
    )
    .output(pageOf(shortcoming).extend({ abilities })),
  get: operation
    .route({ method: "GET", path: onePath, summary: "One shortcoming with how its remedy goes on" })
    .input(identity)
    .output(
      shortcoming.extend({
        notes: z.array(
          z.object({
            noteId: id,
            by: personName.nullable(),
            body: z.string(),
            result: remedyResult.nullable(),
            dueOn: day.nullable(),
            notedAt: moment,
          }),
        ),
      }),
    ),
  counts: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/shortcoming-counts/{year}",
      summary:
        "How many shortcomings the organizations here and below named and remedied in a year; never what they are",
    })
    .input(pageRequest.extend({ organizationId: id, year }))
    .output(
      pageOf(
        z.object({
          organizationId: id,
          name: z.string(),
          /** Members who have handed something in. */
          people: z.int(),
          members: counts,
          collective: counts,
        }),
      ).extend({ people: z.int(), members: counts, collective: counts }),
    ),
  openPersonYear: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/shortcoming-years/{year}/people/{personId}",
      summary: "What a member named and remedied in a year, as a paper for the annual review, as data",
    })
    .input(z.object({ organizationId: id, year, personId: id }))
    .output(z.object({ content: z.unknown() })),
  openCollectiveYear: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/shortcoming-years/{year}/collective",
      summary: "What the collective named and remedied in a year, as a paper for the annual review, as data",
    })
    .input(z.object({ organizationId: id, year }))
    .output(z.object({ content: z.unknown() })),
  add: operation
    .errors({
      ...secrecyRefusals,
      ...incomplete,
      ...ownerRefusal,
      NOT_A_MEMBER_HERE: { status: 409, message: "Own shortcomings are named in the cell one belongs to." },
    })
    .route({ method: "POST", path, summary: "Name a shortcoming: an own one as a draft, a collective's at once" })
    .input(fields.extend({ organizationId: id, subject: shortcomingSubject }))
    .output(z.object({ shortcomingId: id })),
  update: operation
    .errors({ ...secrecyRefusals, ...stands, ...incomplete, ...ownerRefusal })
    .route({ method: "PUT", path: onePath, summary: "Change a draft, one that was sent back, or a collective's" })
    .input(fields.extend({ ...identity.shape, revision }))
    .output(z.object({ revision })),
  remove: operation
    .errors(stands)
    .route({ method: "DELETE", path: onePath, summary: "Throw away what is not followed" })
    .input(identity)
    .output(done),
  handIn: operation
    .errors({ ...stands, ...incomplete })
    .route({
      method: "POST",
      path: `${onePath}/hand-in`,
      summary: "Hand an own shortcoming in to those who lead the cell",
    })
    .input(identity)
    .output(done),
  return: operation
    .errors({ ...stands, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/return`, summary: "Send what a member handed in back, with a word" })
    .input(identity.extend({ word: line(1000) }))
    .output(done),
  addNote: operation
    .errors({ ...stands, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/notes`, summary: "Say how the remedy goes on" })
    .input(identity.extend({ body: text(2000).pipe(z.string().trim().min(1)) }))
    .output(z.object({ noteId: id })),
  confirm: operation
    .errors({
      ...stands,
      ...secrecyRefusals,
      OWN_RESULT: {
        status: 409,
        message: "Nobody confirms an own result. Another one of those who lead the cell does.",
      },
      NEXT_DEADLINE: { status: 422, message: "What is remedied gets no other deadline; another one lies after today." },
    })
    .route({
      method: "POST",
      path: `${onePath}/result`,
      summary: "Confirm what became of it; with another deadline it goes on, without one it is closed",
    })
    .input(
      identity.extend({
        result: remedyResult,
        word: line(1000, 0).default(""),
        nextDueOn: day.nullable().default(null),
      }),
    )
    .output(done),
  forMeeting: operation
    .route({
      method: "GET",
      path: `${meetingPath}/shortcomings`,
      summary:
        "Shortcomings that the meeting looks at: put before it, due by then, and for those who lead all that are open",
    })
    .input(meetingIdentity.extend(pageRequest.shape))
    .output(pageOf(shortcoming.extend({ isBefore: z.boolean(), isDue: z.boolean() }))),
  putBefore: operation
    .errors({ ...stands, ...stateRefusal })
    .route({
      method: "PUT",
      path: `${meetingPath}/shortcomings/{shortcomingId}`,
      summary: "Put a shortcoming before the meeting; its members hear it once the meeting is open",
    })
    .input(meetingIdentity.extend({ shortcomingId: id }))
    .output(done),
  takeOff: operation
    .errors({ ...stands, ...stateRefusal })
    .route({
      method: "DELETE",
      path: `${meetingPath}/shortcomings/{shortcomingId}`,
      summary: "Take a shortcoming off a meeting that is not open yet",
    })
    .input(meetingIdentity.extend({ shortcomingId: id }))
    .output(done),
};
