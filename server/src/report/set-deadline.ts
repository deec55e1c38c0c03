import type { Operation } from "../operation.ts";
import { storeDeadline } from "./below.queries.ts";

/** Sets by when those right below send their reports of a kind; taken back, the rules say it again. */
export const setReportDeadline: Operation<"report.setDeadline"> = async ({ tx }, input) => {
  await storeDeadline(tx, input);
  return { done: true };
};
