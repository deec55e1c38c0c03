import type { Answer } from "../operation.ts";
import type { Closing, PeriodKey } from "./closing.queries.ts";
import { beginsOn, type Period } from "./period.rules.ts";
import type { VersionRow } from "./report.queries.ts";

/** The period that an input names, as its rows are kept. */
export function keyOf({ organizationId, ...period }: Period & { organizationId: string }): PeriodKey {
  return { organizationId, kind: period.kind, beginsOn: beginsOn(period) };
}

/** One sending as it is listed. */
export function presentVersion(row: VersionRow): Answer<"report.submit"> {
  const { version, symbol, state, returnReason } = row;
  const decidedAt = row.decidedAt?.toISOString() ?? null;
  return { version, symbol, state, returnReason, sentAt: row.sentAt.toISOString(), decidedAt };
}

/** One closing of a period as it is listed. */
export function presentClosing({ version, closedAt, reopenedAt, reopenReason }: Closing): Answer<"period.close"> {
  return { version, closedAt: closedAt.toISOString(), reopenedAt: reopenedAt?.toISOString() ?? null, reopenReason };
}
