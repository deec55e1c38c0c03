import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findUsername, recordEvents, storePasswords } from "./account.queries.ts";
import { isGuessedFirst } from "./password.rules.ts";
import { hashPassword } from "./password-hash.ts";

/** Changes the own password against the current one, which counts as a guess; other sessions of the account end. */
export const changePassword: Operation<"account.changePassword"> = async (
  context,
  { currentPassword, newPassword },
) => {
  const { tx, actor, authentication, address } = context;
  const username = await findUsername(tx, actor.accountId);
  const checked = await authentication.checkPassword(
    { accountId: actor.accountId, username },
    currentPassword,
    address,
  );
  if (checked.outcome === "THROTTLED")
    return refuse("TOO_MANY_GUESSES", { retryAfterSeconds: checked.retryAfterSeconds });
  if (checked.outcome === "WRONG") return refuse("WRONG_PASSWORD");
  if (isGuessedFirst(newPassword, username)) refuse("PASSWORD_TOO_WEAK");
  if (newPassword.normalize("NFC") === currentPassword.normalize("NFC")) refuse("PASSWORD_UNCHANGED");
  const password = { accountId: actor.accountId, hash: await hashPassword(newPassword) };
  await storePasswords(tx, [password], { mustChange: false, keptSession: actor.sessionId });
  await recordEvents(tx, "PASSWORD_CHANGED", [actor.accountId], actor.accountId);
  return { done: true };
};
