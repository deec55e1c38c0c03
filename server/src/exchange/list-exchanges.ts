import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listExchangeRows } from "./exchange.queries.ts";

/** Who visited whom, when, about what and what was taken: of a cell its own, of a committee those of the cells below it. */
export const listExchanges: Operation<"exchange.list"> = async ({ tx, standing, may }, input) => {
  const { organizationId, cursor, limit } = input;
  const rows = await listExchangeRows(tx, { path: standing.path, after: readCursor(cursor, 2), limit });
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.heldOn, row.exchangeId],
      ({ visitorId, visitorName, visitedId, visitedName, ...row }) => ({
        ...row,
        visitor: { organizationId: visitorId, name: visitorName },
        visited: { organizationId: visitedId, name: visitedName },
        abilities: visitorId === organizationId && may("exchange.remove") ? ["exchange.remove"] : [],
      }),
    ),
    abilities: may("exchange.record") ? ["exchange.record"] : [],
  };
};
