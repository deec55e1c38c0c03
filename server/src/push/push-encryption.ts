import { createCipheriv, createECDH, ECDH, hkdfSync, randomBytes } from "node:crypto";

/** Where a message goes, as the browser said. */
export type PushTarget = { endpoint: string; publicKey: string; authSecret: string };

/** What an encrypted message is made from besides its text; given only where an example is checked. */
type Chance = { privateKey?: Buffer; salt?: Buffer; padTo?: number };

const curve = "prime256v1";
const recordSize = 4096;
const headerBytes = 16 + 4 + 1 + 65;
const tagBytes = 16;

/** RFC 8030 has every service take 4,096 bytes of a message; what is left of them for the text, after header, tag and delimiter. */
export const longestText = 4096 - headerBytes - tagBytes - 1;

/** Lengths are rounded up, so that the length of what a service carries says little about it. */
const step = 512;

/** Encrypts a message for one browser alone (RFC 8291, in one record of RFC 8188): the service that carries it cannot read it. */
export function encryptPush(
  text: Buffer,
  { publicKey, authSecret }: Pick<PushTarget, "publicKey" | "authSecret">,
  {
    privateKey,
    salt = randomBytes(16),
    padTo = Math.min(Math.ceil(text.length / step) * step, longestText),
  }: Chance = {},
): Buffer {
  if (text.length > longestText) throw new RangeError(`A message to a device holds ${longestText} bytes at most.`);
  const reader = Buffer.from(publicKey, "base64url");
  const sender = createECDH(curve);
  if (privateKey) sender.setPrivateKey(privateKey);
  else sender.generateKeys();
  const own = sender.getPublicKey();
  const keyInfo = Buffer.concat([Buffer.from("WebPush: info\0"), reader, own]);
  const material = derive(sender.computeSecret(reader), Buffer.from(authSecret, "base64url"), keyInfo, 32);
  const key = derive(material, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(material, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const record = Buffer.concat([text, Buffer.from([2]), Buffer.alloc(Math.max(padTo - text.length, 0))]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordSize);
  const header = Buffer.concat([salt, size, Buffer.from([own.length]), own]);
  return Buffer.concat([header, cipher.update(record), cipher.final(), cipher.getAuthTag()]);
}

/** Whether a browser's key is a point of the curve, so that something can be encrypted for it. */
export function isUsableKey(publicKey: string): boolean {
  const key = Buffer.from(publicKey, "base64url");
  if (key.length !== 65 || key[0] !== 4) return false;
  try {
    ECDH.convertKey(key, curve);
    return true;
  } catch {
    return false;
  }
}

function derive(material: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer {
  return Buffer.from(hkdfSync("sha256", material, salt, info, bytes));
}
