import { mostBlocks } from "@nen-nep/contract";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { clearCentralBlocks, findBlocks, insertBlock } from "./block.queries.ts";
import { checkBlock } from "./check-fields.ts";
import { holdDraft } from "./hold-draft.queries.ts";

/** Adds a block at the end of a draft; one block at most is the central matter. */
export const addBlock: Operation<"orientation.addBlock"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  checkBlock(input);
  if ((await findBlocks(tx, [input.orientationId])).length >= mostBlocks) refuse("TOO_MANY_BLOCKS");
  const key = { ...input, blockId: newId() };
  await insertBlock(tx, key, input);
  if (input.central) await clearCentralBlocks(tx, key);
  return { blockId: key.blockId };
};
