import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findReadableFile } from "./file.queries.ts";
import { mayShowInline } from "./file-types.rules.ts";

/** What a file is, for who may open it; the content route streams it afterwards, outside any transaction. */
export const openFile: Operation<"file.open"> = async ({ tx, actor }, { organizationId, fileId }) => {
  const row = await findReadableFile(tx, organizationId, fileId, actor.accountId);
  if (!row) return refuse("NOT_FOUND");
  const { name, mediaType, bytes, uploadedAt, sha256 } = row;
  return {
    organizationId,
    fileId,
    name,
    mediaType,
    bytes,
    sha256,
    uploadedAt: uploadedAt.toISOString(),
    inline: mayShowInline(mediaType),
  };
};
