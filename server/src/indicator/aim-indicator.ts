import type { Operation } from "../operation.ts";
import { holdPeriod } from "./hold-indicator.queries.ts";
import { findPeriod, storePeriod } from "./indicator.queries.ts";

/** Sets the target of a period, ahead too, or takes it back; its value stays. */
export const aimIndicator: Operation<"indicator.aim"> = async ({ tx, actor, clock }, input) => {
  await holdPeriod(tx, input);
  const { value, note } = await findPeriod(tx, input);
  await storePeriod(tx, input, { value, target: input.target, note }, { by: actor.accountId, at: clock.now() });
  return { done: true };
};
