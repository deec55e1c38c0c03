import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isInRegister, storeLink } from "./directive.queries.ts";
import { isLinkedAsPlan } from "./plan-paper.queries.ts";

/** Says how one text of the register rests on another; whichever of them is older. */
export const linkDirectives: Operation<"directive.link"> = async ({ tx }, input) => {
  const { organizationId, directiveId, otherId } = input;
  if (directiveId === otherId) refuse("LINKS_TO_ITSELF");
  const both = [
    await isInRegister(tx, { organizationId, directiveId }),
    await isInRegister(tx, { organizationId, directiveId: otherId }),
  ];
  if (both.includes(false)) refuse("NOT_FOUND");
  if (await isLinkedAsPlan(tx, input)) refuse("IS_PLAN_PAPER");
  await storeLink(tx, input, input.kind);
  return { done: true };
};
