import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export async function isEmptyInstallation(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`SELECT installation_is_empty() AS empty`.execute(tx);
  return rows[0]?.empty === true;
}

/** Spends the set-up link; false when it is unknown, spent, expired, or there are accounts already. */
export async function spendSetupLink(tx: Transaction, secretHash: string): Promise<boolean> {
  const { rows } = await sql<{ spent: boolean }>`SELECT auth.spend_setup_link(${secretHash}) AS spent`.execute(tx);
  return rows[0]?.spent === true;
}

/** From here on the new account acts: the policies let it in, and the audit log says who it was. */
export async function actAs(tx: Transaction, accountId: string): Promise<void> {
  await sql`SELECT set_config('nennep.actor', ${accountId}, true)`.execute(tx);
}
