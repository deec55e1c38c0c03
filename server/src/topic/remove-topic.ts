import type { Operation } from "../operation.ts";
import { holdTopic } from "./hold-topics.queries.ts";
import { deleteTopic } from "./topic.queries.ts";

/** Throws a topic away that is not registered. */
export const removeTopic: Operation<"topic.remove"> = async ({ tx }, input) => {
  await holdTopic(tx, input, "topic.remove");
  await deleteTopic(tx, input);
  return { done: true };
};
