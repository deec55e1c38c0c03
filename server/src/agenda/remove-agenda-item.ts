import { followAgenda } from "../directive/follow-agenda.queries.ts";
import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteAgendaItem, isAgendaItemUsed } from "./agenda.queries.ts";

/** Takes an item off the agenda, unless something was recorded under it. */
export const removeAgendaItem: Operation<"agenda.remove"> = async ({ tx, meeting, clock }, input) => {
  requireState(meeting, notYetClosed);
  if (await isAgendaItemUsed(tx, input)) refuse("ITEM_IN_USE");
  if (!(await deleteAgendaItem(tx, input))) refuse("NOT_FOUND");
  await followAgenda(tx, input, clock.now());
  return { done: true };
};
