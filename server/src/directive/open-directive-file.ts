import { presentFile } from "../file/present-file.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findDirectiveFiles } from "./directive.queries.ts";

/** What a file of a text is, for whoever has the text in the register; the content route streams it afterwards. */
export const openDirectiveFile: Operation<"directive.openFile"> = async ({ tx }, input) => {
  const [row] = await findDirectiveFiles(tx, input, input.fileId);
  if (!row) return refuse("NOT_FOUND");
  const { textState: _textState, ...found } = row;
  return presentFile(found);
};
