import type { Answer, BareContext, Input } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { callerOf } from "./caller.ts";

/** Signs in by username; an unknown name, a wrong password and a disabled account get the same answer. */
export async function signIn(context: BareContext, input: Input<"account.signIn">): Promise<Answer<"account.signIn">> {
  const result = await context.authentication.signIn(input, callerOf(context));
  if (result.outcome === "THROTTLED")
    return refuse("TOO_MANY_GUESSES", { retryAfterSeconds: result.retryAfterSeconds });
  if (result.outcome === "WRONG") return refuse("WRONG_CREDENTIALS");
  context.setHeader("set-cookie", result.setCookie);
  return { mustChangePassword: result.mustChangePassword };
}
