import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteBlock } from "./block.queries.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { deleteFilesOfBlock } from "./orientation-file.queries.ts";

/** Takes a block out of a draft, with its papers. */
export const removeBlock: Operation<"orientation.removeBlock"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  await deleteFilesOfBlock(tx, input);
  if (!(await deleteBlock(tx, input))) refuse("NOT_FOUND");
  return { done: true };
};
