import { refuseSecret } from "../file/refuse-secret.ts";
import { findMeeting } from "../meeting/meeting.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeAnswer } from "./objection.queries.ts";

/** Answers an objection at the next meeting; whoever raised it is told. */
export const answerObjection: Operation<"objection.answer"> = async ({ tx, clock }, input) => {
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const { objectionId, answer, answeredInMeetingId } = input;
  refuseSecret(answer);
  if (answeredInMeetingId !== null && !(await findMeeting(tx, key.organizationId, answeredInMeetingId)))
    refuse("NOT_FOUND");
  const raisedBy = await storeAnswer(tx, key, {
    objectionId,
    answer,
    inMeetingId: answeredInMeetingId,
    at: clock.now(),
  });
  if (raisedBy === undefined) return refuse("NOT_FOUND");
  await tellPeople(tx, [raisedBy], { kind: "OBJECTION_ANSWERED", ...key });
  return { done: true };
};
