import type { Answer, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { type FileRow, findReadableFile } from "./file.queries.ts";
import { mayShowInline } from "./file-types.rules.ts";

/** What a file is, for who may open it; the content route streams it afterwards, outside any transaction. */
export const openFile: Operation<"file.open"> = async ({ tx, actor }, { organizationId, fileId }) => {
  const row = await findReadableFile(tx, organizationId, fileId, actor.accountId);
  if (!row) return refuse("NOT_FOUND");
  return presentFile(row);
};

/** A file as it crosses the wire. */
export function presentFile({ uploadedAt, ...row }: FileRow): Answer<"file.open"> {
  return { ...row, uploadedAt: uploadedAt.toISOString(), inline: mayShowInline(row.mediaType) };
}
