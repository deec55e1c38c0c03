import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { holdPeriod } from "./hold-indicator.queries.ts";
import { findPeriod, storePeriod } from "./indicator.queries.ts";

/** Enters the value of a period that has begun, or takes it back; its target stays. */
export const recordIndicator: Operation<"indicator.record"> = async ({ tx, actor, clock }, input) => {
  const { value, note } = input;
  refuseSecret(note);
  const now = clock.now();
  const { from } = await holdPeriod(tx, input);
  if (from > dayOf(now)) refuse("PERIOD_AHEAD");
  const { target } = await findPeriod(tx, input);
  await storePeriod(tx, input, { value, target, note }, { by: actor.accountId, at: now });
  return { done: true };
};
