import { pauseClock } from "../meeting/course.queries.ts";
import { holdMeetingAlone } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";

/** Stops an item's clock. */
export const pauseAgendaItem: Operation<"agenda.pauseItem"> = async ({ tx, clock }, input) => {
  await holdMeetingAlone(tx, input, ["OPEN"]);
  if (!(await pauseClock(tx, input, input.agendaItemId, clock.now()))) refuse("NOT_FOUND");
  return { done: true };
};
