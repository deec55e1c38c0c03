import { keepUpload } from "../file/keep-upload.ts";
import type { Operation } from "../operation.ts";
import { insertDirectiveFile } from "./directive.queries.ts";
import { holdUnsent } from "./hold-unsent.queries.ts";
import { readAgain } from "./read-again.queries.ts";

/** Attaches a file to a text that was entered here. */
export const addDirectiveFile: Operation<"directive.addFile"> = async (context, input) => {
  await holdUnsent(context.tx, input);
  const { fileId, unmarked } = await keepUpload(context, input);
  await insertDirectiveFile(context.tx, { ...input, fileId }, unmarked);
  await readAgain(context.tx, input);
  return { fileId };
};
