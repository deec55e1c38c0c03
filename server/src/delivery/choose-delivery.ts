import type { Operation } from "../operation.ts";
import { requirePerson } from "./require-person.ts";
import { storeChoice } from "./settings.queries.ts";

/** Keeps whether a topic reaches the reader by a channel. */
export const chooseDelivery: Operation<"delivery.choose"> = async (context, choice) => {
  await storeChoice(context.tx, requirePerson(context), choice);
  return { done: true };
};
