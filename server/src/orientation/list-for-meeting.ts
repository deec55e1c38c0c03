import { findMeeting } from "../meeting/meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findBlocks } from "./block.queries.ts";
import { findOrientationFiles } from "./orientation-file.queries.ts";
import { presentBlock, presentUse, presentWhole } from "./present-orientation.ts";
import { findAbove, findUses } from "./received.queries.ts";
import { isReceiver } from "./receiver.rules.ts";

const mostShown = 20;

/** What those above have issued for the month of a cell's meeting, and what the cell made of every block. */
export const listForMeeting: Operation<"orientation.forMeeting"> = async ({ tx, standing }, key) => {
  const meeting = await findMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  if (!isReceiver(standing, meeting)) return { orientations: [] };
  const rows = await findAbove(tx, standing, meeting.month, mostShown);
  const orientationIds = rows.map(({ orientationId }) => orientationId);
  const blocks = await findBlocks(tx, orientationIds);
  const files = await findOrientationFiles(tx, { organizationId: key.organizationId, orientationIds });
  const uses = new Map(
    (await findUses(tx, key.organizationId, orientationIds)).map((use) => [use.blockId, presentUse(use)]),
  );
  return {
    orientations: rows.map((row) => ({
      ...presentWhole(row, files),
      blocks: blocks
        .filter(({ orientationId }) => orientationId === row.orientationId)
        .map((block) => ({ ...presentBlock(block), use: uses.get(block.blockId) ?? null })),
    })),
  };
};
