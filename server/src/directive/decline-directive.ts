import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { answerReceipt } from "./answer-receipt.queries.ts";

/** Says that a text is not for this organization, and why; planning or reporting it later takes that back. */
export const declineDirective: Operation<"directive.decline"> = ({ tx, clock }, input) => {
  refuseSecret(input.reason);
  return answerReceipt(tx, input, { kind: "DECLINE", reason: input.reason }, clock.now());
};
