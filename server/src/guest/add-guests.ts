import { holdMeetingAlone } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { findGuestNames, insertGuests } from "./guest.queries.ts";
import { newGuests } from "./guest.rules.ts";
import { requireRoom } from "./require-room.ts";

/** Adds a whole list of guests or nothing of it; who is on the list already is not added again. */
export const addGuests: Operation<"guest.addMany"> = async ({ tx }, { organizationId, meetingId, guests }) => {
  const key = { organizationId, meetingId };
  await holdMeetingAlone(tx, key, notYetClosed);
  const present = await findGuestNames(tx, key);
  const { fresh, alreadyThere } = newGuests(guests, present);
  requireRoom(present.length, fresh.length);
  await insertGuests(
    tx,
    key,
    fresh.map((guest) => ({ id: newId(), ...guest })),
  );
  return { added: fresh.length, alreadyThere };
};
