import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listUses } from "./template.queries.ts";

/** What a meeting was prepared after. */
export const listUsesOfMeeting: Operation<"exemplar.ofMeeting"> = async ({ tx, meeting, may }, input) => {
  const { organizationId, meetingId, cursor, limit } = input;
  const rows = await listUses(tx, { organizationId, meetingId, after: readCursor(cursor, 2), limit });
  const isPrepared = meeting.state === "DRAFT" || meeting.state === "CONVENED";
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.title, row.exemplarId],
      ({ usedAt, ...row }) => ({ ...row, usedAt: usedAt.toISOString() }),
    ),
    abilities: isPrepared && may("exemplar.use") ? ["exemplar.use"] : [],
  };
};
