import type { BuiltBody, BuiltCell } from "../testing/build.ts";
import { buildCell } from "../testing/build.ts";
import { type BuiltMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import type { Door } from "../testing/door.ts";

const november = { month: "2026-11-01", scheduledAt: "2026-11-03T07:00:00Z" };
export const work = { what: "Hoàn thành đối chiếu số liệu quý IV", dueOn: "2026-11-30" };

export type ReviewedTask = { cell: BuiltCell; meeting: BuiltMeeting; taskId: string; ownerId: string };

/** A task of November's meeting, which is over, and the open meeting of December that reviews it. */
export async function buildReviewedTask(door: Door, body: BuiltBody): Promise<ReviewedTask> {
  const cell = await buildCell(door.owner, { parent: body });
  const before = await buildOpenMeeting(door, cell, november);
  // Built with five members: the last one is an ordinary one.
  const ownerId = cell.members[4]!.personId;
  const { taskId } = await before.secretary.task.assign({ ...before.key, ...work, ownerId });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [
    before.key.meetingId,
  ]);
  return { cell, meeting: await buildOpenMeeting(door, cell), taskId, ownerId };
}
