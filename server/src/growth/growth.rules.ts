import { memberShare } from "../organization/organization.rules.ts";

/** One count of `nennep_growth`: `partId` names the organization right under the one asked about; null where it is of the whole, or its own. */
export type Fact = { partId: string | null; fact: string; amount: number };

type Side = "BEFORE" | "AFTER" | "SAME";
export type Counts = { bodies: number; cells: number; official: number; probationary: number };
export type Staff = { staff: number | null; memberShareOfStaff: number | null };
export type Stood = Counts & Staff & { staffOfParts: number | null };
export type Change<Reason extends string> = {
  gains: number;
  losses: number;
  reasons: { reason: Reason; count: number }[];
};

export const memberGains = ["ADMITTED", "READMITTED", "TRANSFERRED_IN", "ORGANIZATION_CAME", "ENTERED"] as const;
export const memberLosses = [
  "TRANSFERRED_OUT",
  "ORGANIZATION_WENT",
  "STRIKE_OFF",
  "EXPULSION",
  "LEAVING",
  "DEATH",
  "CORRECTED",
] as const;
export const organizationGains = ["FOUNDED", "SUCCEEDED", "CAME", "ENTERED"] as const;
export const organizationLosses = ["DISSOLVED", "WENT_INTO_ANOTHER", "WENT"] as const;

export type MemberReason = (typeof memberGains)[number] | (typeof memberLosses)[number];
export type OrganizationReason = (typeof organizationGains)[number] | (typeof organizationLosses)[number];

/** Counts of one side, of everything or of one part. */
export function countsOn(facts: readonly Fact[], side: Side): Counts {
  const of = (name: string) => sumOf(facts, `${side}_${name}`);
  return { bodies: of("BODIES"), cells: of("CELLS"), official: of("OFFICIAL"), probationary: of("PROBATIONARY") };
}

/** The whole on one side: its own head-count of staff where it has one, else that of its parts, with how many have one. */
export function stoodOn(facts: readonly Fact[], side: "BEFORE" | "AFTER"): Stood {
  const counts = countsOn(facts, side);
  const own = facts.find(({ fact }) => fact === `${side}_STAFF_OWN`)?.amount;
  if (own !== undefined) return { ...counts, ...shareOf(counts, own), staffOfParts: null };
  const parts = facts.filter(({ fact }) => fact === `${side}_STAFF`);
  const staff = parts.length === 0 ? null : parts.reduce((sum, { amount }) => sum + amount, 0);
  // Members of parts whose head-count nobody knows would make the share too large.
  const known = new Set(parts.map(({ partId }) => partId));
  const members = countsOn(
    facts.filter(({ partId }) => known.has(partId)),
    side,
  );
  return {
    ...counts,
    staff,
    memberShareOfStaff: shareOf(members, staff).memberShareOfStaff,
    staffOfParts: staff === null ? null : parts.length,
  };
}

/** One part on one side. */
export function partOn(facts: readonly Fact[], side: "BEFORE" | "AFTER"): Counts & Staff {
  const counts = countsOn(facts, side);
  return { ...counts, ...shareOf(counts, facts.find(({ fact }) => fact === `${side}_STAFF`)?.amount ?? null) };
}

/** Gains and losses with their reasons, as many of each as there are; those that did not occur are left out. */
export function changeOf<Gain extends string, Loss extends string>(
  facts: readonly Fact[],
  gains: { prefix: string; reasons: readonly Gain[] },
  losses: { prefix: string; reasons: readonly Loss[] },
): Change<Gain | Loss> {
  const counted = <Reason extends string>({ prefix, reasons }: { prefix: string; reasons: readonly Reason[] }) =>
    reasons.map((reason) => ({ reason, count: sumOf(facts, `${prefix}_${reason}`) })).filter(({ count }) => count > 0);
  const [came, went] = [counted(gains), counted(losses)];
  const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
  return { gains: total(came), losses: total(went), reasons: [...came, ...went] };
}

function shareOf({ official, probationary }: Counts, staff: number | null): Staff {
  return { staff, memberShareOfStaff: memberShare(official + probationary, staff) };
}

function sumOf(facts: readonly Fact[], name: string): number {
  return facts.reduce((sum, { fact, amount }) => (fact === name ? sum + amount : sum), 0);
}
