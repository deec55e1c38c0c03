import type { Answer } from "../operation.ts";
import { presentReturns } from "./present-returns.ts";
import type { WaitingRow } from "./waiting.queries.ts";

/** A score that waits for its superior, as lists show it. */
export function presentWaiting(row: WaitingRow): Answer<"evaluation.waiting">["rows"][number] {
  return { ...row, submittedAt: row.submittedAt.toISOString(), returns: presentReturns(row.returns) };
}
