import type { Operation } from "../operation.ts";
import { holdIndicator } from "./hold-indicator.queries.ts";
import { storeEnd } from "./indicator.queries.ts";

/** Keeps an indicator no more from a day on, or keeps it again; what was entered stays. */
export const endIndicator: Operation<"indicator.end"> = async ({ tx }, input) => {
  await holdIndicator(tx, input);
  await storeEnd(tx, input, input.endedOn);
  return { done: true };
};
