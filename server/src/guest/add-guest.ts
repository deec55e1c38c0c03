import { holdMeetingAlone } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { findGuestNames, insertGuests } from "./guest.queries.ts";
import { requireRoom } from "./require-room.ts";

/** Adds a guest, who speaks and never counts for votes or attendance. */
export const addGuest: Operation<"guest.add"> = async ({ tx }, { organizationId, meetingId, ...about }) => {
  const key = { organizationId, meetingId };
  await holdMeetingAlone(tx, key, notYetClosed);
  requireRoom((await findGuestNames(tx, key)).length, 1);
  const guestId = newId();
  await insertGuests(tx, key, [{ id: guestId, ...about }]);
  return { guestId };
};
