import type { Operation } from "../operation.ts";
import { holdShortcoming } from "./hold-shortcoming.queries.ts";
import { deleteShortcoming } from "./write-shortcoming.queries.ts";

/** Throws away an own draft, or a collective's that never came before a meeting. */
export const removeShortcoming: Operation<"shortcoming.remove"> = async (context, input) => {
  await holdShortcoming(context, input, "shortcoming.remove");
  await deleteShortcoming(context.tx, input);
  return { done: true };
};
