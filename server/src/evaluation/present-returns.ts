import type { Answer } from "../operation.ts";
import type { ReturnRow } from "./evaluation-return.queries.ts";

/** Returns of a record as the contract shows them. */
export function presentReturns(rows: readonly ReturnRow[]): Answer<"evaluation.get">["returns"] {
  return rows.map((row) => ({
    ...row,
    returnedAt: new Date(row.returnedAt).toISOString(),
    answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt).toISOString(),
  }));
}
