import { refuseSecret } from "../file/refuse-secret.ts";
import { lockMeeting } from "../meeting/meeting.queries.ts";
import { preparing, requireState } from "../meeting/require-state.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { answerDayRequest, findOfficeAbove, storeDayRequest } from "./day-request.queries.ts";

/** Asks a cell for another day of its meeting; its leaders are told why, and answer by moving the meeting or keeping the day. */
export const askForDay: Operation<"schedule.ask"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, meetingId, reason, wantedOn } = input;
  refuseSecret(reason);
  const meeting = await lockMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, preparing);
  if (wantedOn === dayOf(meeting.scheduledAt)) refuse("SAME_DAY");
  const { personId } = actor;
  const fromId = personId && (await findOfficeAbove(tx, personId, organizationId));
  if (!fromId) return refuse("FORBIDDEN");
  await storeDayRequest(tx, input, { fromId, personId, reason, wantedOn, at: clock.now() });
  await tellPeople(tx, await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "MEETING_DAY_ASKED",
    organizationId,
    meetingId,
    parameters: {
      reason,
      scheduledAt: meeting.scheduledAt.toISOString(),
      ...(wantedOn === null ? {} : { dueOn: wantedOn }),
    },
  });
  return { done: true };
};

/** Keeps the day of a meeting, with the reason; who asked for another one is told. */
export const keepDay: Operation<"schedule.keep"> = async ({ tx, clock }, input) => {
  refuseSecret(input.reason);
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, preparing);
  const { scheduledAt } = meeting;
  const given = { answer: "KEPT", word: input.reason, scheduledAt, at: clock.now() } as const;
  if (!(await answerDayRequest(tx, input, given))) refuse("NO_DAY_REQUEST");
  return { done: true };
};
