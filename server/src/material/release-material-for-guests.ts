import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeReleased } from "./material.queries.ts";

/** Says whether guests read a paper at the meeting's address; scans of signed pages are never theirs. */
export const releaseMaterialForGuests: Operation<"material.releaseForGuests"> = async (
  { tx },
  { organizationId, meetingId, materialId, forGuests },
) => {
  const key = { organizationId, meetingId };
  await holdMeeting(tx, key, notYetClosed);
  if (!(await storeReleased(tx, { ...key, materialId }, forGuests))) refuse("NOT_FOUND");
  return { done: true };
};
