import { rm } from "node:fs/promises";
import type { Operation } from "../operation.ts";
import { discardRun } from "./import.queries.ts";
import { loadRun } from "./load-run.ts";
import { forgetUpdates } from "./updates.queries.ts";

/** Forgets an import and removes its file. */
export const discardImport: Operation<"import.discard"> = async (context, input) => {
  const run = await loadRun(context, input, ["UPLOADED", "CHECKING", "CHECKED", "FAILED"]);
  await forgetUpdates(context.tx, run, true);
  await discardRun(context.tx, run.id);
  await rm(run.storedAs, { force: true });
  return { done: true };
};
