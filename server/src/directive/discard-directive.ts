import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteDirective } from "./directive.queries.ts";
import { holdUnsent } from "./hold-unsent.queries.ts";

/** Takes a text that was sent to nobody out of the register; the audit log keeps that it was there. */
export const discardDirective: Operation<"directive.discard"> = async ({ tx }, key) => {
  const { wasPlan } = await holdUnsent(tx, key);
  if (wasPlan) refuse("WAS_PLAN_PAPER");
  await deleteDirective(tx, key);
  return { done: true };
};
