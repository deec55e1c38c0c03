import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findUsername, recordEvents, storePasswords } from "./account.queries.ts";
import { isGuessedFirst } from "./password.rules.ts";
import { hashPassword } from "./password-hash.ts";

/** Replaces the password that was handed out on paper; other sessions of the account end. */
export const changeFirstPassword: Operation<"account.changeFirstPassword"> = async (
  { tx, actor, authentication },
  { newPassword },
) => {
  if (!actor.mustChangePassword) refuse("FIRST_PASSWORD_CHANGED");
  if (isGuessedFirst(newPassword, await findUsername(tx, actor.accountId))) refuse("PASSWORD_TOO_WEAK");
  // Whoever made the slip knows what stands on it.
  if (await authentication.hasPassword(actor.accountId, newPassword)) refuse("PASSWORD_UNCHANGED");
  const password = { accountId: actor.accountId, hash: await hashPassword(newPassword) };
  await storePasswords(tx, [password], { mustChange: false, keptSession: actor.sessionId });
  await recordEvents(tx, "PASSWORD_CHANGED", [actor.accountId], actor.accountId);
  return { done: true };
};
