import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { changedParts, decisionOf } from "./adaptation.rules.ts";
import { findPlaced, freeBlocks, type PlacedRow, type PlacedUse, storePlaced } from "./use.queries.ts";

/**
 * Says of every block on a meeting's agenda, or that was on it, what the cell made of it: worked out anew from the items'
 * words, so it may run at any time and as often as one likes. A meeting that does not take place frees its blocks.
 */
export async function followBlocks(
  tx: Transaction,
  key: MeetingKey,
  deciding: { by: string | null; at: Date },
): Promise<void> {
  const rows = await findPlaced(tx, key);
  const uses = rows.flatMap(useOf);
  const placed = new Set(uses.map(({ blockId }) => blockId));
  const free = rows.map(({ blockId }) => blockId).filter((blockId) => !placed.has(blockId));
  await freeBlocks(tx, key.organizationId, free);
  await storePlaced(tx, uses, { organizationId: key.organizationId, ...deciding });
}

function useOf(row: PlacedRow): PlacedUse[] {
  const { orientationId, blockId, meetingId, agendaItemId, title, questions, heldAt } = row;
  if (meetingId === null || agendaItemId === null || title === null || questions === null) return [];
  const changed = changedParts({ title: row.blockTitle, questions: row.blockQuestions }, { title, questions });
  const decision = decisionOf(changed);
  return [{ orientationId, blockId, decision, changed, meetingId, agendaItemId, title, questions, heldAt }];
}
