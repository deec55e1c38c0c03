import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockStanding, setLastDay } from "./membership.queries.ts";
import { followOneAnother } from "./membership.rules.ts";

/** Sets the last day of a standing. */
export const endStanding: Operation<"member.endStanding"> = async ({ tx }, { organizationId, standingId, lastDay }) => {
  const standing = await lockStanding(tx, organizationId, standingId);
  if (!standing) return refuse("NOT_FOUND");
  if (!followOneAnother(standing.validFrom, lastDay)) refuse("DAYS_OUT_OF_ORDER");
  await setLastDay(tx, standingId, lastDay);
  return { done: true };
};
