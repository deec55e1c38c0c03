import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { freezeRoll } from "./freeze-roll.queries.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { isHeldByAnswer } from "./meeting.rules.ts";
import { findParticipants } from "./participants.queries.ts";
import { isSettled } from "./participants.rules.ts";
import { requireState } from "./require-state.ts";
import type { Requirement } from "./requirements.rules.ts";
import { findNotice, sendNotice } from "./send-notice.queries.ts";
import { countAgenda } from "./transition.queries.ts";

/** Sends the notice: freezes who is convened in which standing, and tells them and the superior's follower. */
export const conveneMeeting: Operation<"meeting.convene"> = async ({ tx, clock }, key) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["DRAFT"]);
  const missing: Requirement[] = [];
  if (meeting.place === "") missing.push("PLACE");
  if ((await countAgenda(tx, key)) === 0) missing.push("AGENDA");
  const participants = await findParticipants(tx, key);
  if (meeting.joint && !isSettled(participants.map(({ state }) => state))) missing.push("PARTICIPANTS");
  const roll = await freezeRoll(tx, meeting, meeting.scheduledAt);
  if (!roll.enough) missing.push("MEMBERS");
  if (missing.length > 0) refuse("SOMETHING_MISSING", { missing });
  const sentAt = clock.now();
  const parameters = { scheduledAt: meeting.scheduledAt.toISOString(), place: meeting.place };
  // One that was announced and declared not held has a notice already, which this one replaces.
  const replacesId = isHeldByAnswer(meeting) ? await findNotice(tx, key) : null;
  await sendNotice(tx, meeting, { at: sentAt, told: { kind: "MEETING_CONVENED", parameters }, replacesId });
  return { convened: roll.convened, noticeSentAt: sentAt.toISOString() };
};
