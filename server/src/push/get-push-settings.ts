import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { findDevices } from "./device.queries.ts";
import { mostDevices } from "./keep-subscription.ts";

/** The reader's devices, and the key with which a browser becomes one. Addresses and keys of devices are shown to nobody. */
export const getPushSettings: Operation<"push.settings"> = async (context) => {
  const rows = await findDevices(context.tx, requirePerson(context), context.clock.now());
  return {
    publicKey: context.push?.publicKey ?? null,
    most: mostDevices,
    devices: rows.map(({ id, service, userAgent, madeAt, reachedAt, lastError, isTesting, sessionId }) => ({
      deviceId: id,
      service,
      userAgent,
      madeAt: madeAt.toISOString(),
      reachedAt: reachedAt?.toISOString() ?? null,
      lastError,
      isTesting,
      isCurrent: sessionId !== null && sessionId === context.actor.sessionId,
    })),
  };
};
