import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findReadableFile } from "./file.queries.ts";
import { presentFile } from "./present-file.ts";

/** What a file is, for who may open it; the content route streams it afterwards, outside any transaction. */
export const openFile: Operation<"file.open"> = async ({ tx, actor }, { organizationId, fileId }) => {
  const row = await findReadableFile(tx, organizationId, fileId, actor.accountId);
  if (!row) return refuse("NOT_FOUND");
  return presentFile(row);
};
