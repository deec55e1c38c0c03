import { leaveItems } from "../agenda/follow-items.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { isHeldByAnswer } from "./meeting.rules.ts";
import { requireState } from "./require-state.ts";
import { deleteDraft } from "./transition.queries.ts";

/** Throws away a draft that was never convened; the audit log keeps that it was there. */
export const discardMeeting: Operation<"meeting.discard"> = async ({ tx }, key) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["DRAFT"]);
  if (isHeldByAnswer(meeting)) refuse("SUPERIOR_WANTS_IT_HELD");
  await leaveItems(tx, key);
  await deleteDraft(tx, key);
  await markMonthChanged(tx, key.organizationId, meeting.month);
  return { done: true };
};
