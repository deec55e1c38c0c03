import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isInRegister, lockEntered } from "./directive.queries.ts";
import { makePlan } from "./make-plan.queries.ts";
import { canBeOpened } from "./plan-paper.queries.ts";

/** Says that a text which was entered here is the plan by which a received one is carried out. */
export const linkPlanPaper: Operation<"planPaper.link"> = async ({ tx, actor, clock }, input) => {
  refuseSecret(input.plan);
  const paper = { organizationId: input.organizationId, directiveId: input.paperId };
  await makePlan(tx, input, {
    by: actor.accountId,
    at: clock.now(),
    plan: input.plan,
    async paper() {
      // Held, so that its files stay what they are until it is the plan.
      if (!(await lockEntered(tx, paper))) refuse((await isInRegister(tx, paper)) ? "NOT_OWN_TEXT" : "NOT_FOUND");
      if (!(await canBeOpened(tx, paper))) refuse("TEXT_WITHOUT_FILE");
      return input.paperId;
    },
  });
  return { done: true };
};
