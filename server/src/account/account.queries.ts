import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";

export type OwnAccountRow = {
  username: string;
  fullName: string | null;
  language: "vi" | "en";
  unreadNotifications: number;
};

export async function readOwnAccount(tx: Transaction, accountId: string): Promise<OwnAccountRow> {
  const { rows } = await sql<OwnAccountRow>`
    SELECT a.username, p.full_name AS "fullName", a.language,
      (SELECT count(*)::int FROM notification n WHERE n.person_id = a.person_id AND n.read_at IS NULL) AS "unreadNotifications"
    FROM account a LEFT JOIN person p ON p.id = a.person_id WHERE a.id = ${accountId}`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("The account that identified itself is not visible to itself.");
  return row;
}

export type Position =
  | "SECRETARY"
  | "DEPUTY_SECRETARY"
  | "COMMITTEE_MEMBER"
  | "FOLLOWER"
  | "INSPECTOR"
  | "OFFICE_STAFF";
export type Kind =
  | "CENTRAL"
  | "CENTRAL_DIRECT"
  | "PROVINCE"
  | "UPPER"
  | "BASE_COMMITTEE"
  | "SUB_COMMITTEE"
  | "BASE_CELL"
  | "CELL"
  | "GROUP";
export type OfficeRow = {
  organizationId: string;
  organizationName: string;
  organizationKind: Kind;
  role: Position | "MEMBER";
  stay: "HOME" | "TEMPORARY" | null;
  since: string;
};

/** Chairs a person sits in today: appointments from the lowest organization up, then memberships. */
export async function findOffices(tx: Transaction, personId: string): Promise<OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    SELECT o.id AS "organizationId", o.name AS "organizationName", o.kind AS "organizationKind", held.role, held.stay, held.since FROM (
      SELECT organization_id, position AS role, NULL::text AS stay, valid_from AS since, valid_to FROM appointment
        WHERE person_id = ${personId} AND state = 'CONFIRMED'
      UNION ALL
      SELECT organization_id, 'MEMBER', stay, valid_from, valid_to FROM membership WHERE person_id = ${personId}) AS held
    JOIN organization o ON o.id = held.organization_id
    WHERE held.since <= nennep_today() AND (held.valid_to IS NULL OR held.valid_to > nennep_today())
    ORDER BY held.role = 'MEMBER', length(o.path) DESC, o.path, array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER','OFFICE_STAFF','FOLLOWER','INSPECTOR'], held.role)`.execute(
    tx,
  );
  return rows;
}

export async function storeLanguage(tx: Transaction, accountId: string, language: "vi" | "en"): Promise<void> {
  await tx.updateTable("account").set({ language }).where("id", "=", accountId).execute();
}

export async function findUsername(tx: Transaction, accountId: string): Promise<string> {
  const row = await tx.selectFrom("account").select("username").where("id", "=", accountId).executeTakeFirstOrThrow();
  return row.username;
}

export type SessionRow = { sessionId: string; userAgent: string | null; signedInAt: Date; lastSeenAt: Date };

export async function findOwnSessions(tx: Transaction): Promise<SessionRow[]> {
  const { rows } =
    await sql<SessionRow>`SELECT session_id AS "sessionId", user_agent AS "userAgent", signed_in_at AS "signedInAt",
    last_used_at AS "lastSeenAt" FROM auth.own_sessions()`.execute(tx);
  return rows;
}

/** Ends one session of an account, or all; says how many ended. */
export async function endSessions(tx: Transaction, accountId: string, sessionId: string | null): Promise<number> {
  const { rows } = await sql<{ ended: number }>`SELECT auth.end_sessions(${accountId}, ${sessionId}) AS ended`.execute(
    tx,
  );
  return rows[0]?.ended ?? 0;
}

/** New passwords for accounts; ends their sessions but the one that is kept. */
export async function storePasswords(
  tx: Transaction,
  passwords: readonly { accountId: string; hash: string }[],
  options: { mustChange: boolean; keptSession?: string | undefined },
): Promise<void> {
  const ids = passwords.map((each) => each.accountId);
  await sql`SELECT auth.set_passwords(${ids}::uuid[], ${passwords.map((each) => each.hash)}::text[], ${options.keptSession ?? null}::uuid)`.execute(
    tx,
  );
  await tx
    .updateTable("account")
    .set({ must_change_password: options.mustChange })
    .where("id", "in", ids)
    .where("must_change_password", "!=", options.mustChange)
    .execute();
}

export type NewAccount = {
  id: string;
  personId: string | null;
  username: string;
  passwordHash: string;
  administrator?: boolean;
  mustChangePassword: boolean;
};

/** Stores accounts together with their sign-in. */
export async function insertAccounts(tx: Transaction, accounts: readonly NewAccount[]): Promise<void> {
  await tx
    .insertInto("account")
    .values(
      accounts.map((each) => ({
        id: each.id,
        person_id: each.personId,
        username: each.username,
        administrator: each.administrator ?? false,
        must_change_password: each.mustChangePassword,
      })),
    )
    .execute();
  await sql`SELECT auth.add_sign_in(${accounts.map((each) => each.id)}::uuid[], ${accounts.map((each) => each.username)}::text[],
    ${accounts.map((each) => each.passwordHash)}::text[])`.execute(tx);
}

type AccountEvent =
  | "CREATED"
  | "FIRST_PASSWORD_RENEWED"
  | "PASSWORD_CHANGED"
  | "SESSIONS_ENDED"
  | "SLIP_ISSUED"
  | "DISABLED"
  | "ENABLED";

/** Writes down what was done to accounts, and by whom. */
export async function recordEvents(
  tx: Transaction,
  kind: AccountEvent,
  accountIds: readonly string[],
  byAccountId: string,
): Promise<void> {
  if (accountIds.length === 0) return;
  await tx
    .insertInto("account_event")
    .values(accountIds.map((account_id) => ({ id: newId(), account_id, kind, by_account_id: byAccountId })))
    .execute();
}
