import type { OperationContext } from "../operation.ts";
import type { Called } from "./attendance.queries.ts";

/** Who writes in the meeting calls the whole roll; who leads an organization that takes part, that part of it. */
export function partCalledBy({ may, meeting }: Pick<OperationContext, "may" | "meeting">): Called {
  return may("statement.add") ? null : meeting.leadsPart;
}
