import { startClock } from "../meeting/course.queries.ts";
import { holdMeetingAlone } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";

/** Turns to an item: its clock runs, the one before stands still. */
export const startAgendaItem: Operation<"agenda.startItem"> = async ({ tx, clock }, input) => {
  await holdMeetingAlone(tx, input, ["OPEN"]);
  if (!(await startClock(tx, input, input.agendaItemId, clock.now()))) refuse("NOT_FOUND");
  return { done: true };
};
