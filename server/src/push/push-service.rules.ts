/** Services of the makers of browsers: Chrome, Edge, Cốc Cốc and Samsung; Firefox; older Edge; Safari. A leading dot stands for any name before it. */
const knownServices = [
  "fcm.googleapis.com",
  ".push.services.mozilla.com",
  ".notify.windows.com",
  ".push.apple.com",
] as const;

/**
 * Whether a message may go to an address that a browser gave: encrypted, at a known service or one that the installation
 * added. Anything else could be made to call a machine inside.
 */
export function isPushService(endpoint: string, added: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, username, password, host, hash } = new URL(endpoint);
  if (protocol !== "https:" || username !== "" || password !== "" || hash !== "") return false;
  return [...knownServices, ...added].some((service) =>
    service.startsWith(".") ? host.endsWith(service) && host.length > service.length : host === service,
  );
}

/** How a message fared: `GONE` ends the subscription, `UNKNOWN` may have arrived and is not sent again. */
export type PushOutcome =
  | { outcome: "TAKEN" }
  | {
      outcome: "GONE" | "AGAIN" | "GIVE_UP" | "UNKNOWN";
      kind: string;
      /** The service itself cannot take anything at the moment, for nobody. */
      isOfService: boolean;
      /** How long it asks to be left alone. */
      waitMs?: number;
    };

/** Half a day: a service that asks for more is tried again then all the same. */
const longestWaitMs = 12 * 3_600_000;

/** Reads what a service answered (RFC 8030). A redirection is not followed: it could lead anywhere. */
export function outcomeOf(status: number, retryAfter: string | undefined, now: Date): PushOutcome {
  if (status >= 200 && status < 300) return { outcome: "TAKEN" };
  const kind = `PUSH_${status}`;
  if (status === 404 || status === 410) return { outcome: "GONE", kind, isOfService: false };
  if (status === 429 || status >= 500) {
    const waitMs = waitOf(retryAfter, now);
    return { outcome: "AGAIN", kind, isOfService: true, ...(waitMs === undefined ? {} : { waitMs }) };
  }
  return { outcome: "GIVE_UP", kind, isOfService: false };
}

/** Reads a conversation that broke off: once the message was on its way it may have arrived. */
export function brokenOff(code: string | undefined, wasUnderWay: boolean): PushOutcome {
  const kind = code !== undefined && /^[A-Za-z0-9_]{1,50}$/.test(code) ? code : "Error";
  return wasUnderWay
    ? { outcome: "UNKNOWN", kind: `${kind}_UNKNOWN`, isOfService: false }
    : { outcome: "AGAIN", kind, isOfService: true };
}

function waitOf(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWaitMs);
}
