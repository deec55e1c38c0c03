import type pg from "pg";
import type { Actor, Credential } from "../grant.rules.ts";
import {
  countGuess,
  type DemoAccount,
  endSession,
  findByUsername,
  findDemoAccounts,
  forgetGuesses,
  identifyAccount,
  readCookieSecret,
  readPasswordHash,
  recordEvent,
  redeemSlip,
} from "./auth.queries.ts";
import { guessLimits, visitLimits } from "./guess-limits.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { hashSecret } from "./secrets.ts";
import { clearToken, readToken, sessionCookie, writeToken } from "./session-cookie.ts";
import { openSignInLibrary } from "./sign-in-library.ts";

/** Where a guess comes from. */
export type Caller = { address: string; userAgent: string; requestId: string };
export type SignedIn = { outcome: "SIGNED_IN"; setCookie: string; mustChangePassword: boolean };
export type Throttled = { outcome: "THROTTLED"; retryAfterSeconds: number };
export type Wrong = { outcome: "WRONG" };

/** Everything that proves who somebody is. It works outside the operations' transactions: a refused guess must stay counted. */
export type Authentication = {
  /** What a Cookie header shows of who calls; null where it shows nothing that was signed here. */
  readCredential(cookieHeader: string | undefined): Promise<Credential | null>;
  identify(credential: Credential): Promise<Actor | null>;
  signIn(credentials: { username: string; password: string }, caller: Caller): Promise<SignedIn | Throttled | Wrong>;
  /** Ends the session of the cookie, if there is one; answers the header that clears it. */
  signOut(cookieHeader: string | undefined, requestId: string): Promise<string>;
  clearCookie(): Promise<string>;
  /** Whether the account has this password; counted as a guess. */
  checkPassword(
    account: { accountId: string; username: string },
    password: string,
    address: string,
  ): Promise<{ outcome: "RIGHT" } | Throttled | Wrong>;
  /** Counts somebody without an account at an address for guests, and an answer given at one; 0, or the seconds to wait. */
  countVisit(address: string, answersAt?: string): Promise<number>;
  /** Whether the account has this password, not counted: for somebody who has just signed in with it. */
  hasPassword(accountId: string, password: string): Promise<boolean>;
  redeemSlip(
    slip: { username: string; code: string; newPassword: string },
    caller: Caller,
  ): Promise<{ outcome: "REDEEMED" } | Throttled | Wrong>;
  demoAccounts(usernames: readonly string[]): Promise<DemoAccount[]>;
  /** Signs in without a password; undefined when there is no such account. For the demonstration. */
  enter(username: string, requestId: string): Promise<string | undefined>;
  /** Loads what the first sign-in would otherwise wait for. */
  warmUp(): Promise<void>;
};

export function createAuthentication({
  application,
  worker,
  origin,
}: {
  application: pg.Pool;
  worker: pg.Pool;
  origin: string;
}): Authentication {
  const cookie = once(async () => sessionCookie(origin, await readCookieSecret(worker)));
  const library = once(async () => openSignInLibrary({ worker, origin, secret: (await cookie()).secret }));
  return {
    async readCredential(header) {
      const sessionToken = header === undefined ? undefined : readToken(await cookie(), header);
      return sessionToken === undefined ? null : { sessionToken };
    },

    identify: async (credential) => (await identifyAccount(application, credential)) ?? null,

    async signIn({ username: typed, password }, caller) {
      const username = typed.trim().toLowerCase();
      const limits = guessLimits(username, caller.address);
      const retryAfterSeconds = await countGuess(worker, limits);
      if (retryAfterSeconds > 0) return { outcome: "THROTTLED", retryAfterSeconds };
      const setCookie = await (await library()).signIn(
        username,
        password.normalize("NFC"),
        caller.userAgent.slice(0, 300),
      );
      const account = await findByUsername(worker, username);
      const kind = setCookie ? "SIGNED_IN" : "SIGN_IN_FAILED";
      await recordEvent(worker, { accountId: account?.accountId, kind, requestId: caller.requestId });
      if (!setCookie || !account) return { outcome: "WRONG" };
      await forgetGuesses(worker, limits.slice(0, 1));
      return { outcome: "SIGNED_IN", setCookie, mustChangePassword: account.mustChangePassword };
    },

    async signOut(header, requestId) {
      const token = readToken(await cookie(), header);
      const accountId = token && (await endSession(worker, token));
      if (accountId) await recordEvent(worker, { accountId, kind: "SIGNED_OUT", requestId });
      return clearToken(await cookie());
    },

    clearCookie: async () => clearToken(await cookie()),

    async checkPassword({ accountId, username }, password, address) {
      const limits = guessLimits(username, address);
      const retryAfterSeconds = await countGuess(worker, limits);
      if (retryAfterSeconds > 0) return { outcome: "THROTTLED", retryAfterSeconds };
      const stored = await readPasswordHash(worker, accountId);
      if (!stored || !(await isPassword(stored, password))) return { outcome: "WRONG" };
      await forgetGuesses(worker, limits.slice(0, 1));
      return { outcome: "RIGHT" };
    },

    countVisit: (address, answersAt) => countGuess(worker, visitLimits(address, answersAt)),

    async hasPassword(accountId, password) {
      const stored = await readPasswordHash(worker, accountId);
      return stored !== undefined && isPassword(stored, password);
    },

    async redeemSlip({ username: typed, code, newPassword }, caller) {
      const username = typed.trim().toLowerCase();
      const retryAfterSeconds = await countGuess(worker, guessLimits(username, caller.address));
      if (retryAfterSeconds > 0) return { outcome: "THROTTLED", retryAfterSeconds };
      const slip = {
        username,
        secretHash: hashSecret(code),
        passwordHash: await hashPassword(newPassword),
        requestId: caller.requestId,
      };
      return { outcome: (await redeemSlip(worker, slip)) ? "REDEEMED" : "WRONG" };
    },

    demoAccounts: (usernames) => findDemoAccounts(worker, usernames),

    async enter(username, requestId) {
      const account = await findByUsername(worker, username);
      if (!account || account.disabled) return undefined;
      const token = await (await library()).startSession(account.accountId);
      await recordEvent(worker, { accountId: account.accountId, kind: "SIGNED_IN", requestId });
      return writeToken(await cookie(), token);
    },

    async warmUp() {
      await library();
    },
  };
}

/** The result of the first call that succeeds, for all later ones. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
