import type { Operation } from "../operation.ts";
import { storeCourse } from "./course.queries.ts";
import { holdMeeting } from "./hold-meeting.queries.ts";

/** Records the dues status that is read out at the opening. */
export const recordDues: Operation<"meeting.recordDues"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, ["CONVENED", "OPEN", "ADJOURNED"]);
  await storeCourse(tx, input, { duesStatus: input.duesStatus });
  return { done: true };
};
