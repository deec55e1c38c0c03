import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { changeGuest } from "./guest.queries.ts";

/** Puts right how a guest is listed, and records an answer given by word of mouth or telephone. */
export const updateGuest: Operation<"guest.update"> = async (
  { tx },
  { organizationId, meetingId, guestId, fullName, office, kind, answer },
) => {
  const key = { organizationId, meetingId };
  await holdMeeting(tx, key, notYetClosed);
  const isThere = await changeGuest(tx, key, guestId, { full_name: fullName, office, kind, answer });
  if (!isThere) refuse("NOT_FOUND");
  return { done: true };
};
