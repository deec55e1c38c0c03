import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listOwnReads } from "./member.queries.ts";

/** Who read what is held about the person behind the account, newest first. */
export const listReaders: Operation<"member.readers"> = async ({ tx }, { cursor, limit }) => {
  const rows = await listOwnReads(tx, readCursor(cursor, 2), limit);
  return cutPage(
    rows,
    limit,
    (row) => [row.at.toISOString(), row.id],
    ({ at, readerName, operation, organizationName }) => ({
      at: at.toISOString(),
      readerName,
      operation,
      organizationName,
    }),
  );
};
