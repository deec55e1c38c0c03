import { addDays } from "../calendar.rules.ts";
import type { OperationContext } from "../operation.ts";
import { type Fact, findMemberFacts, findOrganizationFacts } from "../quarter-review/facts.queries.ts";
import { refuse } from "../refusal.ts";
import { findReadBy } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReview, type ReviewKey, type ReviewRow } from "./annual-review.queries.ts";
import { type Deed, hindranceTo, type Reader, type Standing } from "./annual-review.rules.ts";

type Identity = { organizationId: string; year: number; subject: string };

/** Which review is meant, by what stands in its address. */
export function keyOf({ organizationId, year, subject }: Identity): ReviewKey {
  return { organizationId, year, personId: subject === "organization" ? null : subject };
}

const superiors: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"];

/** How the actor stands to a review. */
export async function readerOf(context: OperationContext, key: ReviewKey): Promise<Reader> {
  const { leads, personId } = await findReadBy(context, key.organizationId);
  const isSuperior = context.standing.rightAbove.some((position) => superiors.includes(position));
  return { isOwn: key.personId !== null && key.personId === personId, leads, isSuperior };
}

export function standingOf(key: ReviewKey, row: ReviewRow): Standing {
  return {
    isOrganization: key.personId === null,
    state: row.state,
    isReviewed: row.notReviewed === null,
    isComplained: row.complainedAt !== null,
    isAnswered: row.answeredAt !== null,
  };
}

/** Locks a review that something is done with; refuses what it, or who asks, does not allow, and an old revision where it is changed itself. */
export async function holdReview(
  context: OperationContext,
  identity: Identity & { revision?: number },
  deed: Deed,
): Promise<{ key: ReviewKey; row: ReviewRow; revision: number }> {
  const key = keyOf(identity);
  const row = (await findReview(context.tx, key, "LOCKED")) ?? refuse("NOT_FOUND");
  const hindrance = hindranceTo(deed, standingOf(key, row), await readerOf(context, key));
  if (hindrance === "FORBIDDEN" || hindrance === "OWN_ANNUAL_REVIEW") refuse(hindrance);
  if (hindrance === "ANNUAL_REVIEW_STATE") refuse(hindrance, { state: row.state });
  if (identity.revision !== undefined && row.revision !== identity.revision) refuse("CHANGED_MEANWHILE");
  return { key, row, revision: row.revision + 1 };
}

/** The last day of a year, or today while it runs. */
export function rollDay(year: number, today: string): string {
  const last = addDays(`${year + 1}-01-01`, -1);
  return last < today ? last : today;
}

/** What the records of a year say today of whom a review is of. */
export function findFacts({ tx, clock }: Pick<OperationContext, "tx" | "clock">, key: ReviewKey): Promise<Fact[]> {
  const { organizationId, year, personId } = key;
  const of = { organizationId, from: `${year}-01-01`, to: `${year + 1}-01-01`, today: dayOf(clock.now()) };
  return personId === null ? findOrganizationFacts(tx, of) : findMemberFacts(tx, { ...of, personId });
}
