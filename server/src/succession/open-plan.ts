import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { insertPlan } from "./succession.queries.ts";

/** Opens a succession plan for a coming term; it goes by the guidance of this day. */
export const openPlan: Operation<"succession.open"> = async ({ tx, actor, clock }, { organizationId, termName }) => {
  refuseSecret(termName);
  const planId = newId();
  await insertPlan(tx, { organizationId, planId }, { termName, on: dayOf(clock.now()), by: actor.accountId });
  return { planId };
};
