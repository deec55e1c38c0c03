import { z } from "zod";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { done, id, line, revision } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;
const itemIdentity = meetingIdentity.extend({ agendaItemId: id });
const itemFields = z.object({
  title: line(500),
  presenterId: id.nullable(),
  plannedMinutes: z.int().min(0).max(600),
  central: z.boolean(),
});

/** Where in a meeting an item stands. */
export const agendaPart = z.enum(["OPENING", "COURSE", "CLOSING"]);

const addedKind = z.enum([
  "REPORT",
  "TASK_REVIEW",
  "INFORMATION",
  "IDEOLOGY",
  "DISCUSSION",
  "SECTION",
  "CRITICISM",
  "CONCLUSION",
  "RESOLUTION",
  "EVALUATION",
  "OTHER",
]);

/** What an item is for; only a template brings the opening along. A section is one of the outline of the topic. */
export const agendaKind = z.enum(["OPENING", ...addedKind.options]);

export const agendaContract = {
  add: operation
    .errors(state)
    .route({ method: "POST", path: `${meetingPath}/agenda`, summary: "Add an item to a part of the agenda" })
    .input(
      meetingIdentity.extend({
        ...itemFields.shape,
        part: agendaPart.default("COURSE"),
        kind: addedKind.default("DISCUSSION"),
        /** The text of the register that the item disseminates. */
        directiveId: id.nullable().default(null),
      }),
    )
    .output(itemIdentity.pick({ agendaItemId: true })),
  update: operation
    .errors(state)
    .route({
      method: "PUT",
      path: `${meetingPath}/agenda/{agendaItemId}`,
      summary: "Change an item: title, presenter, minutes, central matter",
    })
    .input(
      itemIdentity.extend({
        ...itemFields.shape,
        /** Questions that the meeting is to talk about; what is not said stays. */
        questions: z.array(line(500)).max(20).optional(),
        revision,
      }),
    )
    .output(z.object({ revision })),
  remove: operation
    .errors({ ...state, ITEM_IN_USE: { status: 409, message: "Something was recorded under this item already." } })
    .route({ method: "DELETE", path: `${meetingPath}/agenda/{agendaItemId}`, summary: "Take an item off the agenda" })
    .input(itemIdentity)
    .output(done),
  reorder: operation
    .errors({ ...state, NOT_THE_SAME_ITEMS: { status: 409, message: "The agenda changed meanwhile; read it again." } })
    .route({ method: "PUT", path: `${meetingPath}/agenda-order`, summary: "Put all items into a new order" })
    .input(meetingIdentity.extend({ agendaItemIds: z.array(id).min(1).max(100) }))
    .output(done),
  startItem: operation
    .errors(state)
    .route({
      method: "POST",
      path: `${meetingPath}/agenda/{agendaItemId}/start`,
      summary: "Turn to an item: its clock runs, the one before stands still",
    })
    .input(itemIdentity)
    .output(done),
  pauseItem: operation
    .errors(state)
    .route({ method: "POST", path: `${meetingPath}/agenda/{agendaItemId}/pause`, summary: "Stop an item's clock" })
    .input(itemIdentity)
    .output(done),
};
