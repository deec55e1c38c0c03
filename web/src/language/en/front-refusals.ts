import type { RefusalTexts } from "../../refusal.ts";

/** What operations say that somebody meets who has not signed in yet; the others come with the pages behind the sign-in. */
export const frontRefusals = {
  UNAUTHENTICATED: "Your session has ended. Sign in again to go on.",
  PASSWORD_CHANGE_REQUIRED: "Change the first password you were given before anything else.",
  FORBIDDEN: "Your offices do not allow this. If you need it, ask your secretary.",
  NOT_FOUND: "This was not found, or it is outside your scope.",
  IDEMPOTENCY_MISMATCH: "This request was already sent with other content. Reload the page and do it again.",
  DONE_AT_REFUSED:
    "This was done without a network, at a time that is no longer taken (more than 14 days ago, or before the opening). Record it again.",
  CHANGED_MEANWHILE: "Somebody has just changed this. Look at the latest version and go on from there.",
  INVALID_CONTENT:
    "Something here cannot be stored: a value out of range or a strange character. Look at what you filled in.",
  UNAVAILABLE: "The server is busy or restarting. What you typed is kept; try again in a few minutes.",

  WRONG_CREDENTIALS:
    "Username and password do not belong together. Check Caps Lock and the Vietnamese keyboard, then try again.",
  TOO_MANY_GUESSES: ({ retryAfterSeconds }) =>
    `Too many attempts. Wait ${waitingTime(retryAfterSeconds)}, then try again.`,
  PASSWORD_TOO_WEAK: "This password is easily guessed. Use a longer sentence that you remember.",
  PASSWORD_UNCHANGED: "This is the password in use. Choose another one.",
  FIRST_PASSWORD_CHANGED: "The first password has been changed already. Change it again on the account page.",
  WRONG_PASSWORD: "The current password is not right. Enter it again.",
  SLIP_INVALID:
    "The slip does not fit this username, was used already, or has expired. Check it, or ask for a new one.",
  SETUP_LINK_INVALID: "The set-up link is used, expired or wrong. Restart the server to get a new one.",
} satisfies Partial<RefusalTexts>;

function waitingTime(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
