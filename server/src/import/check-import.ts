import type { Operation } from "../operation.ts";
import { askForCheck } from "./import.queries.ts";
import { loadRun } from "./load-run.ts";

/** Has the whole file checked again, after cells were founded or people entered. */
export const checkImport: Operation<"import.check"> = async (context, input) => {
  const run = await loadRun(context, input, ["CHECKED"]);
  await askForCheck(context.tx, run.id, run.mapping);
  return { done: true };
};
