import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { rollDay } from "./hold-annual-review.ts";
import { openYearOf } from "./open-year.ts";

/** Opens a year's review for the members of the day; whoever is reviewed is told to write. */
export const openAnnualReview: Operation<"annualReview.open"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, year } = input;
  const at = clock.now();
  const onDay = rollDay(year, dayOf(at));
  const of = { organizationIds: [organizationId], year, onDay, dueOn: null, by: actor.accountId, at };
  const { organizationIds, people } = await openYearOf(tx, { ...of, rules: annualReviewRulesOn(onDay) });
  if (organizationIds.length === 0) refuse("ANNUAL_REVIEW_OPEN");
  const reviewed = people.filter((each) => each.notReviewed === null).map(({ personId }) => personId);
  await tellPeople(tx, reviewed, { kind: "ANNUAL_REVIEW_OPENED", organizationId, parameters: { year } });
  return { reviewed: reviewed.length, notReviewed: people.length - reviewed.length };
};
