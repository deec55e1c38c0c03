import { followDirectives } from "../directive/follow-directives.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { inviteParticipants } from "./invite-participants.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { requireState } from "./require-state.ts";

/** Says who takes part in a thematic meeting, as long as nobody was convened to it. */
export const chooseParticipants: Operation<"meeting.chooseParticipants"> = async (
  { tx, clock, actor, standing },
  { participants, ...key },
) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["DRAFT"]);
  if (meeting.kind !== "THEMATIC") refuse("NOT_THEMATIC");
  const chosen = { at: clock.now(), by: actor.accountId };
  const { kind, scheduledAt, place } = meeting;
  await inviteParticipants(
    tx,
    { ...key, kind, scheduledAt, place, organizationKind: standing.kind },
    participants,
    chosen,
  );
  await followDirectives(tx, key, clock.now());
  return { done: true };
};
