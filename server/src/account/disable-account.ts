import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { endSessions, recordEvents } from "./account.queries.ts";
import { isLastAdministrator, lockAccount, storeDisabled } from "./administer.queries.ts";

/** Closes an account and ends its sessions at once; the last technical administrator stays. */
export const disableAccount: Operation<"account.disable"> = async ({ tx, actor, clock }, { accountId }) => {
  const account = await lockAccount(tx, accountId);
  if (!account) return refuse("NOT_FOUND");
  if (account.administrator && (await isLastAdministrator(tx, accountId))) refuse("LAST_ADMINISTRATOR");
  if (account.disabledAt !== null) return { done: true };
  await storeDisabled(tx, accountId, clock.now());
  await endSessions(tx, accountId, null);
  await recordEvents(tx, "DISABLED", [accountId], actor.accountId);
  return { done: true };
};
