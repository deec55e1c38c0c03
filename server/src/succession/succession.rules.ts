import type { SuccessionRules } from "../../../rulesets/succession-rules.ts";
import { addDays, addMonths, dayIn, monthOf } from "../calendar.rules.ts";

type Counted = { personId: string; birthDate: string | null; sex: string | null; isInCommittee: boolean };

/** Full years of age on a day. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Who a plan prepares, by age, sex and renewal, beside what the guidance sets as least; each person once. */
export function structureOf(people: readonly Counted[], rules: SuccessionRules, on: string) {
  const each = [...new Map(people.map((person) => [person.personId, person])).values()];
  const ages = each.flatMap(({ birthDate }) => (birthDate === null ? [] : [ageOn(birthDate, on)]));
  const withSex = each.filter(({ sex }) => sex !== null);
  const bands = rules.bands.map(({ below }, index) => {
    const from = rules.bands[index - 1]?.below ?? 0;
    const count = ages.filter((age) => age >= from && (below === null || age < below)).length;
    return { from, below, count };
  });
  return {
    total: each.length,
    bands,
    ageUnknown: each.length - ages.length,
    sexUnknown: each.length - withSex.length,
    youngBelow: rules.youngBelow,
    young: shareOf(ages.filter((age) => age < rules.youngBelow).length, ages.length, rules.least.young),
    women: shareOf(withSex.filter(({ sex }) => sex === "FEMALE").length, withSex.length, rules.least.women),
    renewed: shareOf(each.filter(({ isInCommittee }) => !isInCommittee).length, each.length, rules.least.renewed),
  };
}

function shareOf(count: number, of: number, least: number) {
  const share = of === 0 ? null : Math.round((count / of) * 1000) / 10;
  return { count, share, least, isReached: share === null ? null : share >= least };
}

/** Whether the yearly review of an approved candidate is due on a day. */
export function isReviewDue(
  { state, approvedOn, reviewedOn }: { state: string; approvedOn: string | null; reviewedOn: string | null },
  { reviewMonths }: Pick<SuccessionRules, "reviewMonths">,
  on: string,
): boolean {
  const last = reviewedOn ?? approvedOn;
  if (state !== "APPROVED" || last === null) return false;
  const month = addMonths(monthOf(last), reviewMonths);
  return on >= addDays(dayIn(month, 1), Number(last.slice(8)) - 1);
}

/** Whether the totals of a ballot can be. */
export function addsUp({
  convened,
  collected,
  valid,
  agree,
}: {
  convened: number;
  collected: number;
  valid: number;
  agree: number;
}): boolean {
  return convened > 0 && collected <= convened && valid <= collected && agree <= valid;
}
