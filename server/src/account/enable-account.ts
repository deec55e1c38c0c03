import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { recordEvents } from "./account.queries.ts";
import { lockAccount, storeDisabled } from "./administer.queries.ts";

/** Opens a disabled account again, with the password it had. */
export const enableAccount: Operation<"account.enable"> = async ({ tx, actor }, { accountId }) => {
  const account = await lockAccount(tx, accountId);
  if (!account) return refuse("NOT_FOUND");
  if (account.disabledAt === null) return { done: true };
  await storeDisabled(tx, accountId, null);
  await recordEvents(tx, "ENABLED", [accountId], actor.accountId);
  return { done: true };
};
