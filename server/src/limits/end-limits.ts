import { addDays } from "../calendar.rules.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { lockLimits, storeLimitsEnd } from "./limits.queries.ts";

/** Says from when on issued numbers no longer apply. Meetings that were held by them keep them. */
export const endLimits: Operation<"limits.end"> = async ({ tx, clock }, input) => {
  const found = await lockLimits(tx, input);
  if (!found) return refuse("NOT_FOUND");
  const { validTo } = input;
  if (validTo !== null && validTo < found.validFrom) refuse("VALIDITY_REVERSED");
  if (validTo !== null && validTo < addDays(dayOf(clock.now()), -1)) refuse("ENDED_IN_THE_PAST");
  await storeLimitsEnd(tx, input, validTo);
  return { done: true };
};
