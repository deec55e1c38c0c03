import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { loadRun } from "./load-run.ts";
import { listStored, removeStored } from "./undo-import.queries.ts";

const shownNames = 20;

/** Takes a whole import out again. Who has changed since stays, and only when the importer says so after reading who that is. */
export const undoImport: Operation<"import.undo"> = async (context, input) => {
  const run = await loadRun(context, input, ["CONFIRMED"]);
  const stored = await listStored(context.tx, run);
  const changed = stored.filter((each) => each.changed);
  if (stored.length === changed.length) {
    if (stored.length === 0) refuse("NOTHING_TO_UNDO");
    return refuse("CHANGED_SINCE_IMPORT", { count: changed.length, left: 0, names: namesOf(changed) });
  }
  if (changed.length > 0 && !input.withoutChanged)
    refuse("CHANGED_SINCE_IMPORT", {
      count: changed.length,
      left: stored.length - changed.length,
      names: namesOf(changed),
    });
  const unchanged = stored.filter((each) => !each.changed).map(({ personId }) => personId);
  await removeStored(context.tx, run, unchanged);
  return { undone: unchanged.length, kept: changed.length };
};

const namesOf = (people: readonly { fullName: string }[]) =>
  people.slice(0, shownNames).map(({ fullName }) => fullName);
