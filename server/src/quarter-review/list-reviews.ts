import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { entitled } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReview } from "./quarter-review.queries.ts";
import { rollDay, spanOf } from "./quarter-review.rules.ts";
import { listBelowReviewed, listMembersReviewed, listOwnReviews } from "./review-list.queries.ts";

/** The members of a quarter by name, and how far the evaluation of each has come: no level, nothing ranked. */
export const listReviews: Operation<"quarterReview.list"> = async ({ tx, clock, standing }, input) => {
  const { organizationId, year, quarter, limit } = input;
  const positions = [...standing.here, ...standing.rightAbove];
  if (!positions.some((position) => entitled.some((one) => one === position))) refuse("FORBIDDEN");
  const today = dayOf(clock.now());
  const onDay = rollDay(input, today);
  const rows = await listMembersReviewed(tx, {
    organizationId,
    year,
    quarter,
    onDay,
    after: readCursor(input.cursor, 2),
    limit,
  });
  const own = await findReview(tx, { organizationId, year, quarter, personId: null }, "READ");
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.sortName, row.personId],
      ({ personId, fullName, state, followUpOn }) => ({ person: { personId, fullName }, state, followUpOn }),
    ),
    organization: {
      state: own?.state ?? null,
      followUpOn: own && own.followedUpAt === null ? own.followUpOn : null,
    },
    isOver: spanOf(input).to <= today,
  };
};

/** The organizations right below, and how far their evaluation of a quarter has come. */
export const listReviewsBelow: Operation<"quarterReview.below"> = async ({ tx, clock }, input) => {
  const { organizationId, year, quarter, limit } = input;
  const onDay = rollDay(input, dayOf(clock.now()));
  const after = readCursor(input.cursor, 2);
  const rows = await listBelowReviewed(tx, { organizationId, year, quarter, onDay, after, limit });
  return cutPage(
    rows,
    limit,
    (row) => [row.nameFolded, row.organizationId],
    ({ nameFolded: _, ...row }) => row,
  );
};

/** A person's own evaluations, the latest quarter first. */
export const listMyReviews: Operation<"quarterReview.mine"> = async ({ tx, actor }, { cursor, limit }) => {
  if (actor.personId === null) return { rows: [], nextCursor: null, total: null };
  const rows = await listOwnReviews(tx, { personId: actor.personId, after: readCursor(cursor, 3), limit });
  return cutPage(
    rows,
    limit,
    (row) => [String(row.year), String(row.quarter), row.reviewId],
    ({ reviewId: _, ...row }) => row,
  );
};
