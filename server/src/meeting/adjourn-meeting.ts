import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findConvened } from "./convening.queries.ts";
import { closeSession, stopClocks } from "./course.queries.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { keepTextVersion, storeTransition } from "./transition.queries.ts";

/** Interrupts an open meeting: the sitting ends, every clock stands still, and everybody convened is told when it goes on. */
export const adjournMeeting: Operation<"meeting.adjourn"> = async ({ tx, clock }, input) => {
  const meeting = await lockMeeting(tx, input.organizationId, input.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "ADJOURN");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const now = clock.now();
  const continuesAt = input.continuesAt === null ? null : new Date(input.continuesAt);
  await storeTransition(tx, key, { state, reason: input.reason });
  await closeSession(tx, key, now, { reason: input.reason, continuesAt });
  await stopClocks(tx, key, now);
  await keepTextVersion(tx, key, "ADJOURN");
  await tellPeople(tx, await findConvened(tx, key), {
    kind: "MEETING_ADJOURNED",
    ...key,
    parameters: { reason: input.reason, ...(continuesAt ? { continuesAt: continuesAt.toISOString() } : {}) },
  });
  return { done: true };
};
