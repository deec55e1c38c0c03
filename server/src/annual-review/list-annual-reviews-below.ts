import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { cutPage, readCursor } from "../page.ts";
import { listBelow } from "./annual-list.queries.ts";

/** How far the organizations right below have come with a year's review, and how the levels spread: counts, and nobody's name. */
export const listAnnualReviewsBelow: Operation<"annualReview.below"> = async (
  { tx, may },
  { organizationId, year, cursor, limit },
) => {
  const rows = await listBelow(tx, { organizationId, year, after: readCursor(cursor, 2), limit });
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.nameFolded, row.organizationId],
      ({ nameFolded: _, EXCELLENT, WELL_DONE, DONE, NOT_DONE, ...row }) => ({
        ...row,
        levels: { EXCELLENT, WELL_DONE, DONE, NOT_DONE },
      }),
    ),
    mayOpenBelow: may("annualReview.openBelow") && rows.some(({ kind }) => isCell(kind)),
  };
};
