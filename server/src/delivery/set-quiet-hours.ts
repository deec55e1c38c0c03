import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { requirePerson } from "./require-person.ts";
import { minuteOf } from "./sending.rules.ts";
import { storeQuietHours } from "./settings.queries.ts";

/** Keeps between which times nothing is sent to the reader; what comes meanwhile is told together afterwards. */
export const setQuietHours: Operation<"delivery.setQuietHours"> = async (context, { quietHours }) => {
  const personId = requirePerson(context);
  if (quietHours !== null && quietHours.from === quietHours.until) refuse("QUIET_HOURS_EMPTY");
  await storeQuietHours(
    context.tx,
    personId,
    quietHours && { from: minuteOf(quietHours.from), until: minuteOf(quietHours.until) },
  );
  return { done: true };
};
