import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { entitled } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { countLevels, listOwnReviews, listReviewed } from "./annual-list.queries.ts";
import { findReview } from "./annual-review.queries.ts";
import { excellentAllowed } from "./annual-review.rules.ts";
import { rollDay } from "./hold-annual-review.ts";

/** The members of a year's review by name, and how many of them may be excellent. */
export const listAnnualReviews: Operation<"annualReview.list"> = async ({ tx, clock, standing }, input) => {
  const { organizationId, year, limit } = input;
  const leads = standing.here.some((position) => entitled.some((one) => one === position));
  if (!leads && !standing.rightAbove.some((position) => entitled.some((one) => one === position))) refuse("FORBIDDEN");
  const rows = await listReviewed(tx, { organizationId, year, after: readCursor(input.cursor, 2), limit });
  const own = await findReview(tx, { organizationId, year, personId: null }, "READ");
  const { decidedExcellent: used, progress, ...levels } = await countLevels(tx, { organizationId, year });
  const rules = annualReviewRulesOn(rollDay(year, dayOf(clock.now())));
  const { base, allowed } = excellentAllowed({ excellent: levels.EXCELLENT, wellDone: levels.WELL_DONE }, rules);
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.sortName, row.personId],
      ({ personId, fullName, sortName: _, ...listed }) => ({ person: { personId, fullName }, ...listed }),
    ),
    isOpen: own !== undefined,
    dueOn: own?.dueOn ?? null,
    organization: own
      ? {
          state: own.state,
          notReviewed: own.notReviewed,
          ownLevel: own.state === "OPEN" ? null : own.ownLevel,
          proposedLevel: own.proposedLevel,
          decidedLevel: own.decidedLevel,
        }
      : null,
    excellent: {
      ...rules.excellent,
      source: rules.source.document,
      base,
      allowed,
      used,
      left: Math.max(0, allowed - used),
    },
    levels,
    progress,
    mayOpen: leads && own === undefined,
    leads,
  };
};

/** A person's own annual reviews, the latest year first. */
export const listMyAnnualReviews: Operation<"annualReview.mine"> = async ({ tx, actor }, { cursor, limit }) => {
  if (actor.personId === null) return { rows: [], nextCursor: null, total: null };
  const rows = await listOwnReviews(tx, { personId: actor.personId, after: readCursor(cursor, 2), limit });
  return cutPage(
    rows,
    limit,
    (row) => [String(row.year), row.reviewId],
    ({ reviewId: _, ...row }) => row,
  );
};
