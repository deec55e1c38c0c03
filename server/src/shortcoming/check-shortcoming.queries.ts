import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { refuse } from "../refusal.ts";
import type { ShortcomingFields } from "./shortcoming.queries.ts";
import { canBeFollowed, type Subject } from "./shortcoming.rules.ts";

/**
 * What was typed of a shortcoming, as it is stored: nobody but the member carries an own remedy out. Refuses marks of secrecy,
 * and of a collective's a missing remedy or deadline and somebody who does not belong to it.
 */
export async function checkShortcoming(
  tx: Transaction,
  { organizationId, subject }: { organizationId: string; subject: Subject },
  typed: ShortcomingFields,
): Promise<ShortcomingFields> {
  const fields = { ...typed, cause: typed.cause.trim(), remedy: typed.remedy.trim() };
  for (const text of [fields.body, fields.cause, fields.remedy]) refuseSecret(text);
  if (subject === "MEMBER") return { ...fields, ownerId: null };
  if (!canBeFollowed(fields)) refuse("REMEDY_MISSING");
  const { ownerId } = fields;
  if (ownerId !== null && !(await findBelonging(tx, organizationId, [ownerId])).has(ownerId)) refuse("OWNER_ELSEWHERE");
  return fields;
}
