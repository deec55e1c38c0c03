import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findShownPlan } from "./find-shown-plan.queries.ts";
import { findPlanPaperDocument } from "./plan-paper.queries.ts";

/** The issued document that a receiver's plan is, as data; its files are drawn from it afterwards, outside any transaction. */
export const openPlanPaperDocument: Operation<"planPaper.openDocument"> = async (context, key) => {
  await findShownPlan(context, key);
  return (await findPlanPaperDocument(context.tx, key)) ?? refuse("NOT_FOUND");
};
