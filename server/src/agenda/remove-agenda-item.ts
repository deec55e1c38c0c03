import { followAgenda } from "../directive/follow-agenda.queries.ts";
import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { followBlocks } from "../orientation/follow-blocks.queries.ts";
import { refuse } from "../refusal.ts";
import { followTopics } from "../topic/follow-topics.queries.ts";
import { deleteAgendaItem, isAgendaItemUsed } from "./agenda.queries.ts";

/** Takes an item off the agenda, unless something was recorded under it. */
export const removeAgendaItem: Operation<"agenda.remove"> = async ({ tx, meeting, actor, clock }, input) => {
  requireState(meeting, notYetClosed);
  if (await isAgendaItemUsed(tx, input)) refuse("ITEM_IN_USE");
  if (!(await deleteAgendaItem(tx, input))) refuse("NOT_FOUND");
  await followAgenda(tx, input, clock.now());
  await followBlocks(tx, input, { by: actor.accountId, at: clock.now() });
  await followTopics(tx, input);
  return { done: true };
};
