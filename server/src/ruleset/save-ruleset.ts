import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { faultsOf } from "./check-sheet.rules.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { bodyRead, faultsShown } from "./present-sheet.ts";
import { updateDraft } from "./ruleset.queries.ts";

/** Changes a draft, complete or not; answers what keeps it from being published. */
export const saveRuleset: Operation<"ruleset.save"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  const { revision } = input;
  const sheet = bodyRead(input.sheet);
  if (sheet.validTo !== undefined && sheet.validTo < sheet.validFrom) refuse("VALIDITY_REVERSED");
  if (!(await updateDraft(tx, input, sheet))) refuse("CHANGED_MEANWHILE");
  return { revision: revision + 1, faults: faultsShown(faultsOf(sheet)) };
};
