import { resolve } from "node:path";

/** Everything the process reads from its environment, once, at start. No other file reads `process.env`. */
export type Config = {
  port: number;
  host: string;
  /** Folder of the embedded database, uploaded files and generated secrets. */
  dataDir: string;
  /** Connection of an outside PostgreSQL; absent means the embedded one. */
  database: { application: string; owner: string; worker: string } | undefined;
  /** Folder for files. */
  filesDir: string;
  /** Address people type, `https://nennep.example.vn`; decides cookies and one-time links. */
  origin: string;
  trustProxy: boolean | string;
  /** The mail server and the sender; absent, no e-mail is sent. */
  mail?: { url: string; from: string } | undefined;
  /** Messages to devices, and push services besides those of browsers' makers; absent, nothing of the kind leaves. */
  push?: { services: readonly string[] } | undefined;
  demo: { password: string | undefined } | undefined;
  logLevel: string;
  /** Opens `/metrics` to whoever sends it; without it only this machine reads the figures. */
  metricsToken?: string | undefined;
};

/** Reads and checks the environment. Throws a sentence for impossible combinations. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = readPort(env.PORT);
  const demo = env.DEMO === "1" ? { password: env.DEMO_PASSWORD } : undefined;
  // Whoever tries it first and then begins in earnest, in the same folder, does not begin among invented people.
  const dataDir = resolve(env.DATA_DIR ?? (demo ? "./data-demo" : "./data"));
  if (env.DEMO_PASSWORD && !demo) throw new Error("DEMO_PASSWORD has a meaning in demo mode only (npm run demo).");
  return {
    port,
    host: env.HOST ?? "127.0.0.1",
    dataDir,
    database: readDatabase(env),
    filesDir: resolve(env.FILES_DIR ?? `${dataDir}/files`),
    origin: readOrigin(env.ORIGIN) ?? `http://localhost:${port}`,
    trustProxy: readTrust(env.TRUST_PROXY),
    mail: readMail(env),
    push: readPush(env),
    demo,
    metricsToken: readMetricsToken(env.METRICS_TOKEN),
    // Whoever starts the program in a terminal wants to see its address, not every request.
    logLevel: env.LOG_LEVEL ?? (process.stdout.isTTY ? "warn" : "info"),
  };
}

function readMetricsToken(value: string | undefined): string | undefined {
  if (value !== undefined && value.length < 16) throw new Error("METRICS_TOKEN must have at least 16 characters.");
  return value;
}

function readMail(env: NodeJS.ProcessEnv): Config["mail"] {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (!url && !from) return undefined;
  if (!url || !from)
    throw new Error("E-mail needs both settings: SMTP_URL (the mail server) and MAIL_FROM (the sender).");
  if (!URL.canParse(url) || !["smtp:", "smtps:"].includes(new URL(url).protocol)) {
    // The address is not repeated: it may carry a password.
    throw new Error("SMTP_URL must be an address such as smtps://name:password@mail.example.vn:465.");
  }
  if (!/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from)) {
    throw new Error("MAIL_FROM must be an address such as nen-nep@example.vn or Nền Nếp <nen-nep@example.vn>.");
  }
  return { url, from };
}

/** On unless it is switched off: nothing leaves before somebody switches a device on. */
function readPush({ PUSH: wanted, PUSH_SERVICES: added }: NodeJS.ProcessEnv): Config["push"] {
  if (wanted !== undefined && !["on", "off"].includes(wanted))
    throw new Error('PUSH must be "on" or "off" (no messages to devices, for closed networks).');
  if (wanted === "off") return undefined;
  const services = (added ?? "").split(",").map((name) => name.trim().toLowerCase());
  const named = services.filter((name) => name !== "");
  const wrong = named.find((name) => !/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(name));
  if (wrong !== undefined)
    throw new Error(`PUSH_SERVICES must name hosts such as push.example.vn, separated by commas, not "${wrong}".`);
  return { services: named };
}

function readOrigin(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/") {
    throw new Error(`ORIGIN must be an address such as https://nennep.example.vn, not "${value}".`);
  }
  return url.origin;
}

/** Addresses or networks of proxies (`loopback`, `10.0.0.0/8, 192.168.1.7`), or `true` for whoever connects. */
function readTrust(value: string | undefined): boolean | string {
  return value === undefined || value === "false" ? false : value === "true" || value;
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number up to 65535, not "${value}".`);
  return port;
}

function readDatabase(env: NodeJS.ProcessEnv): Config["database"] {
  const application = env.DATABASE_URL;
  const owner = env.DATABASE_OWNER_URL;
  const worker = env.DATABASE_WORKER_URL;
  if (!application && !owner && !worker) return undefined;
  if (!application || !owner || !worker) {
    throw new Error(
      "An outside database needs three connections: DATABASE_URL (application), DATABASE_OWNER_URL and DATABASE_WORKER_URL. README shows how to create the roles.",
    );
  }
  if (new Set([application, owner, worker]).size < 3) {
    throw new Error("DATABASE_URL, DATABASE_OWNER_URL and DATABASE_WORKER_URL must name three different roles.");
  }
  return { application, owner, worker };
}
