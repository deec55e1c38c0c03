import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { checkFields } from "./check-fields.queries.ts";
import { insertDirective } from "./directive.queries.ts";
import { wordsOf } from "./directive-words.rules.ts";
import { storeWords } from "./words.queries.ts";

/** Enters a text into the organization's register. */
export const registerDirective: Operation<"directive.register"> = async ({ tx, actor, clock }, input) => {
  const { organizationId } = input;
  const fields = await checkFields(tx, organizationId, input, null);
  const directiveId = newId();
  const key = { organizationId, directiveId };
  await insertDirective(tx, key, fields, { by: actor.accountId, at: clock.now() });
  await storeWords(tx, key, wordsOf([fields.reference, fields.subject, fields.issuerName]));
  return { directiveId };
};
