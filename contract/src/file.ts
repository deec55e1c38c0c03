import { z } from "zod";
import { operation } from "./operation.ts";
import { fileIdentity, id, moment } from "./primitives.ts";

/** What `POST /api/uploads` (multipart, one part `file`) answers; other operations take the `uploadId` within a day. */
export const upload = z.object({
  uploadId: id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** Whether there was a text in which marks of secrecy could be looked for; a picture of paper has none. */
  hasText: z.boolean(),
});
export type Upload = z.infer<typeof upload>;

/** For texts and files that bear a mark of state secrecy (Law 117/2025); the mark found comes along. */
export const secrecyRefusals = {
  SECRECY_MARK: {
    status: 422,
    message: "This bears a mark of secrecy. Secret matters must not enter this product.",
    data: z.object({ mark: z.enum(["MẬT", "TỐI MẬT", "TUYỆT MẬT"]) }),
  },
} as const;

/** Why `POST /api/uploads` refuses a file. */
export const inspectionRefusals = {
  ...secrecyRefusals,
  FILE_TOO_LARGE: { status: 413, message: "The file is too large.", data: z.object({ limitBytes: z.int() }) },
  FILE_EMPTY: { status: 422, message: "The file is empty." },
  FILE_TYPE_NOT_ALLOWED: { status: 422, message: "Files of this type are not accepted." },
  FILE_TYPE_MISMATCH: { status: 422, message: "The content of the file is not what its name says." },
  FILE_HAS_MACROS: { status: 422, message: "Files with macros are not accepted." },
  FILE_ENCRYPTED: { status: 422, message: "The file has a password; nobody could read it later." },
  FILE_UNPACKS_TOO_LARGE: { status: 422, message: "The file unpacks to far more than its size." },
} as const;

/** For every operation that takes an `uploadId`. */
export const uploadRefusals = {
  UPLOAD_NOT_FOUND: {
    status: 422,
    message: "This upload is not there any more, or is another account's. Upload the file again.",
  },
} as const;

/** For every operation that takes a file which others will read unasked. */
export const vouchedUploadRefusals = {
  ...uploadRefusals,
  NO_TEXT_TO_CHECK: {
    status: 422,
    message: "This file has no text to look for a mark of secrecy in. Say that it bears none.",
  },
} as const;

export const vouchedUpload = z.object({
  uploadId: id,
  /** Of a picture of paper: whoever attaches it has looked and says that it bears no mark of secrecy; kept with the file. */
  bearsNoMark: z.boolean().default(false),
});

export const file = fileIdentity.extend({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** SHA-256 of the content, hexadecimal. */
  sha256: z.string(),
  uploadedAt: moment,
  /** Whether a browser may show it in its place; everything else is only saved. */
  inline: z.boolean(),
});

export const fileContract = {
  open: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/files/{fileId}",
      summary: "One file; its content is at the same path followed by /content",
    })
    .input(fileIdentity)
    .output(file),
};
