import { followItems } from "../agenda/follow-items.queries.ts";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { answerDayRequest } from "../schedule/day-request.queries.ts";
import { takeBackReports } from "../task/task.queries.ts";
import { findConvened } from "./convening.queries.ts";
import { closeSession, stopClocks } from "./course.queries.ts";
import { freezeRollAnew } from "./freeze-roll.queries.ts";
import type { MeetingKey } from "./hold-meeting.queries.ts";
import { insertMeeting, lockMeeting, type MeetingRow } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { findNotice, sendNotice } from "./send-notice.queries.ts";
import { copyPreparation, keepTextVersion, storeSuccession, storeTransition } from "./transition.queries.ts";

/**
 * Puts a meeting off to a new day: it stays on record as postponed, its preparation goes on in the one that takes its
 * place. Where the notice was out already, the new one goes out for the new day and replaces it.
 */
export const postponeMeeting: Operation<"meeting.postpone"> = async ({ tx, actor, standing, clock }, input) => {
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "POSTPONE");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  await storeTransition(tx, key, { state, reason: input.reason });
  await endSitting(tx, key, clock.now());
  await keepTextVersion(tx, key, "POSTPONE");
  const scheduledAt = new Date(input.scheduledAt);
  const successor = { ...meeting, id: newId(), scheduledAt };
  await insertMeeting(tx, { ...successor, heldUnder: standing.path, createdBy: actor.accountId });
  await storeSuccession(tx, input.organizationId, input.meetingId, successor.id);
  await copyPreparation(tx, input.organizationId, input.meetingId, successor.id);
  await followItems(tx, key, { by: actor.accountId, at: clock.now() });
  await markMonthChanged(tx, input.organizationId, meeting.month);
  const moved = { answer: "MOVED", word: input.reason, scheduledAt, at: clock.now(), leadsTo: successor.id } as const;
  await answerDayRequest(tx, key, moved);
  const told = {
    kind: "MEETING_POSTPONED",
    parameters: { scheduledAt: scheduledAt.toISOString(), reason: input.reason },
  } as const;
  if (meeting.state !== "DRAFT") await conveneAnew(tx, key, successor, { at: clock.now(), told });
  else await tellPeople(tx, await findConvened(tx, key), { ...told, ...key, meetingId: successor.id });
  return { organizationId: input.organizationId, meetingId: successor.id };
};

/** A meeting that is put off after it was opened, because too few came, is over for that day; its tasks are reviewed on the new one. */
async function endSitting(tx: Transaction, key: MeetingKey, at: Date): Promise<void> {
  await closeSession(tx, key, at);
  await stopClocks(tx, key, at);
  await takeBackReports(tx, key);
}

async function conveneAnew(
  tx: Transaction,
  postponed: MeetingKey,
  successor: MeetingRow,
  sending: Pick<Parameters<typeof sendNotice>[2], "at" | "told">,
): Promise<void> {
  await freezeRollAnew(tx, successor, successor.scheduledAt);
  await sendNotice(tx, successor, { ...sending, replacesId: await findNotice(tx, postponed) });
}
