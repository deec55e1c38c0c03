import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { done, id, revision, text } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;
const notHere = {
  SPEAKER_NOT_HERE: { status: 409, message: "Only who is convened or a guest of this meeting speaks in it." },
  ABOUT_NOBODY_HERE: {
    status: 409,
    message: "Praise and reminders are about somebody of this meeting's roll; leave it open for others.",
  },
} as const;
const secrecy = {
  ...secrecyRefusals,
} as const;

/** RESERVED_OPINION is a minority opinion that a member asks to be kept (bảo lưu ý kiến). */
export const statementKind = z.enum([
  "OPINION",
  "QUESTION",
  "INFORMATION",
  "CRITICISM",
  "SELF_CRITICISM",
  "PRAISE",
  "REMINDER",
  "RESERVED_OPINION",
]);

const statementFields = z.object({
  agendaItemId: id.nullable(),
  personId: id.nullable(),
  guestId: id.nullable().default(null),
  kind: statementKind,
  /** Whom praise or a reminder is about; of other kinds nobody. */
  aboutId: id.nullable().default(null),
  gist: text(4000).pipe(z.string().min(1)),
});
const identity = meetingIdentity.extend({ statementId: id });

export const statementContract = {
  add: operation
    .errors({ ...state, ...notHere, ...secrecy })
    .route({ method: "POST", path: `${meetingPath}/statements`, summary: "Record who said what" })
    .input(meetingIdentity.extend(statementFields.shape))
    .output(z.object({ statementId: id })),
  update: operation
    .errors({ ...state, ...notHere, ...secrecy })
    .route({
      method: "PUT",
      path: `${meetingPath}/statements/{statementId}`,
      summary: "Correct a recorded statement while the meeting is open",
    })
    .input(identity.extend({ ...statementFields.shape, revision }))
    .output(z.object({ revision })),
  remove: operation
    .errors(state)
    .route({
      method: "DELETE",
      path: `${meetingPath}/statements/{statementId}`,
      summary: "Remove a statement recorded by mistake",
    })
    .input(identity)
    .output(done),
};

export const opinionContract = {
  send: operation
    .errors(state)
    .route({
      method: "POST",
      path: `${meetingPath}/opinions`,
      summary: "Send an opinion or question before the meeting",
    })
    .input(
      meetingIdentity.extend({ agendaItemId: id.nullable().default(null), body: text(4000).pipe(z.string().min(1)) }),
    )
    .output(z.object({ opinionId: id })),
  takeUp: operation
    .errors(state)
    .route({
      method: "POST",
      path: `${meetingPath}/opinions/{opinionId}/take-up`,
      summary: "Take an opinion up as a statement of its sender",
    })
    .input(
      meetingIdentity.extend({
        opinionId: id,
        /** The item it is taken up under, where its sender named none. */
        agendaItemId: id.nullable().default(null),
      }),
    )
    .output(z.object({ statementId: id })),
};

const objectionFields = meetingIdentity.extend({ body: text(4000).pipe(z.string().min(1)) });

export const objectionContract = {
  raise: operation
    .errors({ ...state, ...secrecy })
    .route({ method: "POST", path: `${meetingPath}/objections`, summary: "Object to the minutes after closing" })
    .input(objectionFields)
    .output(z.object({ objectionId: id })),
  answer: operation
    .errors(secrecy)
    .route({
      method: "PUT",
      path: `${meetingPath}/objections/{objectionId}/answer`,
      summary: "Answer an objection, at the next meeting",
    })
    .input(
      meetingIdentity.extend({
        objectionId: id,
        answer: text(4000).pipe(z.string().min(1)),
        answeredInMeetingId: id.nullable().default(null),
      }),
    )
    .output(done),
};
