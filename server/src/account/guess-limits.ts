import { createHash } from "node:crypto";

/** A bucket of guesses: it takes `burst` at once and lets one more in every `seconds`. */
export type GuessLimit = { subject: string; burst: number; seconds: number };

/**
 * What one guess is counted against: the account from this address, the account from anywhere, and the address. A whole
 * office may sit behind one address, so that limit is wide; an account guessed from many addresses slows down for all of them.
 */
export function guessLimits(username: string, address: string): GuessLimit[] {
  return [
    { subject: subjectOf("both", username, address), burst: 6, seconds: 60 },
    { subject: subjectOf("account", username), burst: 30, seconds: 30 },
    { subject: subjectOf("address", address), burst: 120, seconds: 5 },
  ];
}

/**
 * What looking at an address for guests is counted against, and answering there. A hall of guests may sit behind one line and
 * come all at once, so both are wide; the secret is too long to be guessed.
 */
export function visitLimits(address: string, answersAt?: string): GuessLimit[] {
  if (answersAt === undefined) return [{ subject: subjectOf("visit", address), burst: 600, seconds: 1 }];
  return [
    { subject: subjectOf("answers from", address), burst: 120, seconds: 5 },
    { subject: subjectOf("answers at", answersAt), burst: 600, seconds: 2 },
  ];
}

// Only hashes are kept: an address says where somebody was, a name that was typed may be a password.
function subjectOf(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
