import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { findAttainment, listAttainments } from "./target.queries.ts";

/** How many members were to be admitted in a year and were: the organization itself, and a page of what stands right below. */
export const getAdmissionYear: Operation<"admission.year"> = async ({ tx, may }, input) => {
  const { organizationId, year, limit } = input;
  const after = readCursor(input.cursor, 1)?.[0];
  const rows = await listAttainments(tx, { organizationId, year, after, limit });
  return {
    ...cutPage(
      rows,
      limit,
      ({ serial }) => [serial],
      ({ serial: _, ...row }) => row,
    ),
    whole: await findAttainment(tx, organizationId, year),
    abilities: may("admission.setTarget") ? ["admission.setTarget"] : [],
  };
};
