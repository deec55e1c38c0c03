import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { annulLine } from "./annul-honour.ts";
import { insertHonour, lockYearOf } from "./honour.queries.ts";
import { collision, hindranceToHonour } from "./honour.rules.ts";

/** Records the level or a title of a year by its decision, or what was meant in the place of a line noted wrongly. */
export const recordHonour: Operation<"honour.record"> = async (context, { replaces, ...honour }) => {
  const { tx, clock, actor } = context;
  for (const words of [honour.name, honour.number, honour.issuer]) refuseSecret(words);
  const now = clock.now();
  const hindrance = hindranceToHonour(honour, dayOf(now));
  if (hindrance !== null) refuse(hindrance);
  const { organizationId } = honour;
  if (replaces !== null) await annulLine(context, { organizationId, honourId: replaces.honourId }, replaces.reason);
  const collides = collision(honour, await lockYearOf(tx, honour));
  if (collides !== null) refuse(collides);
  const id = newId();
  await insertHonour(tx, honour, { id, by: actor.accountId, at: now });
  return { honourId: id };
};
