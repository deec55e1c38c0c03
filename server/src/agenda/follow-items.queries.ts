import type { Transaction } from "../database/connect.ts";
import { followDirectives, leaveDirectives } from "../directive/follow-directives.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { followBlocks } from "../orientation/follow-blocks.queries.ts";
import { leaveBlocks } from "../orientation/use.queries.ts";
import { leaveShortcomings } from "../shortcoming/write-shortcoming.queries.ts";
import { followTopics, leaveTopics } from "../topic/follow-topics.queries.ts";

/**
 * Says of everything that a meeting's items stand for – texts of guidance, blocks of orientations, topics – where it is
 * planned or was held, whenever the agenda or the meeting's state changes.
 */
export async function followItems(
  tx: Transaction,
  key: MeetingKey,
  following: { by: string | null; at: Date },
): Promise<void> {
  await followDirectives(tx, key, following.at);
  await followBlocks(tx, key, following);
  await followTopics(tx, key);
}

/** Frees all of these that stand on the agenda of a draft that is thrown away. */
export async function leaveItems(tx: Transaction, key: MeetingKey): Promise<void> {
  await leaveDirectives(tx, key);
  await leaveBlocks(tx, key);
  await leaveTopics(tx, key);
  await leaveShortcomings(tx, key);
}
