import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkIndicator } from "./check-indicator.queries.ts";
import { holdIndicator } from "./hold-indicator.queries.ts";
import { storeIndicator } from "./indicator.queries.ts";

/** Changes what an indicator is; by which periods it is measured only while nothing was entered. */
export const updateIndicator: Operation<"indicator.update"> = async ({ tx }, input) => {
  const before = await holdIndicator(tx, input);
  if (before.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  if (before.hasValues && before.frequency !== input.frequency) refuse("INDICATOR_HAS_VALUES");
  await checkIndicator(tx, input.organizationId, input);
  const revision = input.revision + 1;
  await storeIndicator(tx, { ...input, revision }, input);
  return { revision };
};
