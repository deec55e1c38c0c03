import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { leavePapers } from "../orientation/taken-papers.queries.ts";
import { refuse } from "../refusal.ts";
import { deleteAgendaItem, isAgendaItemUsed } from "./agenda.queries.ts";
import { followItems } from "./follow-items.queries.ts";

/** Takes an item off the agenda, unless something was recorded under it. */
export const removeAgendaItem: Operation<"agenda.remove"> = async ({ tx, meeting, actor, clock }, input) => {
  requireState(meeting, notYetClosed);
  if (await isAgendaItemUsed(tx, input)) refuse("ITEM_IN_USE");
  await leavePapers(tx, input);
  if (!(await deleteAgendaItem(tx, input))) refuse("NOT_FOUND");
  await followItems(tx, input, { by: actor.accountId, at: clock.now() });
  return { done: true };
};
