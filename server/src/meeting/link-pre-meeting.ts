import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findMeeting } from "./meeting.queries.ts";
import { notYetClosed, requireState } from "./require-state.ts";
import { storePreMeeting } from "./transition.queries.ts";

/** Links the meeting in which the committee prepared this one. */
export const linkPreMeeting: Operation<"meeting.linkPreMeeting"> = async (
  { tx, meeting },
  { organizationId, meetingId, preMeetingId },
) => {
  requireState(meeting, notYetClosed);
  const preMeeting = preMeetingId === null ? undefined : await findMeeting(tx, organizationId, preMeetingId);
  if (preMeetingId !== null && preMeeting?.kind !== "COMMITTEE") refuse("NOT_A_COMMITTEE_MEETING");
  await storePreMeeting(tx, { organizationId, meetingId }, preMeetingId);
  return { done: true };
};
