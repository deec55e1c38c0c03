import { createECDH, createPrivateKey, type KeyObject, sign } from "node:crypto";
import type pg from "pg";
import { keepPushKey, type PushKeyRow } from "./push-key.queries.ts";

/** The key by which push services know this installation. */
export type PushKey = {
  /** The half that browsers are given. */
  publicKey: string;
  /** What shows a service who sends (RFC 8292): signed for that service alone, for some hours. */
  authorize(endpoint: string, now: Date): string;
};

/** Shorter than the 24 hours that are allowed, longer than clocks go wrong. */
const validSeconds = 12 * 3600;

/** The installation's key, made if there is none yet; programs that start at the same time end up with the same one. */
export async function openPushKey(worker: pg.Pool, contact: string): Promise<PushKey> {
  const row = await keepPushKey(worker, makeKey());
  const key = readKey(row);
  return {
    publicKey: row.publicKey,
    authorize(endpoint, now) {
      const claims = {
        aud: new URL(endpoint).origin,
        exp: Math.floor(now.getTime() / 1000) + validSeconds,
        sub: contact,
      };
      const content = `${encoded({ typ: "JWT", alg: "ES256" })}.${encoded(claims)}`;
      const signature = sign("sha256", Buffer.from(content), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
      return `vapid t=${content}.${signature}, k=${row.publicKey}`;
    },
  };
}

function makeKey(): PushKeyRow {
  const pair = createECDH("prime256v1");
  const publicKey = pair.generateKeys().toString("base64url");
  // A private key that happens to be short is filled up to its 32 bytes.
  const privateKey = Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url");
  return { publicKey, privateKey };
}

function readKey({ publicKey, privateKey }: PushKeyRow): KeyObject {
  const point = Buffer.from(publicKey, "base64url");
  const half = (from: number) => point.subarray(from, from + 32).toString("base64url");
  return createPrivateKey({
    format: "jwk",
    key: { kty: "EC", crv: "P-256", x: half(1), y: half(33), d: privateKey },
  });
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
