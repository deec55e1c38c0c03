import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { checkShortcoming } from "./check-shortcoming.queries.ts";
import { findReadBy } from "./read-by.queries.ts";
import { insertShortcoming } from "./write-shortcoming.queries.ts";

/** Names a shortcoming: a member's own is a draft that nobody else sees, a collective's is followed at once. */
export const addShortcoming: Operation<"shortcoming.add"> = async (context, input) => {
  const { tx, actor, standing, clock } = context;
  const { organizationId, subject } = input;
  const { leads } = await findReadBy(context, organizationId);
  if (subject === "MEMBER" && !(standing.member && actor.personId !== null)) refuse("NOT_A_MEMBER_HERE");
  if (subject !== "MEMBER" && !leads) refuse("FORBIDDEN");
  const fields = await checkShortcoming(tx, input, input);
  const shortcomingId = newId();
  const now = clock.now();
  await insertShortcoming(
    tx,
    { organizationId, shortcomingId },
    {
      subject,
      personId: subject === "MEMBER" ? actor.personId : null,
      fields,
      by: actor.accountId,
      at: now,
      today: dayOf(now),
    },
  );
  return { shortcomingId };
};
