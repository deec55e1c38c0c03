import { refuseSecret } from "../file/refuse-secret.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type Annulment, lockConduct, storeAnnulment } from "./conduct.queries.ts";
import { isDiscipline } from "./conduct.rules.ts";

/** A record was noted by mistake, or a decision took back what it says: it stays visible with the reason. */
export const annulConduct: Operation<"conduct.annul"> = async (context, { organizationId, recordId, ...annulment }) => {
  const personId = await annulRecord(context, { organizationId, recordId }, annulment);
  if (personId !== context.actor.personId)
    await tellPeople(context.tx, [personId], { kind: "CONDUCT_CHANGED", organizationId });
  return { done: true };
};

/** Annuls one record of a cell; answers whose it is. */
export async function annulRecord(
  { tx, clock, actor }: OperationContext,
  of: { organizationId: string; recordId: string },
  annulment: Annulment,
): Promise<string> {
  refuseSecret(annulment.reason);
  refuseSecret(annulment.number);
  const now = clock.now();
  const held = (await lockConduct(tx, of.organizationId, of.recordId)) ?? refuse("NOT_FOUND");
  if (isDiscipline(held.kind) && held.personId === actor.personId) refuse("OWN_DISCIPLINE");
  if (held.annulledOn !== null) refuse("ANNULLED_ALREADY");
  if (annulment.on > dayOf(now)) refuse("DAY_IN_FUTURE");
  if (annulment.on < held.decidedOn) refuse("DAYS_OUT_OF_ORDER");
  if (annulment.how === "REVOKED" && annulment.number === "") refuse("REVOKED_BY_DECISION");
  await storeAnnulment(tx, of, annulment, { by: actor.accountId, at: now });
  return held.personId;
}
