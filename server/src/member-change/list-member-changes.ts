import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { cutPage, readCursor } from "../page.ts";
import { listChangeRows } from "./member-change.queries.ts";

/** Exemptions, suspensions and ends of membership of an organization and everything under it. */
export const listMemberChanges: Operation<"memberChange.list"> = async ({ tx, may, standing }, input) => {
  const { state, kind, limit } = input;
  const rows = await listChangeRows(tx, {
    path: standing.path,
    state,
    kind,
    after: readCursor(input.cursor, 2),
    limit,
  });
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.effectiveOn, row.changeId],
      (row) => row,
    ),
    abilities: may("memberChange.open") && isCell(standing.kind) ? ["memberChange.open"] : [],
  };
};
