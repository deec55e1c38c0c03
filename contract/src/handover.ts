import { z } from "zod";
import { meetingKind, meetingState } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { id, moment, month } from "./primitives.ts";

export const handoverContract = {
  open: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/handover/document",
      summary: "The record of the last handing over, or of one that would be made now, as data",
    })
    .input(z.object({ organizationId: id }))
    .output(z.object({ content: z.unknown() })),
  preview: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/handover",
      summary:
        "What a leaving secretary hands over: open tasks, meetings not filed, numbers used, what waits. PDF at …/handover/file",
    })
    .input(z.object({ organizationId: id }))
    .output(
      z.object({
        openTasks: z.int(),
        /** Every meeting whose record is not filed, from its preparation on; neither postponed ones nor those accepted as not held. */
        unfiledMeetings: z.array(z.object({ meetingId: id, month, kind: meetingKind, state: meetingState })),
        /** Scores that the superior sent back and nobody has sent again, with the reason. */
        returnedScores: z.array(z.object({ meetingId: id, month, reason: z.string() })),
        lastNumbers: z.array(z.object({ type: z.string(), last: z.int() })),
        waitingRequests: z.int(),
        openProposals: z.int(),
        handovers: z.array(
          z.object({ handoverId: id, from: z.string().nullable(), to: z.string().nullable(), madeAt: moment }),
        ),
      }),
    ),
  make: operation
    .errors({ NOT_A_MEMBER: { status: 409, message: "The one who takes over is a member of this organization." } })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/handovers",
      summary: "Record the handing over of the secretary's work",
    })
    .input(z.object({ organizationId: id, toPersonId: id }))
    .output(z.object({ handoverId: id })),
};
