import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { type DirectiveKey, lockEntered } from "./directive.queries.ts";
import { findPlanUse } from "./plan-paper.queries.ts";

/** Locks a text that was entered here; refuses what was sent to others, or is shown above as the plan: it is not changed under their hands. */
export async function holdUnsent(tx: Transaction, key: DirectiveKey): Promise<{ wasPlan: boolean }> {
  const entered = await lockEntered(tx, key);
  if (!entered) return refuse("NOT_FOUND");
  if (entered.firstSentAt !== null) refuse("ALREADY_SENT");
  const { isPlan, wasPlan } = await findPlanUse(tx, key);
  if (isPlan) refuse("IS_PLAN_PAPER");
  return { wasPlan };
}
