import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";

export const memberQuery = (organizationId: string, personId: string) =>
  api.member.get.queryOptions({ input: { organizationId, personId } });

export type Member = Awaited<ReturnType<typeof api.member.get.call>>;
export type MemberSummary = Awaited<ReturnType<typeof api.member.list.call>>["rows"][number];
export type Membership = Member["memberships"][number];
export type MemberStanding = Member["standings"][number];

export const statuses = ["OFFICIAL", "PROBATIONARY"] as const satisfies readonly MemberSummary["status"][];
export const stays = ["HOME", "TEMPORARY"] as const satisfies readonly MemberSummary["stay"][];
export const standingKinds = [
  "EXEMPT",
  "SUSPENDED",
  "SPECIAL_DUTY",
  "TEMPORARILY_ELSEWHERE",
] as const satisfies readonly MemberStanding["kind"][];
/** Standings that are written down without a decision. */
export const addedStandings = [
  "SPECIAL_DUTY",
  "TEMPORARILY_ELSEWHERE",
] as const satisfies readonly MemberStanding["kind"][];

/** Ends of a membership that need no decision of their own. */
export const endReasons = ["TRANSFER", "RETURNED", "MISTAKE"] as const satisfies readonly NonNullable<
  Membership["endReason"]
>[];

/** Whether somebody is on the own roll of an organization today; who has left is still shown, and nothing begins any more. */
export function isOnRoll({ memberships }: Member, organizationId: string): boolean {
  const today = dayOf(new Date());
  return memberships.some(
    (each) =>
      each.organizationId === organizationId && each.stay === "HOME" && (each.validTo === null || each.validTo > today),
  );
}
