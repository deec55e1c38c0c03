import { followDirectives } from "../directive/follow-directives.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { findParticipantLeaders, storeAnswer } from "./participants.queries.ts";
import { requireState } from "./require-state.ts";

/** Answers for the own cell whether it takes part in a joint meeting; whoever holds it is told. */
export const answerMeetingInvitation: Operation<"meeting.answerInvitation"> = async (
  { tx, clock, actor, meeting: offices },
  { agree, reason, ...key },
) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["DRAFT"]);
  // Who does not take part has nothing to do with the meeting any more, and would not find who holds it.
  const leaders = await findParticipantLeaders(tx, key);
  const answer = { state: agree ? "AGREED" : "DECLINED", reason, at: clock.now(), by: actor.accountId } as const;
  if (!(await storeAnswer(tx, key, offices.leadsPart, answer))) refuse("NOT_INVITED");
  const holders = leaders.filter(({ participantId }) => participantId === key.organizationId);
  await tellPeople(
    tx,
    holders.map(({ personId }) => personId),
    { kind: agree ? "MEETING_JOINED" : "MEETING_NOT_JOINED", ...key, parameters: { reason } },
  );
  await followDirectives(tx, key, clock.now());
  return { done: true };
};
