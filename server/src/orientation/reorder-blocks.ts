import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findBlocks, storeBlockOrder } from "./block.queries.ts";
import { holdDraft } from "./hold-draft.queries.ts";

/** Puts all blocks of a draft into a new order; the list must name exactly the blocks there are. */
export const reorderBlocks: Operation<"orientation.reorderBlocks"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  const present = await findBlocks(tx, [input.orientationId]);
  const wanted = new Set(input.blockIds);
  const isSame =
    wanted.size === input.blockIds.length &&
    present.length === wanted.size &&
    present.every(({ blockId }) => wanted.has(blockId));
  if (!isSame) refuse("NOT_THE_SAME_BLOCKS");
  await storeBlockOrder(tx, input, input.blockIds);
  return { done: true };
};
