import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteTerm, findTerm, findTermBefore, lockRunningTerm, restingOn, storeRunningTerm } from "./term.queries.ts";

/**
 * Takes back a term that was entered by mistake, as long as nothing rests on it. Where it was the running one, the term before it
 * runs again, and its documents are numbered on; the log keeps that it was there.
 */
export const undoTerm: Operation<"term.undo"> = async ({ tx }, input) => {
  const { organizationId, startedOn } = input;
  const running = await lockRunningTerm(tx, organizationId);
  const term = await findTerm(tx, input);
  if (!term) return refuse("NOT_FOUND");
  if (term.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  const what = await restingOn(tx, input, term.endedOn);
  if (what !== null) refuse("TERM_IN_USE", { what });
  if (startedOn === running) {
    const before = await findTermBefore(tx, input);
    if (before === null) return refuse("ONLY_TERM");
    await storeRunningTerm(tx, { organizationId, startedOn: before });
  }
  await deleteTerm(tx, input);
  return { done: true };
};
