import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findMeeting } from "./meeting.queries.ts";
import { presentMeeting } from "./present-meeting.ts";

/** One meeting's head: what, when, where, in which state, and what the reader may do. */
export const getMeeting: Operation<"meeting.get"> = async ({ tx, may }, { organizationId, meetingId }) => {
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  return presentMeeting(meeting, may);
};
