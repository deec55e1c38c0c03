import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { askForConfirmation } from "./import.queries.ts";
import { loadRun } from "./load-run.ts";
import { countUpdates } from "./updates.queries.ts";

/** Confirms what was shown: every good row is stored, or nothing. Rows to correct are left out only when the importer says so. */
export const confirmImport: Operation<"import.confirm"> = async (context, input) => {
  const run = await loadRun(context, input, ["CHECKED"]);
  const { missing = [], totals } = run.summary;
  if (missing.length > 0) refuse("COLUMNS_MISSING", { missing });
  const { taken, undecided } = await countUpdates(context.tx, run.organizationId, run.id);
  if (undecided > 0) refuse("CONFLICTS_TO_DECIDE", { undecided });
  if (!totals || totals.good + taken === 0) return refuse("NOTHING_TO_STORE");
  if (totals.failed > 0 && !input.withoutFailedRows) refuse("ROWS_TO_CORRECT", { failed: totals.failed });
  await askForConfirmation(context.tx, run.id, context.actor.accountId, input.withoutFailedRows);
  return { done: true };
};
