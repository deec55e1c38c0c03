import type { Operation } from "../operation.ts";
import { storeTarget } from "./target.queries.ts";

/** Sets how many members are to be admitted in a year, or takes the target away. */
export const setAdmissionTarget: Operation<"admission.setTarget"> = async ({ tx, actor, clock }, input) => {
  await storeTarget(tx, input, { by: actor.accountId, at: clock.now() });
  return { done: true };
};
