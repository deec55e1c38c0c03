import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { lockLiaison, storeEnd } from "./residence.queries.ts";

/** A member is no longer introduced there, or was by mistake. */
export const endLiaison: Operation<"residence.end"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, liaisonId, endedOn, reason } = input;
  refuseSecret(reason);
  const held = (await lockLiaison(tx, organizationId, liaisonId)) ?? refuse("NOT_FOUND");
  if (held.endedOn !== null) refuse("LIAISON_ENDED");
  if (endedOn > dayOf(clock.now())) refuse("DAY_IN_FUTURE");
  if (endedOn < held.introducedOn) refuse("DAYS_OUT_OF_ORDER");
  await storeEnd(tx, { organizationId, liaisonId }, { endedOn, reason, by: actor.accountId });
  return { done: true };
};
