import type { Operation } from "../operation.ts";
import { findConvenedNames, findEarlierGuests, findGuestNames } from "./guest.queries.ts";
import { doubtsOf } from "./guest-list.rules.ts";

/** Guests of the last meeting that had any, to be taken over; with what is doubtful about each in this meeting. */
export const listEarlierGuests: Operation<"guest.listEarlier"> = async ({ tx }, key) => {
  const earlier = await findEarlierGuests(tx, key);
  if (!earlier) return { heldOn: null, guests: [] };
  const list = earlier.guests.map((guest, index) => ({ ...guest, place: index + 1 }));
  const known = { guests: await findGuestNames(tx, key), convened: await findConvenedNames(tx, key) };
  const doubts = doubtsOf(list, known);
  return {
    heldOn: earlier.heldOn.toISOString(),
    guests: list.map((guest, index) => ({ ...guest, doubts: doubts[index] ?? [] })),
  };
};
