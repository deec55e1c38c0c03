import type pg from "pg";
import { credentialValues } from "../enter.queries.ts";
import type { Actor, Credential } from "../grant.rules.ts";
import type { GuessLimit } from "./guess-limits.ts";

// Single statements outside a transaction: a refused guess must stay counted. Only `identifyAccount` uses the
// application's role; the others are the worker's, which alone reads the schema `auth`.

export type EventKind = "SIGNED_IN" | "SIGN_IN_FAILED" | "SIGNED_OUT";

/** Who a credential stands for; undefined when the session has ended or the account is disabled. */
export async function identifyAccount(application: pg.Pool, credential: Credential): Promise<Actor | undefined> {
  const { rows } = await application.query<Actor & { sessionId: string | null }>(
    `SELECT account_id AS "accountId", person_id AS "personId", administrator, must_change_password AS "mustChangePassword",
       session_id AS "sessionId" FROM nennep_recognise($1, $2) WHERE account_id IS NOT NULL`,
    credentialValues(credential),
  );
  return rows[0];
}

export async function readCookieSecret(worker: pg.Pool): Promise<string> {
  const { rows } = await worker.query<{ value: string }>("SELECT value FROM auth.secret");
  if (!rows[0]) throw new Error("auth.secret is empty: the migration 0004-accounts.sql fills it.");
  return rows[0].value;
}

/** Counts one guess; 0 when it may be tried, otherwise the seconds to wait. */
export async function countGuess(worker: pg.Pool, limits: readonly GuessLimit[]): Promise<number> {
  const { rows } = await worker.query<{ wait: number }>("SELECT auth.count_guess($1, $2, $3) AS wait", [
    limits.map((limit) => limit.subject),
    limits.map((limit) => limit.burst),
    limits.map((limit) => limit.seconds),
  ]);
  return rows[0]?.wait ?? 0;
}

/** After the right password earlier mistakes no longer count. */
export async function forgetGuesses(worker: pg.Pool, limits: readonly GuessLimit[]): Promise<void> {
  await worker.query("DELETE FROM auth.guess WHERE subject = ANY ($1)", [limits.map((limit) => limit.subject)]);
}

export async function recordEvent(
  worker: pg.Pool,
  event: { accountId: string | undefined; kind: EventKind; requestId: string },
): Promise<void> {
  await worker.query("SELECT auth.record_event($1, $2, $3)", [event.accountId, event.kind, event.requestId]);
}

export type SignInAccount = { accountId: string; mustChangePassword: boolean; disabled: boolean };

export async function findByUsername(worker: pg.Pool, username: string): Promise<SignInAccount | undefined> {
  const { rows } = await worker.query<SignInAccount>(
    `SELECT id AS "accountId", must_change_password AS "mustChangePassword", disabled_at IS NOT NULL AS disabled FROM account WHERE username = $1`,
    [username],
  );
  return rows[0];
}

export async function isDisabled(worker: pg.Pool, accountId: string): Promise<boolean> {
  const { rowCount } = await worker.query("SELECT 1 FROM account WHERE id = $1 AND disabled_at IS NULL", [accountId]);
  return rowCount === 0;
}

export async function readPasswordHash(worker: pg.Pool, accountId: string): Promise<string | undefined> {
  const { rows } = await worker.query<{ password: string }>(
    "SELECT password FROM auth.credential WHERE user_id = $1 AND provider_id = 'credential'",
    [accountId],
  );
  return rows[0]?.password;
}

/** Ends the session of a token; says whose it was. */
export async function endSession(worker: pg.Pool, token: string): Promise<string | undefined> {
  const { rows } = await worker.query<{ accountId: string }>(
    `DELETE FROM auth.session WHERE token = $1 RETURNING user_id AS "accountId"`,
    [token],
  );
  return rows[0]?.accountId;
}

/** Spends a recovery slip for a new password; false tells nothing of why. */
export async function redeemSlip(
  worker: pg.Pool,
  slip: { username: string; secretHash: string; passwordHash: string; requestId: string },
): Promise<boolean> {
  const { rows } = await worker.query<{ redeemed: boolean }>(
    "SELECT auth.redeem_recovery_slip($1, $2, $3, $4) AS redeemed",
    [slip.username, slip.secretHash, slip.passwordHash, slip.requestId],
  );
  return rows[0]?.redeemed === true;
}

/** Keeps the hash of a new set-up link; false when the installation has accounts already. */
export async function renewSetupLink(
  worker: pg.Pool,
  link: { id: string; secretHash: string; validFor: string },
): Promise<boolean> {
  const { rows } = await worker.query<{ renewed: boolean }>("SELECT auth.renew_setup_link($1, $2, $3) AS renewed", [
    link.id,
    link.secretHash,
    link.validFor,
  ]);
  return rows[0]?.renewed === true;
}

export type DemoAccount = { username: string; displayName: string; organizationName: string | null };

/** The accounts of the demonstration that exist, with names to show on the sign-in page. */
export async function findDemoAccounts(worker: pg.Pool, usernames: readonly string[]): Promise<DemoAccount[]> {
  const { rows } = await worker.query<DemoAccount>(
    `SELECT a.username, coalesce(p.full_name, a.username) AS "displayName",
       (SELECT o.name FROM organization o WHERE o.id IN (
          SELECT organization_id FROM appointment WHERE person_id = a.person_id AND state = 'CONFIRMED'
          UNION ALL SELECT organization_id FROM membership WHERE person_id = a.person_id)
        ORDER BY EXISTS (SELECT 1 FROM appointment c WHERE c.person_id = a.person_id AND c.organization_id = o.id AND c.state = 'CONFIRMED') DESC, o.path LIMIT 1)
       AS "organizationName"
     FROM account a LEFT JOIN person p ON p.id = a.person_id WHERE a.username = ANY ($1) AND a.disabled_at IS NULL`,
    [usernames],
  );
  return rows;
}
