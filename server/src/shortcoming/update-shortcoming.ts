import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkShortcoming } from "./check-shortcoming.queries.ts";
import { holdShortcoming } from "./hold-shortcoming.queries.ts";
import { updateShortcomingRow } from "./write-shortcoming.queries.ts";

/** Changes a draft, one that was sent back, which is a draft again, or a collective's. */
export const updateShortcoming: Operation<"shortcoming.update"> = async (context, input) => {
  const { tx } = context;
  const { subject } = await holdShortcoming(context, input, "shortcoming.update");
  const fields = await checkShortcoming(tx, { organizationId: input.organizationId, subject }, input);
  if (!(await updateShortcomingRow(tx, input, fields))) refuse("CHANGED_MEANWHILE");
  return { revision: input.revision + 1 };
};
