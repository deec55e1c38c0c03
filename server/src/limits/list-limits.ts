import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { type LimitsRow, listLimitsRows } from "./limits.queries.ts";

/** A page of the numbers that an organization has issued, newest version first. */
export const listLimits: Operation<"limits.list"> = async ({ tx }, { organizationId, cursor, limit }) => {
  const after = Number(readCursor(cursor, 1)?.[0] ?? Number.NaN);
  const rows = await listLimitsRows(tx, organizationId, { after: Number.isInteger(after) ? after : undefined, limit });
  return cutPage(rows, limit, ({ version }) => [String(version)], presentVersion);
};

function presentVersion({ issuedAt, organizationId, issuerName, name, ...row }: LimitsRow) {
  return { ...row, issuedAt: issuedAt.toISOString() };
}
