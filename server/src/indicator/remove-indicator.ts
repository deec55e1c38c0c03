import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdIndicator } from "./hold-indicator.queries.ts";
import { deleteIndicator } from "./indicator.queries.ts";

/** Throws away an indicator for which nothing was entered. */
export const removeIndicator: Operation<"indicator.remove"> = async ({ tx }, input) => {
  if ((await holdIndicator(tx, input)).hasValues) refuse("INDICATOR_HAS_VALUES");
  await deleteIndicator(tx, input);
  return { done: true };
};
