import { dayIn } from "../calendar.rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdTopic } from "./hold-topics.queries.ts";
import { storeMove } from "./topic.queries.ts";
import { isInItsQuarter, isSamePeriod } from "./topic.rules.ts";

/** Moves a registered topic to another month or quarter, with the reason, which the superior is told. */
export const moveTopic: Operation<"topic.move"> = async ({ tx, clock }, input) => {
  const { organizationId, year, quarter, month, reason } = input;
  refuseSecret(reason);
  if (!isInItsQuarter(input)) refuse("MONTH_OF_ANOTHER_QUARTER");
  const topic = await holdTopic(tx, input, "topic.move");
  if (isSamePeriod(topic, input)) refuse("STANDS_THERE");
  await storeMove(tx, input, { year, quarter, month }, { reason, at: clock.now() });
  await tellPeople(tx, await findOfficersAbove(tx, organizationId), {
    kind: "TOPIC_MOVED",
    organizationId,
    parameters: {
      what: topic.title,
      year,
      quarter,
      reason,
      ...(month === null ? {} : { month: dayIn({ year, month }, 1) }),
    },
  });
  return { done: true };
};
