import { newId } from "../new-id.ts";
import type { Input, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { type Keeping, keepDevice } from "./device.queries.ts";
import { isUsableKey } from "./push-encryption.ts";

/** As many devices somebody really uses; each of them is written to. */
export const mostDevices = 10;

/** As it is stored: written out, an address may be longer than it was given. */
const longestEndpoint = 2000;

/** Keeps what a browser gave for whoever is signed in on it, after it was found usable. */
export async function keepSubscription(
  { tx, actor, push, clock, headers }: OperationContext,
  { endpoint: given, keys }: Input<"push.subscribe">,
  how: { onlyKnown: boolean; before?: string | undefined },
): Promise<Keeping> {
  if (push === null) return refuse("PUSH_OFF");
  if (!push.takes(given)) return refuse("PUSH_SERVICE_UNKNOWN");
  const endpoint = new URL(given).href;
  const [publicKey, authSecret] = [withoutPadding(keys.p256dh), withoutPadding(keys.auth)];
  if (!isUsableKey(publicKey) || endpoint.length > longestEndpoint) return refuse("PUSH_DEVICE_REFUSED");
  const agent = headers["user-agent"];
  const device = {
    id: newId(),
    endpoint,
    publicKey,
    authSecret,
    sessionId: actor.sessionId ?? null,
    userAgent: typeof agent === "string" ? agent.slice(0, 300) : null,
    at: clock.now(),
  };
  const kept = await keepDevice(tx, device, { most: mostDevices, ...how });
  return kept === "OTHER_KEYS" ? refuse("PUSH_DEVICE_REFUSED") : kept;
}

function withoutPadding(key: string): string {
  return key.replace(/=+$/, "");
}
