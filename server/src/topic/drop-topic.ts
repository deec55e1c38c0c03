import { refuseSecret } from "../file/refuse-secret.ts";
import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { holdTopic } from "./hold-topics.queries.ts";
import { storeDrop } from "./topic.queries.ts";

/** Gives a registered topic up, with the reason, which the superior is told; it stays on record. */
export const dropTopic: Operation<"topic.drop"> = async ({ tx, clock }, input) => {
  const { organizationId, reason } = input;
  refuseSecret(reason);
  const { title, year } = await holdTopic(tx, input, "topic.drop");
  await storeDrop(tx, input, { reason, at: clock.now() });
  const parameters = { what: title, year, reason };
  await tellPeople(tx, await findOfficersAbove(tx, organizationId), {
    kind: "TOPIC_DROPPED",
    organizationId,
    parameters,
  });
  return { done: true };
};
