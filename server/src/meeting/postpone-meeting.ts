import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { findConvened } from "./convening.queries.ts";
import { insertMeeting, lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { copyPreparation, keepTextVersion, storeSuccession, storeTransition } from "./transition.queries.ts";

/** Puts a meeting off to a new day: it stays on record as postponed, its preparation goes on in the one that takes its place. */
export const postponeMeeting: Operation<"meeting.postpone"> = async ({ tx, actor, standing }, input) => {
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "POSTPONE");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  await storeTransition(tx, key, { state, reason: input.reason });
  await keepTextVersion(tx, key, "POSTPONE");
  const successorId = newId();
  await insertMeeting(tx, {
    ...meeting,
    id: successorId,
    scheduledAt: new Date(input.scheduledAt),
    heldUnder: standing.path,
    createdBy: actor.accountId,
  });
  await storeSuccession(tx, input.organizationId, input.meetingId, successorId);
  await copyPreparation(tx, input.organizationId, input.meetingId, successorId);
  await markMonthChanged(tx, input.organizationId, meeting.month);
  const parameters = { scheduledAt: input.scheduledAt, reason: input.reason };
  await tellPeople(tx, await findConvened(tx, key), {
    kind: "MEETING_POSTPONED",
    organizationId: input.organizationId,
    meetingId: successorId,
    parameters,
  });
  return { organizationId: input.organizationId, meetingId: successorId };
};
