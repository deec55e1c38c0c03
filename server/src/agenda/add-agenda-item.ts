import { notYetClosed, requireState } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { insertAgendaItem } from "./agenda.queries.ts";

/** Adds an item to a part of the agenda, also while the meeting runs. */
export const addAgendaItem: Operation<"agenda.add"> = async ({ tx, meeting }, input) => {
  requireState(meeting, notYetClosed);
  const id = newId();
  await insertAgendaItem(tx, { ...input, id });
  return { agendaItemId: id };
};
