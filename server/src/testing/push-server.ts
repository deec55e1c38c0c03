import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

/** Of this machine alone, for tests. */
const certificate = readFileSync(new URL("./localhost.pem", import.meta.url), "utf8");
const privateKey = readFileSync(new URL("./localhost-key.pem", import.meta.url), "utf8");

/** From here on this process believes the certificate of the test's own services. */
export function trustPushServer(): void {
  setDefaultCACertificates([...getCACertificates("default"), certificate]);
}

/** A browser that asked for a subscription: what it gives away, and what only it can open messages with. */
export type TestBrowser = {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** Opens a message as RFC 8291 says. */
  open(body: Buffer): string;
};

export type ReceivedPush = {
  path: string;
  headers: IncomingMessage["headers"];
  body: Buffer;
  /** What the sender says of itself, its signature checked. */
  claims: { aud: string; exp: number; sub: string };
  /** The key with which it was signed. */
  publicKey: string;
};

/** What the service does with the next messages: answers with a status, breaks off after it has read one, or never answers. */
type Behaviour = { status: number; headers?: Record<string, string> } | "BREAKS_OFF" | "SILENT";

export type PushServer = {
  /** `localhost:8443`, as it is allowed. */
  host: string;
  received: ReceivedPush[];
  behave(as: Behaviour, forPath?: string): void;
  newBrowser(): TestBrowser;
  /** What a browser was shown so far. */
  shownTo(browser: TestBrowser): { title: string; body: string; path: string; tag: string; language: string }[];
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
  close(): Promise<void>;
};

/** A push service on this machine; at any free port unless one is given. It takes only what is signed as RFC 8292 says. */
export async function startPushServer(at = 0): Promise<PushServer> {
  const received: ReceivedPush[] = [];
  const sockets = new Set<Socket>();
  const usual: Behaviour = { status: 201 };
  let behaviour: Behaviour = usual;
  const byPath = new Map<string, Behaviour>();
  const create = () =>
    createServer({ cert: certificate, key: privateKey }, async (request, answer) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const path = request.url ?? "";
      const signed = readSignature(request);
      if (!signed) return answer.writeHead(403).end();
      received.push({ path, headers: request.headers, body: Buffer.concat(parts), ...signed });
      const as = byPath.get(path) ?? behaviour;
      if (as === "BREAKS_OFF") return request.socket.destroy();
      if (as === "SILENT") return;
      return answer.writeHead(as.status, as.headers).end();
    });
  const listen = async (port: number) => {
    const server = create();
    server.on("connection", (socket: Socket) => sockets.add(socket.on("close", () => sockets.delete(socket))));
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server = await listen(at);
  const { port } = server.address() as AddressInfo;
  const host = `localhost:${port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return {
    host,
    received,
    behave: (as, forPath) => {
      if (forPath === undefined) {
        behaviour = as;
        byPath.clear();
      } else byPath.set(forPath, as);
    },
    newBrowser: () => newBrowser(host),
    shownTo: ({ subscription, open }) =>
      received.filter(({ path }) => subscription.endpoint.endsWith(path)).map(({ body }) => JSON.parse(open(body))),
    goDown: stop,
    comeUp: async () => {
      server = await listen(port);
    },
    close: stop,
  };
}

function newBrowser(host: string): TestBrowser {
  const pair = createECDH("prime256v1");
  const own = pair.generateKeys();
  const secret = randomBytes(16);
  const endpoint = `https://${host}/send/${randomBytes(24).toString("base64url")}`;
  return {
    subscription: { endpoint, keys: { p256dh: own.toString("base64url"), auth: secret.toString("base64url") } },
    open: (body) => openMessage(body, { ownKey: own, shared: (sender) => pair.computeSecret(sender), secret }),
  };
}

/** RFC 8291, section 3.4, and RFC 8188, section 2, read from the receiving side. */
function openMessage(
  body: Buffer,
  { ownKey, shared, secret }: { ownKey: Buffer; shared: (sender: Buffer) => Buffer; secret: Buffer },
): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const record = body.subarray(21 + keyLength);
  if (record.length > body.readUInt32BE(16)) throw new Error("The message is longer than its one record.");
  const derive = (material: Buffer, withSalt: Buffer, info: Buffer | string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", material, withSalt, info, bytes));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ownKey, sender]);
  const material = derive(shared(sender), secret, info, 32);
  const key = derive(material, salt, "Content-Encoding: aes128gcm\0", 16);
  const nonce = derive(material, salt, "Content-Encoding: nonce\0", 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString("utf8");
}

/** The claims of a request's signature; undefined where it is missing or wrong. */
function readSignature({ headers }: IncomingMessage): Pick<ReceivedPush, "claims" | "publicKey"> | undefined {
  const found = /^vapid t=([^.]+)\.([^.]+)\.([^,]+), k=(.+)$/.exec(headers.authorization ?? "");
  const [, head = "", claims = "", signature = "", publicKey = ""] = found ?? [];
  if (!found || JSON.parse(text(head)).alg !== "ES256") return undefined;
  const point = Buffer.from(publicKey, "base64url");
  const key = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return isSigned ? { claims: JSON.parse(text(claims)), publicKey } : undefined;
}

const text = (encoded: string) => Buffer.from(encoded, "base64url").toString("utf8");
