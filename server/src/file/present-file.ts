import type { Answer } from "../operation.ts";
import type { FileRow } from "./file.queries.ts";
import { mayShowInline } from "./file-types.rules.ts";

/** A file as it crosses the wire. */
export function presentFile({ uploadedAt, ...row }: FileRow): Answer<"file.open"> {
  return { ...row, uploadedAt: uploadedAt.toISOString(), inline: mayShowInline(row.mediaType) };
}
