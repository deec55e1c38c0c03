import { recordRead } from "../membership/member.queries.ts";
import type { Answer, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findFacts } from "./find-facts.ts";
import { keyOf, readerOf, requireSubject, standingOfReview } from "./hold-review.ts";
import { findReview, type ReviewRow } from "./quarter-review.queries.ts";
import { deeds, hindranceTo } from "./quarter-review.rules.ts";

/**
 * The evaluation of a member or of the organization. Until it is proposed only those who lead see what the records say; reading
 * somebody else's leaves a line for that person.
 */
export const getReview: Operation<"quarterReview.get"> = async (context, input) => {
  const { tx, clock } = context;
  const key = keyOf(input);
  const today = dayOf(clock.now());
  const row = await findReview(tx, key, "READ");
  const reader = await readerOf(context, key);
  const subject = await requireSubject(context, key);
  if (!row && !reader.leads) refuse("NOT_FOUND");
  if (key.personId !== null && !reader.isOwn) await recordRead(tx, key.personId, key.organizationId);
  const standing = standingOfReview(key, row, today);
  return {
    person: key.personId === null ? null : { personId: key.personId, fullName: subject.fullName ?? "" },
    organizationName: subject.organizationName,
    facts: row?.facts ?? (await findFacts(tx, key, today)),
    review: row ? present(row) : null,
    abilities: deeds.filter((deed) => hindranceTo(deed, standing, reader) === null),
  };
};

function present(row: ReviewRow): Answer<"quarterReview.get">["review"] {
  const { reviewId: _, facts: __, ...rest } = row;
  return {
    ...rest,
    proposedAt: row.proposedAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    concludedAt: row.concludedAt?.toISOString() ?? null,
    followedUpAt: row.followedUpAt?.toISOString() ?? null,
  };
}
