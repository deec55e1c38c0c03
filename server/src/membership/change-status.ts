import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { lockHomeMembership, makeOfficial } from "./membership.queries.ts";
import { followOneAnother } from "./membership.rules.ts";

/** A probationary member becomes official as of a day. */
export const changeStatus: Operation<"member.changeStatus"> = async (
  { tx, clock },
  { organizationId, personId, officialOn },
) => {
  const membership = await lockHomeMembership(tx, organizationId, personId);
  if (!membership) return refuse("NOT_FOUND");
  if (membership.status !== "PROBATIONARY") refuse("NOT_PROBATIONARY");
  if (officialOn > dayOf(clock.now())) refuse("DAY_IN_FUTURE");
  if (!followOneAnother(membership.admittedOn, officialOn)) refuse("DAYS_OUT_OF_ORDER");
  await makeOfficial(tx, membership.id, officialOn);
  return { done: true };
};
