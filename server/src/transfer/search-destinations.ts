import type { Operation } from "../operation.ts";
import { nameWords } from "../search/fold-name.ts";
import { searchDestinations } from "./transfer.queries.ts";

/** Cells by the words of their names: whoever sends need not see the branch of the one that receives. */
export const searchDestinationsOf: Operation<"transfer.destinations"> = async ({ tx }, { organizationId, search }) => {
  const rows = await searchDestinations(tx, nameWords(search));
  return { rows: rows.filter((row) => row.organizationId !== organizationId) };
};
