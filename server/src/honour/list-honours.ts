import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listHonourRows } from "./honour.queries.ts";

/** Levels and titles of an organization by year, and of those right below it where asked. */
export const listHonours: Operation<"honour.list"> = async ({ tx, may }, input) => {
  const { organizationId, below, year, cursor, limit } = input;
  const rows = await listHonourRows(tx, { organizationId, below, year, after: readCursor(cursor, 2), limit });
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [String(row.year), row.id],
      ({ id: _, annulledAt, annulledReason, ...row }) => ({
        ...row,
        annulled: annulledAt === null ? null : { at: annulledAt.toISOString(), reason: annulledReason },
      }),
    ),
    mayRecord: may("honour.record"),
  };
};
