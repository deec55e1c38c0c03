import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listUnitHeadRows } from "./unit-head.queries.ts";

/** Heads in office on a day, and whether each is in the committee. */
export const listUnitHeads: Operation<"unitHead.list"> = async ({ tx, clock, may }, input) => {
  const { organizationId, outside, limit } = input;
  const on = input.on ?? dayOf(clock.now());
  const rows = await listUnitHeadRows(tx, { organizationId, on, outside, after: readCursor(input.cursor, 2), limit });
  const mayWrite = may("unitHead.record");
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.unit, row.unitHeadId],
      (row) => ({
        ...row,
        abilities: mayWrite && row.validTo === null && row.organizationId === organizationId ? ["unitHead.end"] : [],
      }),
    ),
    abilities: mayWrite ? ["unitHead.record"] : [],
  };
};
