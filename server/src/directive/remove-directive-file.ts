import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteDirectiveFile } from "./directive.queries.ts";
import { holdUnsent } from "./hold-unsent.queries.ts";
import { readAgain } from "./read-again.queries.ts";

/** Detaches a file from a text that was sent to nobody. */
export const removeDirectiveFile: Operation<"directive.removeFile"> = async ({ tx }, input) => {
  await holdUnsent(tx, input);
  if (!(await deleteDirectiveFile(tx, input))) refuse("NOT_FOUND");
  await readAgain(tx, input);
  return { done: true };
};
