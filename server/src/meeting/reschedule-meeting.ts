import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findConvened } from "./convening.queries.ts";
import { preparing, requireState } from "./require-state.ts";
import { storeSchedule } from "./transition.queries.ts";

/** Changes time, place or form before the meeting opens; who was convened already is told. */
export const rescheduleMeeting: Operation<"meeting.reschedule"> = async ({ tx, meeting }, input) => {
  requireState(meeting, preparing);
  const stored = await storeSchedule(tx, input, { ...input, scheduledAt: new Date(input.scheduledAt) });
  if (!stored) refuse("CHANGED_MEANWHILE");
  const parameters = { scheduledAt: input.scheduledAt, place: input.place };
  if (meeting.state === "CONVENED")
    await tellPeople(tx, await findConvened(tx, input), { kind: "MEETING_CHANGED", ...pickKey(input), parameters });
  return { revision: input.revision + 1 };
};

function pickKey({ organizationId, meetingId }: { organizationId: string; meetingId: string }) {
  return { organizationId, meetingId };
}
