import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { hasStandingWithin, insertStanding, lockHomeMembership } from "./membership.queries.ts";
import { followOneAnother } from "./membership.rules.ts";

/** Temporarily elsewhere or on special duty, from a day on. */
export const addStanding: Operation<"member.addStanding"> = async ({ tx }, input) => {
  if (!followOneAnother(input.validFrom, input.validTo)) refuse("DAYS_OUT_OF_ORDER");
  const membership = await lockHomeMembership(tx, input.organizationId, input.personId);
  if (!membership) return refuse("NOT_FOUND");
  if (await hasStandingWithin(tx, input)) refuse("STANDING_OVERLAPS");
  const standingId = newId();
  await insertStanding(tx, { ...input, id: standingId });
  return { standingId };
};
