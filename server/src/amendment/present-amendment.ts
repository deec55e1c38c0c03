import type { Answer } from "../operation.ts";
import { cutPage } from "../page.ts";
import type { AmendmentRow } from "./amendment.queries.ts";

/** A page of requests as the reader sees them. */
export function presentAmendments(
  rows: readonly AmendmentRow[],
  limit: number,
  readerId: string | null,
): Answer<"amendment.list"> {
  return cutPage(
    rows,
    limit,
    (row) => [row.askedAt.toISOString(), row.amendmentId],
    ({ askedAt, closedAt, ...row }) => ({
      ...row,
      askedAt: askedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      isForReader: row.state === "OPEN" && row.personId !== readerId,
    }),
  );
}
