import { hashSecret, randomLinkSecret } from "../account/secrets.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { storeLink } from "./guest-link.queries.ts";
import { invitingStates } from "./inviting-states.rules.ts";

/** Makes the meeting's address for guests, shown this once; the one before stops working. */
export const replaceGuestLink: Operation<"guestLink.replace"> = async ({ tx, actor, clock, origin }, key) => {
  await holdMeeting(tx, key, invitingStates);
  const secret = randomLinkSecret();
  const madeAt = clock.now();
  await storeLink(tx, key, { secretHash: hashSecret(secret), by: actor.accountId, at: madeAt });
  return { url: `${origin}/guest#${secret}`, madeAt: madeAt.toISOString() };
};
