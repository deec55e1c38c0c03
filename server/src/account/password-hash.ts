import { hash, verify } from "@node-rs/argon2";

// OWASP Password Storage Cheat Sheet 2025: Argon2id with 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is stored: Argon2id with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** Whether a typed password is the stored one. */
export function isPassword(stored: string, typed: string): Promise<boolean> {
  return verify(stored, typed.normalize("NFC"));
}
