import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { meetingForm, meetingIdentity, meetingKind, meetingPath, meetingState, stateRefusal } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, moment, month, pageOf, pageRequest, personName } from "./primitives.ts";
import { attendingSuperior, dayRequest } from "./schedule-shape.ts";

/** What stands in each other's way: the same place, or somebody who is expected at both, at overlapping times. */
const clash = z.object({
  kind: z.enum(["PLACE", "PERSON"]),
  /** Who is expected at both; null where it is the place. */
  person: personName.nullable(),
  with: z.object({ organizationId: id, organizationName: z.string(), meetingId: id, scheduledAt: moment }),
});

const scheduled = meetingIdentity.extend({
  organizationName: z.string(),
  organizationKind,
  kind: meetingKind,
  state: meetingState,
  form: meetingForm,
  thematicPart: z.boolean(),
  scheduledAt: moment,
  place: z.string(),
  chair: personName.nullable(),
  /** A draft: its day is proposed until the notice is sent. */
  isProposed: z.boolean(),
  /** The first clashes of it, and how many there are. */
  clashes: z.array(clash).max(5),
  clashCount: z.int(),
  attending: z.array(attendingSuperior),
  request: dayRequest.nullable(),
  /** Whether the reader said to come; null as long as nothing was said. */
  attendsMyself: z.boolean().nullable(),
  abilities,
});

const ofADay = z.object({ on: day, meetings: z.int(), proposed: z.int() });

export const scheduleContract = {
  month: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/schedule/{month}",
      summary:
        "Meetings of a month of an organization and of those under it, by day, with what stands in each other's way",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        month,
        /** Only this day of the month. */
        on: day.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    )
    .output(pageOf(scheduled).extend({ days: z.array(ofADay).max(31) })),
  followed: operation
    .route({
      method: "GET",
      path: "/my/schedule/{month}",
      summary: "Meetings of a month of the organizations that I follow, and those that I said I would attend",
    })
    .input(pageRequest.extend({ month }))
    .output(pageOf(scheduled)),
  attend: operation
    .errors(stateRefusal)
    .route({
      method: "PUT",
      path: `${meetingPath}/attending`,
      summary: "Say whether I come to a cell's meeting from above; the cell is told",
    })
    .input(meetingIdentity.extend({ attends: z.boolean() }))
    .output(done),
  ask: operation
    .errors({
      ...stateRefusal,
      ...secrecyRefusals,
      SAME_DAY: { status: 409, message: "The meeting is on that day already." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/day-requests`,
      summary: "Ask a cell for another day of its meeting, with the reason; asking again changes what is asked",
    })
    .input(meetingIdentity.extend({ reason: line(1000), wantedOn: day.nullable().default(null) }))
    .output(done),
  keep: operation
    .errors({
      ...stateRefusal,
      ...secrecyRefusals,
      NO_DAY_REQUEST: { status: 409, message: "Nobody asks for another day of this meeting." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/day-requests/keep`,
      summary: "Keep the day of the meeting, with the reason; who asked for another one is told",
    })
    .input(meetingIdentity.extend({ reason: line(1000) }))
    .output(done),
  document: operation
    .errors({
      TOO_MANY_MEETINGS: {
        status: 409,
        message: "There are too many meetings for one document. Choose an organization below.",
        data: z.object({ most: z.int() }),
      },
    })
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/schedule/{month}/document",
      summary: "The month's calendar as a document; the files are drawn from it",
    })
    .input(z.object({ organizationId: id, month }))
    .output(z.object({ content: z.unknown() })),
};
