import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isInRegister } from "./directive.queries.ts";
import { endPlanPaper, holdReceipt } from "./plan-paper.queries.ts";

/** Says that a text is not the plan any more: the sender does not open it any longer, and the history names it. */
export const withdrawPlanPaper: Operation<"planPaper.withdraw"> = async ({ tx, actor, clock }, input) => {
  refuseSecret(input.reason);
  const receipt = await holdReceipt(tx, input);
  if (!receipt) return refuse((await isInRegister(tx, input)) ? "NOT_RECEIVED" : "NOT_FOUND");
  if (receipt.planPaperId === null) refuse("NO_PLAN_PAPER");
  const end = { by: actor.accountId, at: clock.now(), isReplaced: false, reason: input.reason };
  await endPlanPaper(tx, input, end);
  return { done: true };
};
