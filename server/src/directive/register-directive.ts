import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { checkFields } from "./check-fields.queries.ts";
import { insertDirective } from "./directive.queries.ts";
import { foldDirective } from "./directive-words.rules.ts";

/** Enters a text into the organization's register. */
export const registerDirective: Operation<"directive.register"> = async ({ tx, actor, clock }, input) => {
  const { organizationId } = input;
  const fields = await checkFields(tx, organizationId, input, null);
  const directiveId = newId();
  const entered = { folded: foldDirective(fields), by: actor.accountId, at: clock.now() };
  await insertDirective(tx, { organizationId, directiveId }, fields, entered);
  return { directiveId };
};
