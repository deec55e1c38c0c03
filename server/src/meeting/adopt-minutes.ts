import type { Operation } from "../operation.ts";
import { storeCourse } from "./course.queries.ts";
import { holdMeeting } from "./hold-meeting.queries.ts";

/** Records that minutes and assignments were read and adopted; read again after a change, the last time counts. */
export const adoptMinutes: Operation<"meeting.adoptMinutes"> = async ({ tx, clock }, key) => {
  await holdMeeting(tx, key, ["OPEN"]);
  await storeCourse(tx, key, { minutesAdoptedAt: clock.now() });
  return { done: true };
};
