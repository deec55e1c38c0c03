import { keepUpload } from "../file/keep-upload.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findBlocks } from "./block.queries.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { insertOrientationFile } from "./orientation-file.queries.ts";

/** Attaches a paper to a draft, or to one of its blocks. */
export const addOrientationFile: Operation<"orientation.addFile"> = async (context, input) => {
  await holdDraft(context.tx, input);
  const blocks = input.blockId === null ? [] : await findBlocks(context.tx, [input.orientationId]);
  if (input.blockId !== null && !blocks.some(({ blockId }) => blockId === input.blockId)) refuse("NOT_FOUND");
  const { fileId, unmarked } = await keepUpload(context, input);
  await insertOrientationFile(context.tx, { ...input, fileId }, unmarked);
  return { fileId };
};
