import type { Operation } from "../operation.ts";
import { forgetAddress } from "./address.queries.ts";
import { requirePerson } from "./require-person.ts";

/** Forgets the reader's address; nothing is sent there from now on. */
export const removeAddress: Operation<"delivery.removeAddress"> = async (context) => {
  await forgetAddress(context.tx, requirePerson(context));
  return { done: true };
};
