import type { MemberChangeKind, MemberChangeRule } from "../../../rulesets/member-change-rules.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { closeAccountOf } from "../account/close-account.queries.ts";
import { listOpenPositions } from "../appointment/appointment.queries.ts";
import { hasStandingWithin, insertStanding, type MembershipRow } from "../membership/membership.queries.ts";
import { newId } from "../new-id.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { type ChangeKey, leave, listSpans, noteExpulsion, storeRollBefore } from "./member-change.queries.ts";
import { effectOf, latestLastDay, unbrokenFrom } from "./member-change.rules.ts";

export type Meant = { kind: MemberChangeKind; effectiveOn: IsoDate; lastDay: IsoDate | null };

/** Refuses what the roll cannot take on these days: an office held, a standing that holds already or would last too long. */
export async function checkRoll(
  { tx }: Pick<OperationContext, "tx">,
  { organizationId, personId }: MembershipRow,
  { kind, effectiveOn, lastDay }: Meant,
  rule: MemberChangeRule,
): Promise<void> {
  const effect = effectOf[kind];
  if (!("standing" in effect)) {
    const positions = await listOpenPositions(tx, organizationId, personId, effectiveOn);
    return positions.length > 0 ? refuse("HOLDS_OFFICE", { positions }) : undefined;
  }
  const span = { organizationId, personId, kind: effect.standing, validFrom: effectiveOn, validTo: lastDay };
  if (await hasStandingWithin(tx, span)) refuse("STANDING_OVERLAPS");
  const spans = await listSpans(tx, { organizationId, personId, standing: effect.standing });
  const latest = latestLastDay(rule, effectiveOn, unbrokenFrom(effectiveOn, spans));
  if (latest !== null && (lastDay === null || lastDay > latest)) refuse("LASTS_TOO_LONG", { lastDay: latest });
}

/** The roll changes as of the day, in this transaction; what closed meetings counted stays as it was. */
export async function applyChange(
  { tx, actor, clock }: Pick<OperationContext, "tx" | "actor" | "clock">,
  key: ChangeKey,
  { id: membershipId, organizationId, personId }: MembershipRow,
  { kind, effectiveOn, lastDay, note }: Meant & { note: string },
): Promise<void> {
  const effect = effectOf[kind];
  if ("standing" in effect) {
    const standing = newId();
    const held = { kind: effect.standing, validFrom: effectiveOn, validTo: lastDay, note };
    await insertStanding(tx, { id: standing, organizationId, personId, ...held });
    await storeRollBefore(tx, key, { standing });
    return;
  }
  await storeRollBefore(tx, key, await leave(tx, membershipId, effectiveOn, effect.endReason));
  if (kind === "EXPULSION") await noteExpulsion(tx, key, { recordId: newId(), by: actor.accountId, at: clock.now() });
  if (effect.endReason === "DEATH") await closeAccountOf(tx, personId, { by: actor.accountId, at: clock.now() });
}
