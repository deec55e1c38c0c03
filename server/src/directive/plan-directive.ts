import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { answerReceipt } from "./answer-receipt.queries.ts";

/** Says how the organization will carry a text out. */
export const planDirective: Operation<"directive.plan"> = ({ tx, clock }, input) => {
  refuseSecret(input.plan);
  return answerReceipt(tx, input, { kind: "PLAN", plan: input.plan }, clock.now());
};
