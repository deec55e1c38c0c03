import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteGuest, hasSpoken } from "./guest.queries.ts";

/** Takes a guest off the list, unless something that the guest said is recorded. */
export const removeGuest: Operation<"guest.remove"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, notYetClosed);
  if (!(await deleteGuest(tx, input, input.guestId))) refuse("NOT_FOUND");
  // Asked after the row is gone: whoever records a statement of the guest holds the row first.
  if (await hasSpoken(tx, input, input.guestId)) refuse("GUEST_SPOKE");
  return { done: true };
};
