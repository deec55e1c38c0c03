import { request } from "node:https";
import { encryptPush, type PushTarget } from "./push-encryption.ts";
import type { PushKey } from "./push-key.ts";
import { brokenOff, isPushService, outcomeOf, type PushOutcome } from "./push-service.rules.ts";

/** Hands messages over to the push services of browsers' makers. */
export type PushCarrier = {
  publicKey: string;
  /** Whether a message may go to this address at all. */
  takes(endpoint: string): boolean;
  /** Hands one message over, once; the answer says how that went and never to whom. */
  send(target: PushTarget, text: string): Promise<PushOutcome>;
};

type Around = {
  key: PushKey;
  /** Names of services besides the known ones. */
  services: readonly string[];
  patience?: { connectMs: number; answerMs: number };
};

/** After three days a device that was off shows nothing any more. */
const keptSeconds = 3 * 86_400;
const usualPatience = { connectMs: 10_000, answerMs: 20_000 };
const longestHeader = 8_192;

export function openPushCarrier({ key, services, patience = usualPatience }: Around): PushCarrier {
  const takes = (endpoint: string) => isPushService(endpoint, services);
  return {
    publicKey: key.publicKey,
    takes,
    async send(target, text) {
      // The list may have been shortened since the device was switched on.
      if (!takes(target.endpoint)) return { outcome: "GIVE_UP", kind: "PUSH_SERVICE_UNKNOWN", isOfService: false };
      const body = encryptPush(Buffer.from(text), target);
      const authorization = key.authorize(target.endpoint, new Date());
      return post(target.endpoint, { body, authorization, patience });
    },
  };
}

type Post = { body: Buffer; authorization: string; patience: typeof usualPatience };

/** One request on a connection of its own, so that it can be told how far it came. Of the answer only status and one header are read. */
function post(endpoint: string, { body, authorization, patience }: Post): Promise<PushOutcome> {
  return new Promise((settle) => {
    let isUnderWay = false;
    const outgoing = request(endpoint, {
      method: "POST",
      agent: false,
      maxHeaderSize: longestHeader,
      headers: {
        authorization,
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        "content-length": body.length,
        ttl: keptSeconds,
        urgency: "normal",
      },
    });
    const end = (outcome: PushOutcome) => {
      clearTimeout(timer);
      settle(outcome);
      outgoing.destroy();
    };
    const giveUpAfter = (ms: number) => setTimeout(() => end(brokenOff("ETIMEDOUT", isUnderWay)), ms);
    let timer = giveUpAfter(patience.connectMs);
    outgoing.once("socket", (socket) =>
      socket.once("secureConnect", () => {
        isUnderWay = true;
        clearTimeout(timer);
        timer = giveUpAfter(patience.answerMs);
      }),
    );
    outgoing.once("response", ({ statusCode = 0, headers }) =>
      end(outcomeOf(statusCode, headers["retry-after"], new Date())),
    );
    // An address that is spoken to after the end has nobody left to tell.
    outgoing.on("error", (error: NodeJS.ErrnoException) => end(brokenOff(error.code, isUnderWay)));
    outgoing.end(body);
  });
}
