import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { storeDeadline } from "./below.queries.ts";

/** Sets by when those right below send their reports of a kind; taken back, the rules say it again. */
export const setReportDeadline: Operation<"report.setDeadline"> = async ({ tx, clock }, input) => {
  refuseSecret(input.document);
  await storeDeadline(tx, { ...input, setOn: dayOf(clock.now()) });
  return { done: true };
};
