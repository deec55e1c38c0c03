import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { invitationRefusals } from "@nen-nep/contract";
import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import type { Answer } from "../operation.ts";
import { contentDisposition } from "./content-disposition.ts";
import type { FileStore } from "./file-store.ts";

const identity = z.object({ organizationId: z.uuid(), fileId: z.uuid() });
const ofMeeting = identity.extend({ meetingId: z.uuid() });
const ofDirective = identity.extend({ directiveId: z.uuid() });
const ofPlan = ofDirective.extend({ receiverId: z.uuid() });
const ofInvitation = z.object({ materialId: z.uuid(), secret: z.string().max(200) });
const ofAdmission = identity.extend({ admissionId: z.uuid() });
const ofConduct = identity.extend({ recordId: z.uuid() });
const ofOrientation = identity.extend({ orientationId: z.uuid() });

type Open<Named> = (request: FastifyRequest, reply: FastifyReply, named: Named) => Promise<Answer<"file.open">>;

export type ContentOptions = {
  files: FileStore;
  /** Run `file.open`, `material.open`, `directive.openFile`, `planPaper.openFile`, `orientation.openFile`, `admission.openPaper` and `conduct.openFile` for whoever sends the request: the permission of the file, in a transaction that is over before a byte goes out. */
  open: Open<z.infer<typeof identity>>;
  openOfMeeting: Open<z.infer<typeof ofMeeting>>;
  openOfDirective: Open<z.infer<typeof ofDirective>>;
  openOfPlan: Open<z.infer<typeof ofPlan>>;
  openOfOrientation: Open<z.infer<typeof ofOrientation>>;
  openOfAdmission: Open<z.infer<typeof ofAdmission>>;
  openOfConduct: Open<z.infer<typeof ofConduct>>;
  /** Runs `guestLink.openPaper`, whoever asks: the secret of the address is the permission. */
  openOfInvitation: Open<z.infer<typeof ofInvitation>>;
};

/** `GET …/files/{fileId}/content`: the bytes of a file that the reader may open. Nothing in it can run in the reader's session. */
export function addContents(app: FastifyInstance, { files, ...by }: ContentOptions): void {
  addContent(app, files, { path: "files/:fileId", identity, open: by.open });
  addContent(app, files, { path: "meetings/:meetingId/papers/:fileId", identity: ofMeeting, open: by.openOfMeeting });
  addContent(app, files, {
    path: "directives/:directiveId/files/:fileId",
    identity: ofDirective,
    open: by.openOfDirective,
  });
  addContent(app, files, {
    path: "directives/:directiveId/receivers/:receiverId/plan-paper/files/:fileId",
    identity: ofPlan,
    open: by.openOfPlan,
  });
  addContent(app, files, {
    path: "orientations/:orientationId/files/:fileId",
    identity: ofOrientation,
    open: by.openOfOrientation,
  });
  addContent(app, files, {
    path: "admissions/:admissionId/papers/:fileId",
    identity: ofAdmission,
    open: by.openOfAdmission,
  });
  addContent(app, files, { path: "conduct/:recordId/decision/:fileId", identity: ofConduct, open: by.openOfConduct });
  // The secret comes in the body, so that it stands in no log.
  app.post("/api/guest-invitation/papers/:materialId/content", (request, reply) => {
    const asked = ofInvitation.safeParse({ ...(request.body as object), ...(request.params as object) });
    return sendContent(reply, files, asked, (named) => by.openOfInvitation(request, reply, named));
  });
}

type Opening<Named> = {
  /** Below the organization. */
  path: string;
  identity: z.ZodType<Named>;
  open: Open<Named>;
};

function addContent<Named>(app: FastifyInstance, files: FileStore, opening: Opening<Named>): void {
  app.get(`/api/organizations/:organizationId/${opening.path}/content`, (request, reply) =>
    sendContent(reply, files, opening.identity.safeParse(request.params), (named) =>
      opening.open(request, reply, named),
    ),
  );
}

async function sendContent<Named>(
  reply: FastifyReply,
  files: FileStore,
  asked: z.ZodSafeParseResult<Named>,
  open: (named: Named) => Promise<Answer<"file.open">>,
) {
  if (!asked.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
  try {
    const file = await open(asked.data);
    const path = files.pathOf(file.sha256);
    const { size } = await stat(path);
    return await reply.headers(headersOf(file, size)).send(createReadStream(path));
  } catch (error) {
    return sendRefusal(reply, error, invitationRefusals);
  }
}

/** Headers under which a file that somebody else made is handed out: its declared type only, no scripts, no origin of ours. */
function headersOf(
  { name, mediaType, inline }: { name: string; mediaType: string; inline: boolean },
  size: number,
): Record<string, string | number> {
  const isText = mediaType.startsWith("text/");
  return {
    "content-type": isText ? `${mediaType}; charset=utf-8` : mediaType,
    "content-length": size,
    "content-disposition": contentDisposition(name, inline ? "inline" : "attachment"),
    "content-security-policy":
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
  };
}
