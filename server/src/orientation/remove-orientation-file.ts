import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { deleteOrientationFile } from "./orientation-file.queries.ts";

/** Detaches a paper of a draft. */
export const removeOrientationFile: Operation<"orientation.removeFile"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  if (!(await deleteOrientationFile(tx, input))) refuse("NOT_FOUND");
  return { done: true };
};
