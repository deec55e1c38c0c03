import { hashSecret } from "../account/secrets.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { confirmByCode } from "./address.queries.ts";
import { requirePerson } from "./require-person.ts";

/** Makes an address the reader's own by the code that was sent to it. */
export const confirmAddress: Operation<"delivery.confirmAddress"> = async (context, { code }) => {
  const personId = requirePerson(context);
  const hash = hashSecret(code);
  const address = await confirmByCode(context.tx, personId, { hash, at: context.clock.now() });
  return { address: address ?? refuse("CODE_WRONG") };
};
