import { z } from "zod";
import { operation } from "./operation.ts";
import { done, id, moment } from "./primitives.ts";

/** 65 and 16 bytes as browsers give them. */
const browserKey = z.string().regex(/^[A-Za-z0-9_-]{87}=?$/, "must be the key that the browser gave");
const browserSecret = z.string().regex(/^[A-Za-z0-9_-]{22}={0,2}$/, "must be the secret that the browser gave");

const endpoint = z.url({ protocol: /^https$/ }).max(2000);

/** What a browser answers when it is asked for a subscription. */
const subscription = z.object({
  endpoint,
  keys: z.object({ p256dh: browserKey, auth: browserSecret }),
});

const device = z.object({
  deviceId: id,
  /** What the browser said of itself. */
  userAgent: z.string().nullable(),
  /** Whose service carries the messages, `fcm.googleapis.com`. */
  service: z.string(),
  madeAt: moment,
  /** When a message was last taken over by that service. */
  reachedAt: moment.nullable(),
  /** What stood in the way of the last message, as a kind. */
  lastError: z.string().nullable(),
  /** A test message is on its way. */
  isTesting: z.boolean(),
  /** Switched on in the session that asks. */
  isCurrent: z.boolean(),
});

const ofAPerson = {
  NO_PERSON: { status: 409, message: "This account belongs to no person, and nobody is told anything." },
} as const;
const ofASubscription = {
  ...ofAPerson,
  PUSH_OFF: {
    status: 409,
    message: "This installation sends nothing to devices. Its technical administrator decides that.",
  },
  PUSH_SERVICE_UNKNOWN: {
    status: 422,
    message: "This browser's messages go through a service that is not allowed here. Use another browser, or e-mail.",
  },
  PUSH_DEVICE_REFUSED: {
    status: 422,
    message: "What the browser gave cannot be used. Switch notifications off on this device and on again.",
  },
} as const;

export const pushContract = {
  settings: operation
    .errors(ofAPerson)
    .route({
      method: "GET",
      path: "/my/devices",
      summary: "The devices that show what I am told, ten at most, and the key that a browser needs to become one",
    })
    .output(
      z.object({
        /** The key; null where this installation sends nothing to devices. */
        publicKey: z.string().nullable(),
        devices: z.array(device),
        most: z.int(),
      }),
    ),
  subscribe: operation
    .errors({
      ...ofASubscription,
      TOO_MANY_DEVICES: { status: 409, message: "Ten devices at most. Remove one that you no longer use." },
    })
    .route({ method: "POST", path: "/my/devices", summary: "Have this device show what I am told" })
    .input(subscription)
    .output(done),
  renew: operation
    .errors(ofASubscription)
    .route({
      method: "POST",
      path: "/my/devices/renew",
      summary: "Go on with a device that was switched on before, for whoever is signed in on it now",
    })
    .input(
      subscription.extend({
        /** The address it had, where the browser gave it another one by itself. */
        before: endpoint.optional(),
      }),
    )
    .output(
      z.object({
        /** False: it was ended meanwhile, and the browser should forget it. */
        isOn: z.boolean(),
      }),
    ),
  remove: operation
    .errors(ofAPerson)
    .route({ method: "POST", path: "/my/devices/{deviceId}/remove", summary: "Send nothing to a device any more" })
    .input(z.object({ deviceId: id }))
    .output(done),
  test: operation
    .errors({
      ...ofAPerson,
      PUSH_OFF: ofASubscription.PUSH_OFF,
      TOO_MANY_TESTS: { status: 429, message: "Ten test messages a day are sent to a device at most." },
    })
    .route({ method: "POST", path: "/my/devices/{deviceId}/test", summary: "Send a test message to a device" })
    .input(z.object({ deviceId: id }))
    .output(done),
};
