import type { Operation } from "../operation.ts";
import { requirePerson } from "./require-person.ts";
import { storeWithContent } from "./settings.queries.ts";

/** Keeps whether messages to the reader carry the content itself, or only that there is something. */
export const chooseContent: Operation<"delivery.chooseContent"> = async (context, { withContent }) => {
  await storeWithContent(context.tx, requirePerson(context), withContent);
  return { done: true };
};
