import { newId } from "../new-id.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertFile } from "./file.queries.ts";
import { findUpload } from "./quarantine.ts";

/** What was kept: the row of `file` that other rows point at, and who vouched for a file without text, and when. */
export type KeptFile = {
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  unmarked: { by: string; at: Date } | null;
};

/**
 * Keeps an upload of the acting account as a file of an organization; part of the operation that received the upload id.
 * Content, type and marks of secrecy were judged when the upload came in. Of a file without text, in which no mark can be
 * looked for, whoever sends it says that it bears none, which is kept with it. Refuses with UPLOAD_NOT_FOUND and
 * NO_TEXT_TO_CHECK; what is refused leaves nothing behind but the upload, which goes within a day.
 */
export async function keepUpload(
  { tx, actor, files, clock }: Pick<OperationContext, "tx" | "actor" | "files" | "clock">,
  { organizationId, uploadId, bearsNoMark }: { organizationId: string; uploadId: string; bearsNoMark: boolean },
): Promise<KeptFile> {
  const upload = await findUpload(files, actor.accountId, uploadId);
  if (!upload) return refuse("UPLOAD_NOT_FOUND");
  if (!upload.hasText && !bearsNoMark) refuse("NO_TEXT_TO_CHECK");
  const unmarked = upload.hasText ? null : { by: actor.accountId, at: clock.now() };
  // Written before the row: a content without a row does no harm, a row without its content would.
  await files.keep(upload.path, upload.sha256);
  const fileId = newId();
  await insertFile(tx, { ...upload, organizationId, fileId, uploadedBy: actor.accountId, unmarked });
  return { fileId, name: upload.name, mediaType: upload.mediaType, bytes: upload.bytes, unmarked };
}
