import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { keepSubscription } from "./keep-subscription.ts";

/** Goes on with a device that was switched on before, for the reader who is signed in on it now; one that was ended stays ended. */
export const renewDevice: Operation<"push.renew"> = async (context, { before, ...subscription }) => {
  requirePerson(context);
  return {
    isOn:
      (await keepSubscription(context, subscription, { onlyKnown: true, before: before && new URL(before).href })) ===
      "KEPT",
  };
};
