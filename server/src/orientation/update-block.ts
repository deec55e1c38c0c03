import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { clearCentralBlocks, updateBlockRow } from "./block.queries.ts";
import { checkBlock } from "./check-fields.ts";
import { holdDraft } from "./hold-draft.queries.ts";

/** Changes a block of a draft; one block at most is the central matter. */
export const updateBlock: Operation<"orientation.updateBlock"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  checkBlock(input);
  if (!(await updateBlockRow(tx, input, input))) refuse("CHANGED_MEANWHILE");
  if (input.central) await clearCentralBlocks(tx, input);
  return { revision: input.revision + 1 };
};
