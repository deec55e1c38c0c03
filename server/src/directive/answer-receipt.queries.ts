import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { type DirectiveKey, isInRegister } from "./directive.queries.ts";
import { type ReceiptAnswer, storeAnswer } from "./receipt.queries.ts";

/** Stores what a receiver says of a text; refuses what nobody sent to it. */
export async function answerReceipt(tx: Transaction, key: DirectiveKey, answer: ReceiptAnswer, at: Date) {
  if (await storeAnswer(tx, key, answer, at)) return { done: true } as const;
  return refuse((await isInRegister(tx, key)) ? "NOT_RECEIVED" : "NOT_FOUND");
}
