import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { insertGuest } from "./guest.queries.ts";

/** Adds a guest, who speaks and never counts for votes or attendance. */
export const addGuest: Operation<"guest.add"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, notYetClosed);
  const guestId = newId();
  await insertGuest(tx, input, { id: guestId, fullName: input.fullName, office: input.office });
  return { guestId };
};
