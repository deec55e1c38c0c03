import type { Operation } from "../operation.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { deleteOrientation } from "./orientation.queries.ts";

/** Throws a draft away that was never issued. */
export const discardOrientation: Operation<"orientation.discard"> = async ({ tx }, key) => {
  await holdDraft(tx, key);
  await deleteOrientation(tx, key);
  return { done: true };
};
