import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkFields } from "./check-fields.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { updateOrientation } from "./orientation.queries.ts";

/** Changes the month, title, introduction and suggested form of a draft. */
export const saveOrientation: Operation<"orientation.save"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  if (!(await updateOrientation(tx, input, checkFields(input)))) refuse("CHANGED_MEANWHILE");
  return { revision: input.revision + 1 };
};
