import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { type DirectiveKey, isInRegister } from "./directive.queries.ts";
import { endPlanPaper, holdReceipt, storePlanPaper } from "./plan-paper.queries.ts";
import { storeAnswer } from "./receipt.queries.ts";

type Making = {
  by: string;
  at: Date;
  /** In words; empty where the paper says it. */
  plan: string;
  /** The text that becomes the plan, asked for once the receipt is held. */
  paper(): Promise<string>;
};

/**
 * Makes a text the plan of a receipt; what was the plan before stands in the history. The same one again changes nothing
 * but the words. Refuses what nobody sent to the organization.
 */
export async function makePlan(tx: Transaction, key: DirectiveKey, { by, at, plan, paper }: Making): Promise<string> {
  const receipt = await holdReceipt(tx, key);
  if (!receipt) return refuse((await isInRegister(tx, key)) ? "NOT_RECEIVED" : "NOT_FOUND");
  const paperId = await paper();
  if (receipt.planPaperId !== paperId) {
    if (receipt.planPaperId !== null) await endPlanPaper(tx, key, { by, at, isReplaced: true, reason: "" });
    await storePlanPaper(tx, key, { paperId, at });
  }
  if (plan !== "") await storeAnswer(tx, key, { kind: "PLAN", plan }, at);
  return paperId;
}
