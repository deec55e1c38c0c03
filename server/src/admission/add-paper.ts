import { keepUpload } from "../file/keep-upload.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAdmission, listSteps } from "./admission.queries.ts";
import { belongsTo, isReached } from "./admission.rules.ts";
import { completedBy } from "./complete-step.ts";
import { requireKeeper } from "./hold-admission.ts";
import { countPapers, insertPaper, mostPapers } from "./paper.queries.ts";

/** Attaches a paper to a step that is open or complete, as whoever completes that step; a file that is over still takes what came late. */
export const addPaper: Operation<"admission.addPaper"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { step, kind } = input;
  const row = await findAdmission(tx, input, "LOCKED");
  if (!row) return refuse("NOT_FOUND");
  const rule = requireKeeper(context, row, step);
  if (!isReached(step, row.step, completedBy(await listSteps(tx, row)))) refuse("ADMISSION_STATE");
  if (!belongsTo(kind, rule)) refuse("PAPER_OF_ANOTHER_STEP");
  if ((await countPapers(tx, row)) >= mostPapers) refuse("TOO_MANY_PAPERS", { most: mostPapers });
  const { fileId } = await keepUpload(context, input);
  await insertPaper(tx, row, { fileId, step, kind, by: actor.accountId, at: clock.now() });
  return { fileId };
};
