import { newId } from "../new-id.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertFile } from "./file.queries.ts";
import { findUpload } from "./quarantine.ts";

/** What was kept: the row of `file` that other rows point at. */
export type KeptFile = {
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** Whether there was a text in which marks of secrecy could be looked for. */
  hasText: boolean;
};

/**
 * Keeps an upload of the acting account as a file of an organization; part of the operation that received the upload id.
 * Refuses with UPLOAD_NOT_FOUND. Content, type and marks of secrecy were judged when the upload came in.
 */
export async function keepUpload(
  { tx, actor, files }: Pick<OperationContext, "tx" | "actor" | "files">,
  { organizationId, uploadId }: { organizationId: string; uploadId: string },
): Promise<KeptFile> {
  const upload = await findUpload(files, actor.accountId, uploadId);
  if (!upload) return refuse("UPLOAD_NOT_FOUND");
  // Written before the row: a content without a row does no harm, a row without its content would.
  await files.keep(upload.path, upload.sha256);
  const fileId = newId();
  await insertFile(tx, { ...upload, organizationId, fileId, uploadedBy: actor.accountId });
  return { fileId, name: upload.name, mediaType: upload.mediaType, bytes: upload.bytes, hasText: upload.hasText };
}

/**
 * Keeps an upload that others will read unasked. Of a file without text, in which no mark of secrecy can be looked for,
 * whoever sends it says that it bears none; `unmarked` is what is kept of that. Refuses with NO_TEXT_TO_CHECK.
 */
export async function keepVouchedUpload(
  context: Pick<OperationContext, "tx" | "actor" | "files" | "clock">,
  input: { organizationId: string; uploadId: string; bearsNoMark: boolean },
): Promise<{ fileId: string; unmarked: { by: string; at: Date } | null }> {
  const { fileId, hasText } = await keepUpload(context, input);
  if (!hasText && !input.bearsNoMark) refuse("NO_TEXT_TO_CHECK");
  return { fileId, unmarked: hasText ? null : { by: context.actor.accountId, at: context.clock.now() } };
}
