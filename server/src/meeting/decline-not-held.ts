import { followItems } from "../agenda/follow-items.queries.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { hasRegularMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { requireUnanswered } from "./require-unanswered.queries.ts";
import { storeNotHeldDeclined } from "./transition.queries.ts";

/**
 * The superior does not accept that a month goes without a meeting: the cell prepares it again and sends a new notice,
 * because everybody was told that it is not held. Its secretary, deputies and committee are told why.
 */
export const declineNotHeld: Operation<"meeting.declineNotHeld"> = async ({ tx, actor, clock }, input) => {
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const meeting = await requireUnanswered(tx, key);
  const state = stateAfter(meeting.state, "DECLINE_NOT_HELD");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  if (meeting.kind === "REGULAR" && (await hasRegularMeeting(tx, key.organizationId, meeting.month)))
    refuse("ONE_REGULAR_MEETING_A_MONTH");
  await storeNotHeldDeclined(tx, key, { state, because: input.reason, at: clock.now() });
  await followItems(tx, key, { by: actor.accountId, at: clock.now() });
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const committee = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"]);
  await tellPeople(tx, committee, {
    kind: "NOT_HELD_DECLINED",
    ...key,
    parameters: { month: meeting.month, reason: input.reason },
  });
  return { done: true };
};
