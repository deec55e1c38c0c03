import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listOnRoll, removeDues, storeDues } from "./dues.queries.ts";
import { mayBeMarked, rollDayOf } from "./dues.rules.ts";

/** Marks whose dues of a month are paid or need not be, or takes that back. */
export const markDues: Operation<"dues.mark"> = async ({ tx, clock, actor }, input) => {
  const { organizationId, month, state, reason } = input;
  refuseSecret(reason);
  const now = clock.now();
  const today = dayOf(now);
  if (!mayBeMarked(month, today)) refuse("MONTH_TOO_FAR");
  if ((state === "EXCUSED") !== (reason !== "")) refuse("DUES_REASON");
  const named = input.personIds && [...new Set(input.personIds)];
  const personIds = await listOnRoll(tx, { organizationId, rollDay: rollDayOf(month, today), personIds: named });
  if (named && personIds.length < named.length) refuse("NOT_ON_ROLL", { count: named.length - personIds.length });
  if (personIds.length === 0) return { done: true };
  const of = { organizationId, month, personIds, isEverybody: named === undefined };
  if (state === "UNPAID") await removeDues(tx, of);
  else await storeDues(tx, of, { state, reason, by: actor.accountId, at: now });
  return { done: true };
};
