import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { type DirectiveKey, lockEntered } from "./directive.queries.ts";

/** Locks a text that was entered here; refuses what was sent to others: it is not changed under their hands. */
export async function holdUnsent(tx: Transaction, key: DirectiveKey): Promise<void> {
  const entered = await lockEntered(tx, key);
  if (!entered) return refuse("NOT_FOUND");
  if (entered.firstSentAt !== null) refuse("ALREADY_SENT");
}
