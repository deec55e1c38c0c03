import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { removeFeed } from "./calendar.queries.ts";

/** Makes the reader's calendar address stop working. */
export const revokeCalendar: Operation<"calendar.revoke"> = async (context) => {
  await removeFeed(context.tx, requirePerson(context));
  return { done: true };
};
