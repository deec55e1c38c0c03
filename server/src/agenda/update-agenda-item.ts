import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { followBlocks } from "../orientation/follow-blocks.queries.ts";
import { refuse } from "../refusal.ts";
import { updateAgendaItemRow } from "./agenda.queries.ts";

/** Changes an item's title, presenter, minutes, or makes it the meeting's central matter. */
export const updateAgendaItem: Operation<"agenda.update"> = async ({ tx, meeting, actor, clock }, input) => {
  requireState(meeting, notYetClosed);
  const stored = await updateAgendaItemRow(tx, input, input);
  if (!stored) refuse("CHANGED_MEANWHILE");
  await followBlocks(tx, input, { by: actor.accountId, at: clock.now() });
  return { revision: input.revision + 1 };
};
