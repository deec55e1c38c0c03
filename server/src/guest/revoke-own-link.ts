import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteOwnLink } from "./guest-link.queries.ts";
import { invitingStates } from "./inviting-states.rules.ts";

/** Revokes one guest's own address; the meeting's and those of other guests go on. */
export const revokeOwnLink: Operation<"guestLink.revokeOwn"> = async (
  { tx },
  { organizationId, meetingId, guestId },
) => {
  const key = { organizationId, meetingId };
  await holdMeeting(tx, key, invitingStates);
  if (!(await deleteOwnLink(tx, { ...key, guestId }))) refuse("NOT_FOUND");
  return { done: true };
};
