import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkFields } from "./check-fields.queries.ts";
import { findDocumentOf, updateDirectiveRow } from "./directive.queries.ts";
import { holdUnsent } from "./hold-unsent.queries.ts";
import { readAgain } from "./read-again.queries.ts";

/** Changes what was entered, as long as it was sent to nobody. */
export const updateDirective: Operation<"directive.update"> = async ({ tx }, input) => {
  await holdUnsent(tx, input);
  if (await findDocumentOf(tx, input)) refuse("STANDS_AS_ISSUED");
  const fields = await checkFields(tx, input.organizationId, input, input.directiveId);
  if (!(await updateDirectiveRow(tx, input, fields))) refuse("CHANGED_MEANWHILE");
  await readAgain(tx, input);
  return { revision: input.revision + 1 };
};
