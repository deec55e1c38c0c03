import { createHash, randomBytes, randomInt } from "node:crypto";

// Nothing that looks like something else on paper: no i, l, o, 0, 1.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A first password for a slip: three groups of four, 59 random bits. */
export function randomPassword(): string {
  return groups(3).join("-");
}

/** The code of a recovery slip: four groups of four in capitals, 79 random bits. */
export function randomCode(): string {
  return groups(4).join("-").toUpperCase();
}

/** The code that confirms an e-mail address, valid for an hour: two groups of four in capitals, 39 random bits. */
export function randomShortCode(): string {
  return groups(2).join("-").toUpperCase();
}

/** The secret of the set-up link, and of a calendar's address. */
export function randomLinkSecret(): string {
  return randomBytes(24).toString("hex");
}

/** What is stored of a code or link. A code is typed from paper: case, spaces and hyphens do not matter. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret.replace(/[\s-]/g, "").toUpperCase()).digest("hex");
}

function groups(count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(""),
  );
}
