import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isLastAdministrator, lockAccount } from "./administer.queries.ts";
import { closeAccount } from "./close-account.queries.ts";

/** Closes an account and ends its sessions at once; the last technical administrator stays. */
export const disableAccount: Operation<"account.disable"> = async ({ tx, actor, clock }, { accountId }) => {
  const account = await lockAccount(tx, accountId);
  if (!account) return refuse("NOT_FOUND");
  if (account.administrator && (await isLastAdministrator(tx, accountId))) refuse("LAST_ADMINISTRATOR");
  if (account.disabledAt !== null) return { done: true };
  await closeAccount(tx, accountId, { by: actor.accountId, at: clock.now() });
  return { done: true };
};
