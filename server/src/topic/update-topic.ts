import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { checkTopic } from "./check-topic.queries.ts";
import { holdTopic } from "./hold-topics.queries.ts";
import { updateTopicRow } from "./topic.queries.ts";
import { changesTheMatter } from "./topic.rules.ts";

/** Changes a topic: all of it while it is the cell's own, who presents it and how once it is registered. */
export const updateTopic: Operation<"topic.update"> = async ({ tx }, input) => {
  const before = await holdTopic(tx, input, "topic.update");
  const isSent = before.state === "REGISTERED" || before.state === "ACCEPTED";
  if (isSent && changesTheMatter(before, input)) refuse("REGISTERED_ALREADY");
  const fields = await checkTopic(tx, input.organizationId, input);
  if (!(await updateTopicRow(tx, input, fields))) refuse("CHANGED_MEANWHILE");
  return { revision: input.revision + 1 };
};
