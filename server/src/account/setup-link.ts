import type pg from "pg";
import { newId } from "../new-id.ts";
import { renewSetupLink } from "./auth.queries.ts";
import { hashSecret, randomLinkSecret } from "./secrets.ts";

/**
 * A new one-time link for an installation without accounts; undefined when it has some. Every start makes its own, valid
 * for a day. The secret stands after `#`, which no server or proxy ever logs.
 */
export async function makeSetupLink(worker: pg.Pool, origin: string): Promise<string | undefined> {
  const secret = randomLinkSecret();
  const isEmpty = await renewSetupLink(worker, { id: newId(), secretHash: hashSecret(secret), validFor: "1 day" });
  return isEmpty ? `${origin}/set-up#${secret}` : undefined;
}
