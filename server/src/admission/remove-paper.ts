import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAdmission } from "./admission.queries.ts";
import { requireKeeper } from "./hold-admission.ts";
import { deletePaper, listPapers } from "./paper.queries.ts";

/** Takes out a paper that does not belong into a file, as whoever completes its step. */
export const removePaper: Operation<"admission.removePaper"> = async (context, input) => {
  const row = await findAdmission(context.tx, input, "LOCKED");
  const [paper] = await listPapers(context.tx, input, input.fileId);
  if (!row || !paper) return refuse("NOT_FOUND");
  requireKeeper(context, row, paper.step);
  await deletePaper(context.tx, row, paper.fileId);
  return { done: true };
};
