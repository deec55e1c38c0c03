import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { insertYear } from "./annual-review.queries.ts";
import { rollDay } from "./hold-annual-review.ts";

/** Opens a year's review for the members of the day; whoever is reviewed is told to write. */
export const openAnnualReview: Operation<"annualReview.open"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, year } = input;
  const now = clock.now();
  const onDay = rollDay(year, dayOf(now));
  const { newMemberMonths } = annualReviewRulesOn(onDay);
  // Counted back from the year's last day, whose month has 31 days.
  const admittedUntil = monthsBefore(year, newMemberMonths);
  const opened = await insertYear(tx, { organizationId, year, onDay, admittedUntil, by: actor.accountId, at: now });
  if (opened === null) return refuse("ANNUAL_REVIEW_OPEN");
  const reviewed = opened.filter((each) => each.notReviewed === null).map(({ personId }) => personId);
  await tellPeople(tx, reviewed, { kind: "ANNUAL_REVIEW_OPENED", organizationId, parameters: { year } });
  return { reviewed: reviewed.length, notReviewed: opened.length - reviewed.length };
};

/** The first day of the following year, so many months earlier, and the day before it. */
function monthsBefore(year: number, months: number): string {
  return dayOf(new Date(Date.UTC(year + 1, -months, 0)));
}
