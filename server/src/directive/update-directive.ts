import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkFields } from "./check-fields.queries.ts";
import { updateDirectiveRow } from "./directive.queries.ts";
import { foldDirective } from "./directive-words.rules.ts";
import { holdUnsent } from "./hold-unsent.queries.ts";

/** Changes what was entered, as long as it was sent to nobody. */
export const updateDirective: Operation<"directive.update"> = async ({ tx }, input) => {
  await holdUnsent(tx, input);
  const fields = await checkFields(tx, input.organizationId, input, input.directiveId);
  if (!(await updateDirectiveRow(tx, input, fields, foldDirective(fields)))) refuse("CHANGED_MEANWHILE");
  return { revision: input.revision + 1 };
};
