import type { Input, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { answerDayRequest } from "../schedule/day-request.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { freezeRollAnew } from "./freeze-roll.queries.ts";
import { lockMeeting, type MeetingRow } from "./meeting.queries.ts";
import { preparing, requireState } from "./require-state.ts";
import { renewNotice } from "./send-notice.queries.ts";
import { addThematicPart } from "./thematic-part.queries.ts";
import { storeSchedule } from "./transition.queries.ts";

/** Changes time, place or form before the meeting opens; where the notice is out it goes out again, and who was convened is told. */
export const rescheduleMeeting: Operation<"meeting.reschedule"> = async ({ tx, clock }, input) => {
  const before = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!before) return refuse("NOT_FOUND");
  requireState(before, preparing);
  const scheduledAt = new Date(input.scheduledAt);
  const isThematic = before.kind === "THEMATIC";
  const stored = await storeSchedule(tx, input, {
    ...input,
    scheduledAt,
    thematicPart: input.thematicPart && !isThematic,
  });
  if (!stored) refuse("CHANGED_MEANWHILE");
  if (before.scheduledAt.getTime() !== scheduledAt.getTime())
    await answerDayRequest(tx, input, { answer: "MOVED", word: "", scheduledAt, at: clock.now() });
  if (input.thematicPart && !before.thematicPart && !isThematic) await addThematicPart(tx, before, scheduledAt);
  if (before.state === "CONVENED" && isAnnouncedOtherwise(before, input)) {
    if (input.place === "") refuse("SOMETHING_MISSING", { missing: ["PLACE"] });
    // On another day others may be convened, or in another standing.
    if (dayOf(before.scheduledAt) !== dayOf(scheduledAt)) await freezeRollAnew(tx, before, scheduledAt);
    const parameters = { scheduledAt: scheduledAt.toISOString(), place: input.place };
    await renewNotice(tx, before, { at: clock.now(), told: { kind: "MEETING_CHANGED", parameters } });
  }
  return { revision: input.revision + 1 };
};

/** Whether the notice that is out says something else. */
function isAnnouncedOtherwise(before: MeetingRow, input: Input<"meeting.reschedule">): boolean {
  return (
    before.scheduledAt.getTime() !== Date.parse(input.scheduledAt) ||
    before.place !== input.place ||
    before.form !== input.form ||
    (before.thematicPart !== input.thematicPart && before.kind !== "THEMATIC") ||
    (input.topic !== undefined && before.topic !== input.topic)
  );
}
