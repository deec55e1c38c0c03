import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { readerOf } from "./present-shortcoming.ts";
import { findReadBy } from "./read-by.queries.ts";
import type { ShortcomingKey } from "./shortcoming.queries.ts";
import { hindranceTo, type ShortcomingDeed } from "./shortcoming.rules.ts";
import { type LockedShortcoming, lockShortcoming } from "./write-shortcoming.queries.ts";

/** Locks a shortcoming for something that is done to it; refuses what it or its reader does not allow. */
export async function holdShortcoming(
  context: Pick<OperationContext, "tx" | "actor" | "standing">,
  { organizationId, shortcomingId }: ShortcomingKey,
  deed: ShortcomingDeed,
): Promise<LockedShortcoming> {
  const held = await lockShortcoming(context.tx, { organizationId, shortcomingId });
  if (!held) return refuse("NOT_FOUND");
  const reader = readerOf(held, await findReadBy(context, organizationId));
  const standing = { subject: held.subject, state: held.state, isBefore: held.meetingId !== null };
  const hindrance = hindranceTo(deed, standing, reader);
  if (hindrance === "SHORTCOMING_STATE") refuse(hindrance, { state: held.state });
  if (hindrance !== null) refuse(hindrance);
  return held;
}
