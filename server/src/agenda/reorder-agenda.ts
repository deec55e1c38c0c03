import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAgendaOrder, storeAgendaOrder } from "./agenda.queries.ts";

/** Puts all items into a new order; the list must name exactly the items there are. */
export const reorderAgenda: Operation<"agenda.reorder"> = async ({ tx, meeting }, input) => {
  requireState(meeting, notYetClosed);
  const present = await findAgendaOrder(tx, input);
  const wanted = new Set(input.agendaItemIds);
  const isSame =
    wanted.size === input.agendaItemIds.length &&
    present.length === wanted.size &&
    present.every((id) => wanted.has(id));
  if (!isSame) refuse("NOT_THE_SAME_ITEMS");
  await storeAgendaOrder(tx, input, input.agendaItemIds);
  return { done: true };
};
