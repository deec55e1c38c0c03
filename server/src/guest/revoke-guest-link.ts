import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { deleteLink } from "./guest-link.queries.ts";
import { invitingStates } from "./inviting-states.rules.ts";

/** Revokes the meeting's address for guests; who answered stays on the list. */
export const revokeGuestLink: Operation<"guestLink.revoke"> = async ({ tx }, key) => {
  await holdMeeting(tx, key, invitingStates);
  await deleteLink(tx, key);
  return { done: true };
};
