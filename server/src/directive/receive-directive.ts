import type { Operation } from "../operation.ts";
import { answerReceipt } from "./answer-receipt.queries.ts";

/** Says that the organization has received a text; the first time counts. */
export const receiveDirective: Operation<"directive.receive"> = ({ tx, clock }, key) =>
  answerReceipt(tx, key, { kind: "RECEIVE" }, clock.now());
