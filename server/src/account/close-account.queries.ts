import type { Transaction } from "../database/connect.ts";
import { endSessions, recordEvents } from "./account.queries.ts";
import { storeDisabled } from "./administer.queries.ts";

type Closing = { by: string; at: Date };

/** Closes an account and ends its sessions at once. */
export async function closeAccount(tx: Transaction, accountId: string, { by, at }: Closing): Promise<void> {
  await storeDisabled(tx, accountId, at);
  await endSessions(tx, accountId, null);
  await recordEvents(tx, "DISABLED", [accountId], by);
}

/** Closes the account of a person who will not use it any more, if there is one that is open. */
export async function closeAccountOf(tx: Transaction, personId: string, closing: Closing): Promise<void> {
  const account = await tx
    .selectFrom("account")
    .select("id")
    .where("person_id", "=", personId)
    .where("disabled_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (account) await closeAccount(tx, account.id, closing);
}
