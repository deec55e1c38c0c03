import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkTopic } from "./check-topic.queries.ts";
import { insertTopic } from "./topic.queries.ts";

/** Plans a topic of a cell's year; a draft until it is registered. */
export const addTopic: Operation<"topic.add"> = async ({ tx, actor, standing, clock }, input) => {
  if (!["CELL", "BASE_CELL"].includes(standing.kind)) refuse("TOPICS_ARE_OF_CELLS");
  const fields = await checkTopic(tx, input.organizationId, input);
  const topicId = newId();
  const key = { organizationId: input.organizationId, topicId };
  await insertTopic(tx, key, fields, { by: actor.accountId, at: clock.now() });
  return { topicId };
};
