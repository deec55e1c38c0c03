import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteLink } from "./directive.queries.ts";
import { isLinkedAsPlan } from "./plan-paper.queries.ts";

/** Takes a link between two texts of the register back. */
export const unlinkDirectives: Operation<"directive.unlink"> = async ({ tx }, input) => {
  if (await isLinkedAsPlan(tx, input)) refuse("IS_PLAN_PAPER");
  if (!(await deleteLink(tx, input))) refuse("NOT_FOUND");
  return { done: true };
};
