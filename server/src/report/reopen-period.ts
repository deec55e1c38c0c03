import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeReopened } from "./closing.queries.ts";
import { keyOf } from "./present-report.ts";

/** Opens a closed period again, with a reason; what it was closed with stays readable. */
export const reopenPeriod: Operation<"period.reopen"> = async ({ tx, actor, clock }, input) => {
  const { reason } = input;
  refuseSecret(reason);
  const reopened = await storeReopened(tx, keyOf(input), { reason, by: actor.accountId, at: clock.now() });
  if (!reopened) refuse("PERIOD_NOT_CLOSED");
  return { done: true };
};
