import { rollCallStates } from "../attendance/roll-call.rules.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { changeGuest } from "./guest.queries.ts";

/** Marks a guest at the roll call; the figures of the members do not know of it. */
export const recordGuestPresence: Operation<"guest.recordPresence"> = async (
  { tx },
  { organizationId, meetingId, guestId, presence },
) => {
  const key = { organizationId, meetingId };
  await holdMeeting(tx, key, rollCallStates);
  if (!(await changeGuest(tx, key, guestId, { presence }))) refuse("NOT_FOUND");
  return { done: true };
};
