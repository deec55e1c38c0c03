import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findRun } from "./import.queries.ts";
import { presentRun } from "./present-run.ts";
import { countUpdates } from "./updates.queries.ts";

/** An import as it stands: progress, columns, first rows, what to correct, in the reader's language. */
export const getImport: Operation<"import.get"> = async ({ tx, may }, { organizationId, importId, language }) => {
  const run = await findRun(tx, organizationId, importId);
  if (!run) return refuse("NOT_FOUND");
  return presentRun(run, { language, may, updates: await countUpdates(tx, organizationId, importId) });
};
