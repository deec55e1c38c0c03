import type { Answer, BareContext, Input } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { callerOf } from "./caller.ts";
import { isGuessedFirst } from "./password.rules.ts";

/** Sets a new password with the code of a slip; every session of the account ends. What is wrong with a slip is not told. */
export async function redeemRecoverySlip(
  context: BareContext,
  input: Input<"account.redeemRecoverySlip">,
): Promise<Answer<"account.redeemRecoverySlip">> {
  if (isGuessedFirst(input.newPassword, input.username.trim().toLowerCase())) return refuse("PASSWORD_TOO_WEAK");
  const result = await context.authentication.redeemSlip(input, callerOf(context));
  if (result.outcome === "THROTTLED")
    return refuse("TOO_MANY_GUESSES", { retryAfterSeconds: result.retryAfterSeconds });
  if (result.outcome === "WRONG") return refuse("SLIP_INVALID");
  return { done: true };
}
