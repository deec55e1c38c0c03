import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { cutPage, readCursor } from "../page.ts";
import { listAdmissionRows } from "./admission.queries.ts";
import { presentListed } from "./present-admission.ts";

/** Files of a cell, or of the cells right below a committee, each with what is to be done now. */
export const listAdmissions: Operation<"admission.list"> = async ({ tx, may, standing }, input) => {
  const { organizationId, state, limit } = input;
  const rows = await listAdmissionRows(tx, { organizationId, state, after: readCursor(input.cursor, 2), limit });
  return {
    ...cutPage(rows, limit, (row) => [row.openedAt, row.admissionId], presentListed),
    abilities: may("admission.open") && isCell(standing.kind) ? ["admission.open"] : [],
  };
};
