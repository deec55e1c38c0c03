import { listOpenPositions } from "../appointment/appointment.queries.ts";
import { addDays } from "../calendar.rules.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { endAbsenceFromHome, endMembershipRow, lockMembership } from "./membership.queries.ts";

/** Ends a membership as of a day; an office held here is ended by the superior first. After a temporary stay the member counts at home again. */
export const endMembership: Operation<"member.end"> = async (
  { tx },
  { organizationId, membershipId, reason, endedOn },
) => {
  const membership = await lockMembership(tx, organizationId, membershipId);
  if (!membership) return refuse("NOT_FOUND");
  if (membership.validTo !== null && membership.stay === "HOME") refuse("MEMBERSHIP_ENDED");
  if (membership.validTo !== null && membership.validTo <= endedOn) refuse("MEMBERSHIP_ENDED");
  if (endedOn < membership.validFrom) refuse("DAYS_OUT_OF_ORDER");
  const positions =
    membership.stay === "HOME" ? await listOpenPositions(tx, organizationId, membership.personId, endedOn) : [];
  if (positions.length > 0) refuse("HOLDS_OFFICE", { positions });
  await endMembershipRow(tx, membershipId, endedOn, reason);
  if (membership.stay === "TEMPORARY") await endAbsenceFromHome(tx, membershipId, addDays(endedOn, -1));
  return { done: true };
};
