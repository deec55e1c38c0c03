import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { answerReceipt } from "./answer-receipt.queries.ts";

/** Reports to the sender how a text was carried out; a later report takes the place of an earlier one. */
export const reportDirective: Operation<"directive.report"> = ({ tx, clock }, input) => {
  refuseSecret(input.report);
  return answerReceipt(tx, input, { kind: "REPORT", report: input.report }, clock.now());
};
