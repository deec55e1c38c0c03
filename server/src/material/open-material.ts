import { presentFile } from "../file/present-file.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findPaperFile } from "./material.queries.ts";

/** What a paper of a meeting is, for whoever reads the meeting; the content route streams it afterwards. */
export const openMaterial: Operation<"material.open"> = async ({ tx }, input) => {
  const row = await findPaperFile(tx, input, input.fileId);
  if (!row) return refuse("NOT_FOUND");
  return presentFile(row);
};
