import { rollCallStates } from "../attendance/roll-call.rules.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { markAllGuests } from "./guest.queries.ts";

/** Marks every guest who is not marked yet: present, and absent whoever answered that he or she cannot come. */
export const recordAllGuestsPresent: Operation<"guest.recordAllPresent"> = async ({ tx }, key) => {
  await holdMeeting(tx, key, rollCallStates);
  return { marked: await markAllGuests(tx, key) };
};
