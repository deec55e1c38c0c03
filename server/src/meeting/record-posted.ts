import { settleDecidedScore } from "../evaluation/settle-score.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { holdMeetingAlone } from "./hold-meeting.queries.ts";
import { isLocked } from "./meeting.rules.ts";
import { storePosted } from "./transition.queries.ts";

/** Records when the package was posted to the national register; one tap serves every criterion about posting. */
export const recordPosted: Operation<"meeting.recordPosted"> = async ({ tx, clock }, input) => {
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const meeting = await holdMeetingAlone(tx, key, ["CONVENED", "OPEN", "ADJOURNED", "CLOSED", "FILED"]);
  const postedAt = new Date(input.postedAt);
  // By the day, because the clock of who says so may be some minutes ahead.
  if (dayOf(postedAt) > dayOf(clock.now())) refuse("IN_THE_FUTURE");
  await storePosted(tx, key, postedAt);
  if (isLocked(meeting.state)) {
    await settleDecidedScore(tx, key, clock.now());
    await markMonthChanged(tx, key.organizationId, meeting.month);
  }
  return { done: true };
};
