import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { presentShortcoming } from "./present-shortcoming.ts";
import { listOwn } from "./shortcoming.queries.ts";

const never = "9999-12-31";

/** The reader's own shortcomings of a year, in whichever cell they were named; drafts too. */
export const listOwnShortcomings: Operation<"shortcoming.mine"> = async ({ tx, actor, clock }, input) => {
  const { personId } = actor;
  const { year, limit } = input;
  const today = dayOf(clock.now());
  const after = readCursor(input.cursor, 3);
  const rows = personId === null ? [] : await listOwn(tx, { personId, year, after, limit });
  const reader = { personId, leads: false, leadsAlone: false };
  return cutPage(
    rows,
    limit,
    (row) => [String(row.state === "CLOSED"), row.dueOn ?? never, row.shortcomingId],
    (row) => presentShortcoming(row, { reader, today }),
  );
};
