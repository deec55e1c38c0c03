import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";

/** Counts somebody without an account who looks at an address or answers there; refuses who does so too often. */
export async function countVisit(
  { authentication, address }: Pick<OperationContext, "authentication" | "address">,
  answersAt?: string,
): Promise<void> {
  const retryAfterSeconds = await authentication.countVisit(address, answersAt);
  if (retryAfterSeconds > 0) refuse("TOO_MANY_GUESSES", { retryAfterSeconds });
}
