import { hashSecret, randomLinkSecret } from "../account/secrets.ts";
import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { storeFeed } from "./calendar.queries.ts";

/** Gives the reader a new calendar address, shown this once; the one before stops working. */
export const replaceCalendar: Operation<"calendar.replace"> = async (context) => {
  const personId = requirePerson(context);
  const secret = randomLinkSecret();
  await storeFeed(context.tx, personId, { secretHash: hashSecret(secret), madeAt: context.clock.now() });
  return { url: `${context.origin}/calendar/${secret}.ics` };
};
