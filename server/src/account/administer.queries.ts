import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type AccountState = { administrator: boolean; disabledAt: Date | null };

export async function lockAccount(tx: Transaction, accountId: string): Promise<AccountState | undefined> {
  return tx
    .selectFrom("account")
    .select(["administrator", "disabled_at as disabledAt"])
    .where("id", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether nobody else administers; waits for whoever is just disabling another administrator. */
export async function isLastAdministrator(tx: Transaction, accountId: string): Promise<boolean> {
  const others = await tx
    .selectFrom("account")
    .select("id")
    .where("administrator", "=", true)
    .where("disabled_at", "is", null)
    .where("id", "!=", accountId)
    .orderBy("id")
    .forUpdate()
    .execute();
  return others.length === 0;
}

export async function storeDisabled(tx: Transaction, accountId: string, disabledAt: Date | null): Promise<void> {
  await tx.updateTable("account").set({ disabled_at: disabledAt }).where("id", "=", accountId).execute();
}

export type AccountRow = {
  accountId: string;
  username: string;
  personId: string | null;
  fullName: string | null;
  organizationId: string | null;
  organizationName: string | null;
  administrator: boolean;
  mustChangePassword: boolean;
  createdAt: Date;
  disabledAt: Date | null;
};

/** A page of accounts by username; one row more than asked for. */
export async function listAccountRows(
  tx: Transaction,
  wanted: {
    username: string;
    words: readonly string[];
    disabled: boolean | undefined;
    after: string | undefined;
    limit: number;
  },
): Promise<AccountRow[]> {
  const named = wanted.words.map(
    (word) =>
      sql`EXISTS (SELECT 1 FROM person_name_word w WHERE w.person_id = a.person_id AND w.word >= ${word} AND w.word < ${`${word}\u{10FFFF}`})`,
  );
  const byName = named.length > 0 ? sql`OR (${sql.join(named, sql` AND `)})` : sql``;
  const { rows } = await sql<AccountRow>`
    SELECT a.id AS "accountId", a.username, a.person_id AS "personId", p.full_name AS "fullName", home.id AS "organizationId", home.name AS "organizationName",
      a.administrator, a.must_change_password AS "mustChangePassword", a.created_at AS "createdAt", a.disabled_at AS "disabledAt"
    FROM account a LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN LATERAL (SELECT o.id, o.name FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.person_id = a.person_id AND m.stay = 'HOME' AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())
      LIMIT 1) AS home ON true
    WHERE ((a.username COLLATE "C" >= ${wanted.username} AND a.username COLLATE "C" < ${`${wanted.username}\u{10FFFF}`}) ${byName})
      ${wanted.after === undefined ? sql`` : sql`AND a.username COLLATE "C" > ${wanted.after}`}
      ${wanted.disabled === undefined ? sql`` : sql`AND (a.disabled_at IS NOT NULL) = ${wanted.disabled}`}
    ORDER BY a.username COLLATE "C" LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}
