import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { loadRun } from "./load-run.ts";
import { decideUpdateRows } from "./updates.queries.ts";

/** Keeps what is held or takes what the list says: for one member, or for all conflicts of a column. */
export const decideUpdates: Operation<"import.decideUpdates"> = async (context, input) => {
  const run = await loadRun(context, input, ["CHECKED"]);
  const decided = await decideUpdateRows(context.tx, run, input);
  if (decided === 0) refuse("NOT_FOUND");
  return { decided };
};
