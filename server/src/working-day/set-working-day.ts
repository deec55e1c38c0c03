import type { Operation } from "../operation.ts";
import { storeDay } from "./working-day.queries.ts";

/** Sets a day off or worked for the whole installation; deadlines that stand already stay. */
export const setWorkingDay: Operation<"workingDay.set"> = async ({ tx, actor, clock }, input) => {
  await storeDay(tx, input, { by: actor.accountId, at: clock.now() });
  return { done: true };
};
