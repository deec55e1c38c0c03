import { holdMeetingAlone, type MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isForMonth } from "./months.rules.ts";
import { type BlockAbove, findBlockAbove } from "./received.queries.ts";
import { isReceiver } from "./receiver.rules.ts";

type Wanted = MeetingKey & { orientationId: string; blockId: string };

/**
 * A block that was issued above for this meeting's month, with the meeting held alone, so that a block is put on an
 * agenda once. Refuses what is for another month and what stands on an agenda of the cell already.
 */
export async function holdBlock(
  { tx, standing }: Pick<OperationContext, "tx" | "standing">,
  wanted: Wanted,
): Promise<BlockAbove> {
  const meeting = await holdMeetingAlone(tx, wanted, notYetClosed);
  const block = isReceiver(standing, meeting) ? await findBlockAbove(tx, standing, wanted) : undefined;
  if (!block) return refuse("NOT_FOUND");
  if (block.meetingId !== null) refuse("ALREADY_ON_AGENDA", { meetingId: block.meetingId });
  if (!isForMonth(block, meeting.month)) refuse("NOT_FOR_THIS_MONTH");
  return block;
}
