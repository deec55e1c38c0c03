import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { hasPassed } from "../vote/vote.queries.ts";
import { storeCourse } from "./course.queries.ts";
import { holdMeetingAlone } from "./hold-meeting.queries.ts";
import { underWay } from "./require-state.ts";

/** Says that the meeting closes with conclusions alone, or after all with a resolution; not once one was passed. */
export const waiveResolution: Operation<"meeting.waiveResolution"> = async ({ tx }, input) => {
  await holdMeetingAlone(tx, input, underWay);
  if (input.waived && (await hasPassed(tx, input, "RESOLUTION"))) refuse("ALREADY_PASSED");
  await storeCourse(tx, input, { resolutionWaived: input.waived });
  return { done: true };
};
