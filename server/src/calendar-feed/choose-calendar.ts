import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeWithFollowed } from "./calendar.queries.ts";

/** Chooses whether the meetings of organizations that the reader follows are in the reader's calendar. */
export const chooseCalendar: Operation<"calendar.choose"> = async (context, { withFollowed }) => {
  if (!(await storeWithFollowed(context.tx, requirePerson(context), withFollowed))) refuse("NO_CALENDAR");
  return { done: true };
};
