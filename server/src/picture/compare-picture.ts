import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listDifferences, readTotalsAsToday } from "./comparison.queries.ts";
import { findPictured, readTotals, type Totals } from "./picture.queries.ts";
import { asOf, periodsFault, spanOf } from "./picture.rules.ts";
import { noTotals, presentDifference, presentPeriod } from "./present-picture.ts";

/** Two quarters or years of an organization: with whatever stood under it in each, and with what stands under it today. */
export const comparePicture: Operation<"picture.compare"> = async ({ tx, clock }, input) => {
  const { organizationId, earlier, later, cursor, limit } = input;
  const fault = periodsFault(earlier, later);
  if (fault) refuse(fault);
  const pictured = await findPictured(tx, organizationId);
  if (!pictured) return refuse("NOT_FOUND");
  const today = dayOf(clock.now());
  const spans = [earlier, later].map((period) => asOf(spanOf(period), today));
  const stood = await readTotals(tx, organizationId, spans);
  const standing = await readTotalsAsToday(tx, organizationId, spans);
  const after = readCursor(cursor, 2)?.filter((value) => /^\d{1,18}$/.test(value));
  const listed = await listDifferences(tx, {
    organizationId,
    spans,
    after: after?.length === 2 ? after : undefined,
    limit,
  });
  const page = cutPage(listed, limit, (row) => [String(row.no), String(row.serial)], presentDifference);
  const both = ([first = noTotals, second = noTotals]: Totals[]) => ({
    earlier: presentPeriod({ organizationId, name: pictured.name }, earlier, first),
    later: presentPeriod({ organizationId, name: pictured.name }, later, second),
  });
  return {
    asItStood: both(stood),
    asToday: both(standing),
    differences: page.rows,
    nextCursor: page.nextCursor,
  };
};
