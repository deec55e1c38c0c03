import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { storeEvaluation } from "./evaluation.queries.ts";
import { isOwnCell } from "./own-cell.rules.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/** Returns the record to the cell with a reason; the cell revises and sends it again. */
export const returnEvaluation: Operation<"evaluation.return"> = async ({ tx, standing }, input) => {
  if (isOwnCell(standing)) refuse("OWN_CELL");
  const { key, meeting } = await holdScore(tx, input, ["SUBMITTED"]);
  await storeEvaluation(tx, key, { state: "RETURNED", returnReason: input.reason });
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const leaders = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  await tellPeople(tx, leaders, {
    kind: "MEETING_RETURNED",
    ...key,
    parameters: { month: meeting.month, reason: input.reason },
  });
  return { done: true };
};
