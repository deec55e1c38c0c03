import { followItems } from "../agenda/follow-items.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { findConvened, findInformedAbove } from "./convening.queries.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { keepTextVersion, storeTransition } from "./transition.queries.ts";

/** Records that the month's meeting is not held, and why; the superior is asked to accept it. */
export const markNotHeld: Operation<"meeting.markNotHeld"> = async (
  { tx, actor, clock },
  { organizationId, meetingId, reason },
) => {
  const meeting = await lockMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "DECLARE_NOT_HELD");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const key = { organizationId, meetingId };
  await storeTransition(tx, key, { state, reason });
  await keepTextVersion(tx, key, "NOT_HELD");
  await followItems(tx, key, { by: actor.accountId, at: clock.now() });
  await markMonthChanged(tx, organizationId, meeting.month);
  const above = await findInformedAbove(tx, organizationId);
  const people = [...(await findConvened(tx, key)), ...above.map(({ personId }) => personId)];
  await tellPeople(tx, people, { kind: "MEETING_NOT_HELD", ...key, parameters: { month: meeting.month, reason } });
  return { done: true };
};
