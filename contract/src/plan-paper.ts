import { z } from "zod";
import { directiveFields, directiveType, fieldRefusals, namedDirective, notReceived } from "./directive-shape.ts";
import { file, secrecyRefusals, vouchedUpload, vouchedUploadRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { day, done, id, line, moment, pageOf, pageRequest } from "./primitives.ts";

/** A receipt: whose, and of which text. */
const received = z.object({ organizationId: id, directiveId: id });
/** A receipt as the receiver itself, whoever sent the text, or somebody above the sender reads it. */
const shown = received.extend({ receiverId: id });
const path = "/organizations/{organizationId}/directives/{directiveId}/plan-paper";
const shownPath = "/organizations/{organizationId}/directives/{directiveId}/receivers/{receiverId}/plan-paper";

/** How the organization will carry it out, in a few words; empty where the paper says it. */
const words = line(1000, 0).default("");

export const planPaperContract = {
  link: operation
    .errors({
      ...notReceived,
      ...secrecyRefusals,
      NOT_OWN_TEXT: { status: 422, message: "Only a text that your organization entered itself is its plan." },
      TEXT_WITHOUT_FILE: { status: 422, message: "This text has no file yet that could be opened. Attach it first." },
    })
    .route({
      method: "PUT",
      path,
      summary: "Say that a text of the own register carries a received one out; it takes the place of an earlier plan",
    })
    .input(received.extend({ paperId: id, plan: words }))
    .output(done),
  register: operation
    .errors({ ...notReceived, ...fieldRefusals, ...vouchedUploadRefusals })
    .route({
      method: "POST",
      path,
      summary: "Enter the plan with its file into the own register, and say that it carries the received text out",
    })
    .input(
      received.extend({
        ...directiveFields.pick({ reference: true, issuedOn: true, subject: true }).shape,
        ...vouchedUpload.shape,
        type: directiveType.default("PLAN"),
        plan: words,
      }),
    )
    .output(z.object({ paperId: id })),
  withdraw: operation
    .errors({
      ...notReceived,
      ...secrecyRefusals,
      NO_PLAN_PAPER: { status: 409, message: "There is no text here that is the plan." },
    })
    .route({
      method: "POST",
      path: `${path}/withdrawal`,
      summary: "Say that the text is not the plan any more; it stays in the register, and the history names it",
    })
    .input(received.extend({ reason: line(1000, 0).default("") }))
    .output(done),
  get: operation
    .route({ method: "GET", path: shownPath, summary: "The plan of one receiver: what it says and its files" })
    .input(shown)
    .output(
      z.object({
        receiver: z.object({ organizationId: id, name: z.string() }),
        plan: z.string(),
        paper: namedDirective
          .extend({
            validFrom: day.nullable(),
            validTo: day.nullable(),
            linkedAt: moment,
            files: z.array(file.pick({ fileId: true, name: true, mediaType: true, bytes: true, inline: true })),
            /** An issued document of a meeting, drawn at the same path followed by /document/file. */
            isDocument: z.boolean(),
          })
          .nullable(),
      }),
    ),
  past: operation
    .route({
      method: "GET",
      path: `${shownPath}/past`,
      summary: "What the plan of one receiver was before, the latest first",
    })
    .input(pageRequest.extend(shown.shape))
    .output(
      pageOf(
        namedDirective.extend({
          linkedAt: moment,
          endedAt: moment,
          /** By another text; otherwise it was withdrawn. */
          isReplaced: z.boolean(),
          reason: z.string(),
        }),
      ),
    ),
  openFile: operation
    .route({
      method: "GET",
      path: `${shownPath}/files/{fileId}`,
      summary: "One file of a receiver's plan; its content is at the same path followed by /content",
    })
    .input(shown.extend({ fileId: id }))
    .output(file),
  openDocument: operation
    .route({
      method: "GET",
      path: `${shownPath}/document`,
      summary: "The issued document that a receiver's plan is, as data; the files are drawn from it",
    })
    .input(shown)
    .output(z.object({ symbol: z.string(), content: z.unknown() })),
};
