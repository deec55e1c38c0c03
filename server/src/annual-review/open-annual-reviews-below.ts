import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { tellOrganizations } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { isDueDay } from "./annual-review.rules.ts";
import { rollDay } from "./hold-annual-review.ts";
import { listCellsRightBelow, storeDueDay } from "./open-year.queries.ts";
import { openYearOf } from "./open-year.ts";

/**
 * Opens a year's review for all cells right below, with the day until which they have voted; whoever is reviewed is told to write.
 * Cells that opened it themselves keep their list and get the day; done again, it sets another day.
 */
export const openAnnualReviewsBelow: Operation<"annualReview.openBelow"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, year, dueOn } = input;
  const at = clock.now();
  const today = dayOf(at);
  const onDay = rollDay(year, today);
  const rules = annualReviewRulesOn(onDay);
  if (!isDueDay(dueOn, { year, today, rules })) refuse("ANNUAL_REVIEW_DUE");
  const cells = await listCellsRightBelow(tx, organizationId);
  if (cells.length === 0) refuse("ANNUAL_REVIEW_NO_CELLS");
  const changed = await storeDueDay(tx, { organizationIds: cells, year, dueOn });
  const of = { organizationIds: cells, year, onDay, dueOn, rules, by: actor.accountId, at, below: true };
  const { organizationIds: opened, people } = await openYearOf(tx, of);
  if (opened.length === 0 && changed === 0) refuse("ANNUAL_REVIEW_OPEN");
  const reviewed = people.filter((person) => person.notReviewed === null);
  const told = opened.map((cell) => ({
    organizationId: cell,
    personIds: reviewed.filter((person) => person.organizationId === cell).map(({ personId }) => personId),
  }));
  await tellOrganizations(tx, told, { kind: "ANNUAL_REVIEW_OPENED", parameters: { year } });
  return {
    ...{ opened: opened.length, openBefore: cells.length - opened.length },
    ...{ reviewed: reviewed.length, notReviewed: people.length - reviewed.length },
  };
};
