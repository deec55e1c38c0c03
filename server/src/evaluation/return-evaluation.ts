import { refuseSecret } from "../file/refuse-secret.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { storeEvaluation } from "./evaluation.queries.ts";
import { insertReturn } from "./evaluation-return.queries.ts";
import { isOwnCell } from "./own-cell.rules.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/** Returns the record to the cell with a reason that stays with it; the cell answers it when it sends the record again. */
export const returnEvaluation: Operation<"evaluation.return"> = async ({ tx, clock, actor, standing }, input) => {
  if (isOwnCell(standing)) refuse("OWN_CELL");
  refuseSecret(input.reason);
  const { key, meeting } = await holdScore(tx, input, ["SUBMITTED"]);
  await storeEvaluation(tx, key, { state: "RETURNED", returnReason: input.reason });
  await insertReturn(tx, key, { reason: input.reason, by: actor.accountId, at: clock.now() });
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const leaders = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  await tellPeople(tx, leaders, {
    kind: "MEETING_RETURNED",
    ...key,
    parameters: { month: meeting.month, reason: input.reason },
  });
  return { done: true };
};
