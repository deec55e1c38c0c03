import { seeingThresholdsOn } from "../../../rulesets/seeing-thresholds.ts";
import { addDays } from "../calendar.rules.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findReadBy } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReview, findSubject, type ReviewKey, type ReviewRow } from "./quarter-review.queries.ts";
import { type Deed, hindranceTo, type Reader, rollDay, type Standing } from "./quarter-review.rules.ts";

type Identity = { organizationId: string; year: number; quarter: number; subject: string };

/** Which evaluation is meant, by what stands in its address. */
export function keyOf({ organizationId, year, quarter, subject }: Identity): ReviewKey {
  return { organizationId, year, quarter, personId: subject === "organization" ? null : subject };
}

/** Whose evaluation it is, on the roll of its quarter. */
export async function requireSubject({ tx, clock }: Pick<OperationContext, "tx" | "clock">, key: ReviewKey) {
  return (await findSubject(tx, key, rollDay(key, dayOf(clock.now())))) ?? refuse("NOT_FOUND");
}

const superiors: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"];

/** How the actor stands to an evaluation. */
export async function readerOf(context: OperationContext, key: ReviewKey): Promise<Reader> {
  const { leads, leadsAlone, personId } = await findReadBy(context, key.organizationId);
  const isSuperior = context.standing.rightAbove.some((position) => superiors.includes(position));
  return { isOwn: key.personId !== null && key.personId === personId, leads, leadsAlone, isSuperior };
}

/** The day from which it is concluded though nobody answered. */
export function heardFrom(proposedAt: Date): string {
  const day = dayOf(proposedAt);
  return addDays(day, seeingThresholdsOn(day).reviewReplyDays);
}

export function standingOfReview(key: ReviewKey, row: ReviewRow | undefined, today: string): Standing {
  const subject = key.personId === null ? "ORGANIZATION" : "MEMBER";
  const isHeard =
    row !== undefined && (subject === "ORGANIZATION" || row.state !== "PROPOSED" || heardFrom(row.proposedAt) <= today);
  return {
    subject,
    state: row?.state ?? null,
    isHeard,
    isFollowedUp: row === undefined || row.followUpOn === null || row.followedUpAt !== null,
  };
}

/** Locks an evaluation that something is done with; refuses what it, or who asks, does not allow, and an old revision. */
export async function holdReview(
  context: OperationContext,
  identity: Identity & { revision: number },
  deed: Deed,
): Promise<{ key: ReviewKey; row: ReviewRow | undefined; revision: number }> {
  const key = keyOf(identity);
  const row = await findReview(context.tx, key, "LOCKED");
  const standing = standingOfReview(key, row, dayOf(context.clock.now()));
  const hindrance = hindranceTo(deed, standing, await readerOf(context, key));
  if (hindrance === "FORBIDDEN" || hindrance === "OWN_REVIEW") refuse(hindrance);
  if (hindrance === "REVIEW_STATE") refuse(hindrance, { state: standing.state });
  if (hindrance === "NOT_READ_YET" && row) refuse(hindrance, { from: heardFrom(row.proposedAt) });
  if ((row?.revision ?? 0) !== identity.revision) refuse("CHANGED_MEANWHILE");
  return { key, row, revision: identity.revision + 1 };
}
