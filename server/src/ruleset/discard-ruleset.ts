import type { Operation } from "../operation.ts";
import { holdDraft } from "./hold-draft.queries.ts";
import { deleteDraft } from "./ruleset.queries.ts";

/** Throws a draft away. */
export const discardRuleset: Operation<"ruleset.discard"> = async ({ tx }, input) => {
  await holdDraft(tx, input);
  await deleteDraft(tx, input);
  return { done: true };
};
