import { presentFile } from "../file/present-file.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findShownPlan } from "./find-shown-plan.queries.ts";
import { findPlanPaperFiles } from "./plan-paper.queries.ts";

/** What a file of a receiver's plan is, for whoever reads the plan; the content route streams it afterwards. */
export const openPlanPaperFile: Operation<"planPaper.openFile"> = async (context, input) => {
  await findShownPlan(context, input);
  const [row] = await findPlanPaperFiles(context.tx, input, input.fileId);
  return row ? presentFile(row) : refuse("NOT_FOUND");
};
