import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { keepSubscription } from "./keep-subscription.ts";

/** Has the reader's device show what the reader is told; one that showed it to somebody else does so no longer. */
export const subscribeDevice: Operation<"push.subscribe"> = async (context, subscription) => {
  requirePerson(context);
  if ((await keepSubscription(context, subscription, { onlyKnown: false })) === "TOO_MANY") refuse("TOO_MANY_DEVICES");
  return { done: true };
};
