import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { notYetClosed, preparing } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdShortcoming } from "./hold-shortcoming.queries.ts";
import { tellWriter } from "./tell-writer.ts";
import { storeMeeting } from "./write-shortcoming.queries.ts";

/** Puts a shortcoming before a meeting, which its member is told; all members hear it once the meeting is open. */
export const putBeforeMeeting: Operation<"shortcoming.putBefore"> = async (context, input) => {
  await holdMeeting(context.tx, input, notYetClosed);
  const held = await holdShortcoming(context, input, "shortcoming.putBefore");
  if (held.meetingId === input.meetingId) return { done: true };
  await storeMeeting(context.tx, input, input.meetingId);
  await tellWriter(context, input, { kind: "SHORTCOMING_BROUGHT", held });
  return { done: true };
};

/** Takes a shortcoming off a meeting that has not been opened: what was heard was heard. */
export const takeOffMeeting: Operation<"shortcoming.takeOff"> = async (context, input) => {
  await holdMeeting(context.tx, input, preparing);
  const held = await holdShortcoming(context, input, "shortcoming.putBefore");
  if (held.meetingId !== input.meetingId) refuse("NOT_FOUND");
  await storeMeeting(context.tx, input, null);
  return { done: true };
};
