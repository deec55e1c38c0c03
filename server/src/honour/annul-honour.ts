import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockHonour, storeHonourAnnulled } from "./honour.queries.ts";

/** A line was noted wrongly: it stays visible with the reason. */
export const annulHonour: Operation<"honour.annul"> = async (context, { organizationId, honourId, reason }) => {
  await annulLine(context, { organizationId, honourId }, reason);
  return { done: true };
};

export async function annulLine(
  { tx, clock, actor }: OperationContext,
  of: { organizationId: string; honourId: string },
  reason: string,
): Promise<void> {
  refuseSecret(reason);
  const held = (await lockHonour(tx, of)) ?? refuse("NOT_FOUND");
  if (held.annulledAt !== null) refuse("HONOUR_ANNULLED");
  await storeHonourAnnulled(tx, of, { reason, by: actor.accountId, at: clock.now() });
}
