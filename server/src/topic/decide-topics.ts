import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findHolders, type Told, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { holdTopic, holdTopics } from "./hold-topics.queries.ts";
import { storeDecision } from "./topic.queries.ts";

/** Accepts registered topics of a cell, whose leaders are told once for all of them. */
export const acceptTopics: Operation<"topic.accept"> = async ({ tx, actor, clock }, { organizationId, topicIds }) => {
  const topics = await holdTopics(tx, { organizationId, topicIds }, "topic.accept");
  const decision = { state: "ACCEPTED", reason: "", by: actor.accountId, at: clock.now() } as const;
  await storeDecision(tx, { organizationId, topicIds }, decision);
  const [first] = topics;
  if (first) {
    const parameters = { year: first.year, count: topics.length, what: first.title };
    await tellCell(tx, { kind: "TOPICS_ACCEPTED", organizationId, parameters });
  }
  return { done: true };
};

/** Returns a registered topic to its cell, whose leaders are told why. */
export const returnTopic: Operation<"topic.return"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, topicId, reason } = input;
  refuseSecret(reason);
  const { year, title } = await holdTopic(tx, input, "topic.return");
  const decision = { state: "RETURNED", reason, by: actor.accountId, at: clock.now() } as const;
  await storeDecision(tx, { organizationId, topicIds: [topicId] }, decision);
  await tellCell(tx, { kind: "TOPIC_RETURNED", organizationId, parameters: { year, what: title, reason } });
  return { done: true };
};

async function tellCell(tx: Transaction, told: Told): Promise<void> {
  await tellPeople(tx, await findHolders(tx, told.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]), told);
}
