import { hashSecret, randomLinkSecret } from "../account/secrets.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeOwnLink } from "./guest-link.queries.ts";
import { invitingStates } from "./inviting-states.rules.ts";

/** Makes a guest's own address, shown this once; the one before stops working, and nobody has opened the new one yet. */
export const replaceOwnLink: Operation<"guestLink.replaceOwn"> = async (
  { tx, actor, clock, origin },
  { organizationId, meetingId, guestId },
) => {
  const key = { organizationId, meetingId };
  await holdMeeting(tx, key, invitingStates);
  const secret = randomLinkSecret();
  const madeAt = clock.now();
  const link = { secretHash: hashSecret(secret), by: actor.accountId, at: madeAt };
  if (!(await storeOwnLink(tx, { ...key, guestId }, link))) return refuse("NOT_FOUND");
  return { url: `${origin}/guest#${secret}`, madeAt: madeAt.toISOString() };
};
