import { tellPeople } from "../notification/notification.queries.ts";
import type { OperationContext } from "../operation.ts";
import type { ShortcomingKey } from "./shortcoming.queries.ts";
import type { LockedShortcoming } from "./write-shortcoming.queries.ts";

/**
 * Tells the member whose own it is, or who carries a collective's remedy out, what happened to it; never what it says,
 * because words leave the application by e-mail. Whoever did it is not told.
 */
export async function tellWriter(
  { tx, actor }: Pick<OperationContext, "tx" | "actor">,
  { organizationId, shortcomingId }: ShortcomingKey,
  told: { kind: "SHORTCOMING_RETURNED" | "SHORTCOMING_BROUGHT" | "SHORTCOMING_CONFIRMED"; held: LockedShortcoming },
): Promise<void> {
  const concerned = told.held.personId ?? told.held.ownerId;
  if (concerned === null || concerned === actor.personId) return;
  await tellPeople(tx, [concerned], { kind: told.kind, organizationId, parameters: { shortcomingId } });
}
