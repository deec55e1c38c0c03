import { settleDecidedScore } from "../evaluation/reconsideration.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { holdMeetingAlone } from "./hold-meeting.queries.ts";
import { isLocked } from "./meeting.rules.ts";
import { storePosted } from "./transition.queries.ts";

/** Records when the package was posted to the national register; one tap serves every criterion about posting. */
export const recordPosted: Operation<"meeting.recordPosted"> = async ({ tx, clock }, input) => {
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const meeting = await holdMeetingAlone(tx, key, ["CONVENED", "OPEN", "ADJOURNED", "CLOSED", "FILED"]);
  await storePosted(tx, key, new Date(input.postedAt));
  if (isLocked(meeting.state)) {
    await settleDecidedScore(tx, key, clock.now());
    await markMonthChanged(tx, key.organizationId, meeting.month);
  }
  return { done: true };
};
