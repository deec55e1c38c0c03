import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { type LockedTopic, lockTopics, type TopicKey } from "./topic.queries.ts";
import { hindranceTo, type TopicDeed, type TopicStanding } from "./topic.rules.ts";

/** Locks topics of a cell for something that is done to all of them; refuses it where one of them does not allow it. */
export async function holdTopics(
  tx: Transaction,
  { organizationId, topicIds }: { organizationId: string; topicIds: readonly string[] },
  deed: TopicDeed,
): Promise<LockedTopic[]> {
  const wanted = [...new Set(topicIds)];
  const topics = await lockTopics(tx, organizationId, wanted);
  if (topics.length < wanted.length) refuse("NOT_FOUND");
  for (const topic of topics) refuseHindered(topic, deed);
  return topics;
}

/** Locks one topic for something that is done to it. */
export async function holdTopic(tx: Transaction, key: TopicKey, deed: TopicDeed): Promise<LockedTopic> {
  const [topic] = await holdTopics(tx, { organizationId: key.organizationId, topicIds: [key.topicId] }, deed);
  return topic ?? refuse("NOT_FOUND");
}

/** How a topic stands, as the rules ask. */
export function standingOfTopic(topic: {
  state: TopicStanding["state"];
  droppedAt: Date | null;
  meetingId: string | null;
  heldAt: Date | null;
}): TopicStanding {
  return {
    state: topic.state,
    isDropped: topic.droppedAt !== null,
    isOnAgenda: topic.meetingId !== null,
    isHeld: topic.heldAt !== null,
  };
}

function refuseHindered(topic: LockedTopic, deed: TopicDeed): void {
  const hindrance = hindranceTo(deed, standingOfTopic(topic));
  if (hindrance === "TOPIC_DROPPED") refuse(hindrance);
  if (hindrance === "TOPIC_STATE") refuse(hindrance, { state: topic.state });
  if (hindrance === "ON_AN_AGENDA" && topic.meetingId !== null)
    refuse(hindrance, { meetingId: topic.meetingId, isHeld: topic.heldAt !== null });
}
