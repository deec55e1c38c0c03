import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { cutPage, readCursor } from "../page.ts";
import { listTransferRows } from "./transfer.queries.ts";

/** Letters from and to an organization and everything under it, each with its deadline. */
export const listTransfers: Operation<"transfer.list"> = async ({ tx, may, standing }, input) => {
  const { direction, state, limit } = input;
  const after = readCursor(input.cursor, 2);
  const rows = await listTransferRows(tx, { path: standing.path, direction, state, after, limit });
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.dueOn, row.transferId],
      (row) => row,
    ),
    abilities: may("transfer.send") && isCell(standing.kind) ? ["transfer.send"] : [],
  };
};
