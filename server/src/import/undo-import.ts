import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { loadRun } from "./load-run.ts";
import { listStored, removeStored } from "./undo-import.queries.ts";
import { listWritten, lockImports, putBack } from "./updates.queries.ts";

const shownNames = 20;

/**
 * Takes a whole import out again: its new members leave, values that it wrote over come back. Who or what has changed since
 * stays, and only when the importer says so after reading who that is.
 */
export const undoImport: Operation<"import.undo"> = async (context, input) => {
  const { tx } = context;
  const run = await loadRun(context, input, ["CONFIRMED"]);
  if (!(await lockImports(tx, run.organizationPath, false))) refuse("IMPORT_RUNNING");
  const [stored, written] = [await listStored(tx, run), await listWritten(tx, run)];
  const stays = [...stored, ...written].filter(({ changed }) => changed);
  const goes = [...stored, ...written].filter(({ changed }) => !changed);
  if (stored.length + written.length === 0) refuse("NOTHING_TO_UNDO");
  if (stays.length > 0 && (goes.length === 0 || !input.withoutChanged)) {
    const names = namesOf(stays);
    refuse("CHANGED_SINCE_IMPORT", {
      count: names.length,
      left: new Set(goes.map(({ personId }) => personId)).size,
      names: names.slice(0, shownNames),
    });
  }
  const unchanged = stored.filter(({ changed }) => !changed).map(({ personId }) => personId);
  await putBack(tx, run, written);
  await removeStored(tx, run, unchanged);
  const putBackCount = written.filter(({ changed }) => !changed).length;
  return {
    undone: unchanged.length,
    kept: stored.length - unchanged.length,
    putBack: putBackCount,
    keptValues: written.length - putBackCount,
  };
};

/** Everybody once: several values of one person may have changed. */
function namesOf(people: readonly { personId: string; fullName: string }[]): string[] {
  return [...new Map(people.map(({ personId, fullName }) => [personId, fullName])).values()];
}
