import { z } from "zod";
import { position } from "./appointment.ts";
import { stay } from "./member.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { day, done, id, line, moment, pageOf, pageRequest, personName } from "./primitives.ts";

export const language = z.enum(["vi", "en"]);

/** Letters without accents, digits, dot, hyphen and underscore; typed in any case, kept in lower case. */
export const username = z
  .string()
  .max(60)
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(
    z.string().regex(/^[a-z0-9][a-z0-9._-]{1,59}$/, "must be 2 to 60 letters without accents, digits, dots or hyphens"),
  );

/** What somebody types to prove who it is; its strength is not judged here, so that old ones keep working. */
const typedPassword = z.string().min(1).max(200);

/** At least 10 characters (NIST SP 800-63B-4 asks for 8, for 15 without a second factor); any characters, no composition rules. */
export const newPassword = z.string().min(10).max(200);

/** One chair a person sits in: a confirmed appointment, or membership as `MEMBER`. */
const office = z.object({
  organizationId: id,
  organizationName: z.string(),
  organizationKind,
  role: z.enum([...position.options, "MEMBER"]),
  /** Set for `MEMBER` only: whether the membership is the home one or a temporary stay. */
  stay: stay.nullable(),
  since: day,
});

const ownAccount = z.object({
  accountId: id,
  username: z.string(),
  person: personName.nullable(),
  /** The person's name, or the username of an account without a person. */
  displayName: z.string(),
  isAdministrator: z.boolean(),
  mustChangePassword: z.boolean(),
  language,
  /** Offices first, from the lowest organization up, then memberships. */
  offices: z.array(office),
  unreadNotifications: z.int(),
  demo: z.boolean(),
});

const accountSummary = z.object({
  accountId: id,
  username: z.string(),
  person: personName.nullable(),
  /** Where the person belongs today; null for an account without membership. */
  organization: z.object({ organizationId: id, name: z.string() }).nullable(),
  isAdministrator: z.boolean(),
  /** Still has the first password: has not been used yet. */
  mustChangePassword: z.boolean(),
  createdAt: moment,
  disabledAt: moment.nullable(),
});

const wait = z.object({ retryAfterSeconds: z.int() });

export const passwordRefusals = {
  PASSWORD_TOO_WEAK: {
    status: 422,
    message: "This password is among the first that are guessed. Choose a longer sentence.",
  },
} as const;

const samePassword = {
  PASSWORD_UNCHANGED: { status: 422, message: "This is the password in use. Choose another one." },
} as const;

const signInRefusals = {
  WRONG_CREDENTIALS: { status: 401, message: "Username and password do not belong together." },
  TOO_MANY_GUESSES: { status: 429, message: "Too many attempts. Wait before trying again.", data: wait },
} as const;

const slipRefusals = {
  SLIP_INVALID: { status: 422, message: "The slip does not fit this username, was used already, or has expired." },
  TOO_MANY_GUESSES: signInRefusals.TOO_MANY_GUESSES,
  ...passwordRefusals,
} as const;

const wrongPassword = {
  WRONG_PASSWORD: { status: 422, message: "The current password is not right." },
  TOO_MANY_GUESSES: signInRefusals.TOO_MANY_GUESSES,
} as const;

const slip = z.object({ personId: id, fullName: z.string(), username: z.string(), password: z.string() });

/** A PDF, in base64: it carries what is shown only once, so it comes with the answer and is stored nowhere. */
const pdf = z.base64();

export const accountContract = {
  me: operation
    .route({ method: "GET", path: "/account", summary: "Who is signed in, with the offices held today" })
    .output(ownAccount),
  signIn: operation
    .errors(signInRefusals)
    .route({ method: "POST", path: "/account/sign-in", summary: "Sign in by username; sets the session cookie" })
    .input(z.object({ username: z.string().max(200), password: typedPassword }))
    .output(z.object({ mustChangePassword: z.boolean() })),
  signOut: operation.route({ method: "POST", path: "/account/sign-out", summary: "End this session" }).output(done),
  changeFirstPassword: operation
    .errors({
      ...passwordRefusals,
      ...samePassword,
      FIRST_PASSWORD_CHANGED: { status: 409, message: "The first password has been changed already." },
    })
    .route({
      method: "POST",
      path: "/account/first-password",
      summary: "Replace the password that was handed out; ends other sessions",
    })
    .input(z.object({ newPassword }))
    .output(done),
  changePassword: operation
    .errors({ ...passwordRefusals, ...samePassword, ...wrongPassword })
    .route({ method: "POST", path: "/account/password", summary: "Change the own password; ends other sessions" })
    .input(z.object({ currentPassword: typedPassword, newPassword }))
    .output(done),
  setLanguage: operation
    .route({ method: "PUT", path: "/account/language", summary: "Choose the language of the interface" })
    .input(z.object({ language }))
    .output(done),
  listSessions: operation
    .route({ method: "GET", path: "/account/sessions", summary: "Where this account is signed in" })
    .output(
      z.object({
        rows: z.array(
          z.object({
            sessionId: id,
            userAgent: z.string().nullable(),
            signedInAt: moment,
            lastSeenAt: moment,
            isCurrent: z.boolean(),
          }),
        ),
      }),
    ),
  revokeSession: operation
    .route({ method: "POST", path: "/account/sessions/{sessionId}/revoke", summary: "Sign one device out" })
    .input(z.object({ sessionId: id }))
    .output(done),
  signOutEverywhere: operation
    .route({ method: "POST", path: "/account/sessions/revoke-all", summary: "Sign every device out, this one too" })
    .output(done),
  list: operation
    .route({ method: "GET", path: "/accounts", summary: "Accounts by username, for the technical administrator" })
    .input(pageRequest.extend({ search: line(120, 0).optional(), disabled: z.stringbool().optional() }))
    .output(pageOf(accountSummary)),
  createForOrganization: operation
    .errors({ NOBODY_LACKS_AN_ACCOUNT: { status: 409, message: "Everybody here has an account already." } })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/accounts",
      summary:
        "Accounts for everybody on the roll who lacks one, with slips to print; the passwords are shown this once",
    })
    .input(
      z.object({
        organizationId: id,
        /** These only; everybody when left out. */
        personIds: z.array(id).min(1).max(200).optional(),
        /** Also a new first password for those who have not signed in yet, when their slips were lost. */
        renewUnused: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        slips: z.array(slip),
        pdf,
        /** People left for another call: at most 200 accounts are made at once. */
        remaining: z.int(),
      }),
    ),
  issueRecoverySlip: operation
    .errors({
      NO_ACCOUNT: { status: 409, message: "This person has no account yet." },
      ACCOUNT_DISABLED: { status: 409, message: "This account is disabled." },
      HOLDS_HIGHER_OFFICE: {
        status: 403,
        message: "This person holds an office above yours; the office there issues the slip.",
      },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/members/{personId}/recovery-slip",
      summary: "A one-time slip for somebody who forgot the password; the person is told",
    })
    .input(z.object({ organizationId: id, personId: id }))
    .output(z.object({ username: z.string(), fullName: z.string(), code: z.string(), expiresAt: moment, pdf })),
  redeemRecoverySlip: operation
    .errors(slipRefusals)
    .route({ method: "POST", path: "/account/recovery", summary: "Set a new password with the code of a slip" })
    .input(z.object({ username: z.string().max(200), code: z.string().min(1).max(100), newPassword }))
    .output(done),
  disable: operation
    .errors({ LAST_ADMINISTRATOR: { status: 409, message: "The last technical administrator cannot be disabled." } })
    .route({ method: "POST", path: "/accounts/{accountId}/disable", summary: "Close an account and end its sessions" })
    .input(z.object({ accountId: id }))
    .output(done),
  enable: operation
    .route({ method: "POST", path: "/accounts/{accountId}/enable", summary: "Open a disabled account again" })
    .input(z.object({ accountId: id }))
    .output(done),
};
