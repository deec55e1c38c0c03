import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { newId } from "../new-id.ts";
import { isDisabled } from "./auth.queries.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { cookiePrefix, sessionSeconds } from "./session-cookie.ts";

/** What is used of better-auth: checking a username with its password, and starting a session. */
export type SignInLibrary = {
  /** The Set-Cookie header of the new session; undefined when name and password do not belong together. */
  signIn(username: string, password: string, userAgent: string): Promise<string | undefined>;
  /** A session's token without a password: for the demonstration. */
  startSession(accountId: string): Promise<string>;
};

/**
 * better-auth as a library behind our own operations: none of its addresses is reachable from outside, so nobody can
 * sign up. It works as the worker role in the schema `auth`.
 */
export async function openSignInLibrary(options: {
  worker: pg.Pool;
  origin: string;
  secret: string;
}): Promise<SignInLibrary> {
  // Loaded at the first sign-in or at the program's start: it takes half a second.
  const auth = await createAuth(options);
  return {
    async signIn(username, password, userAgent) {
      try {
        const { headers } = await auth.api.signInUsername({
          body: { username, password },
          headers: new Headers({ "user-agent": userAgent }),
          returnHeaders: true,
        });
        return headers.get("set-cookie") ?? undefined;
      } catch (error) {
        // Its own errors say "wrong" in several ways (unknown, wrong, disabled, malformed); outside they are one.
        if (error instanceof Error && error.name === "APIError") return undefined;
        throw error;
      }
    },
    async startSession(accountId) {
      const { internalAdapter } = await auth.$context;
      const session = await internalAdapter.createSession(accountId);
      return session.token;
    },
  };
}

async function createAuth({ worker, origin, secret }: { worker: pg.Pool; origin: string; secret: string }) {
  const [{ betterAuth }, { username }] = await Promise.all([
    import("better-auth"),
    import("better-auth/plugins/username"),
  ]);
  return betterAuth({
    appName: "Nền Nếp",
    baseURL: origin,
    secret,
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: worker }) }),
      type: "postgres",
      schemaName: "auth",
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]+$/.test(name),
        displayUsername: false,
      }),
    ],
    user: { fields: { emailVerified: "email_verified", ...dates } },
    account: { modelName: "credential", fields: { ...credentialFields, ...dates } },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      fields: {
        userId: "user_id",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        expiresAt: "expires_at",
        ...dates,
      },
    },
    verification: { fields: { expiresAt: "expires_at", ...dates } },
    databaseHooks: {
      session: {
        create: { before: async (session) => !(await isDisabled(worker, session.userId)) && { data: session } },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: origin.startsWith("https://"),
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

const dates = { createdAt: "created_at", updatedAt: "updated_at" };
const credentialFields = {
  accountId: "account_id",
  providerId: "provider_id",
  userId: "user_id",
  accessToken: "access_token",
  refreshToken: "refresh_token",
  idToken: "id_token",
  accessTokenExpiresAt: "access_token_expires_at",
  refreshTokenExpiresAt: "refresh_token_expires_at",
};
