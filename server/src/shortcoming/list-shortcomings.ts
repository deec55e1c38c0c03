import { recordReads } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { presentShortcoming } from "./present-shortcoming.ts";
import { findReadBy } from "./read-by.queries.ts";
import { listFollowed } from "./shortcoming.queries.ts";

const never = "9999-12-31";

/**
 * What an organization follows in a year: its members read what is the whole organization's, those who lead it also what
 * members handed in, which leaves a line for each of them.
 */
export const listShortcomings: Operation<"shortcoming.list"> = async (context, input) => {
  const { tx, clock } = context;
  const { organizationId, year, filter, limit } = input;
  const today = dayOf(clock.now());
  const reader = await findReadBy(context, organizationId);
  const after = readCursor(input.cursor, 4);
  const of = { organizationId, year, filter, withMembers: reader.leads, today, after, limit };
  const page = cutPage(
    await listFollowed(tx, of),
    limit,
    (row) => [row.sortName, row.person?.personId ?? "", row.dueOn ?? never, row.shortcomingId],
    ({ sortName: _, ...row }) => presentShortcoming(row, { reader, today }),
  );
  const read = page.rows.flatMap(({ person }) =>
    person && person.personId !== reader.personId ? [person.personId] : [],
  );
  await recordReads(tx, read, organizationId);
  return { ...page, abilities: reader.leads ? ["shortcoming.add"] : [] };
};
