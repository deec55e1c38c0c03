import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { holdShortcoming } from "./hold-shortcoming.queries.ts";
import { findOthersEntitled } from "./read-by.queries.ts";
import { canBeFollowed } from "./shortcoming.rules.ts";
import { storeHandedIn } from "./write-shortcoming.queries.ts";

/** Hands an own shortcoming in: those who lead the cell read it from now on, and are told that it is there, not what it says. */
export const handInShortcoming: Operation<"shortcoming.handIn"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { organizationId, shortcomingId } = input;
  const held = await holdShortcoming(context, input, "shortcoming.handIn");
  if (!canBeFollowed(held)) refuse("REMEDY_MISSING");
  const now = clock.now();
  await storeHandedIn(tx, input, { now, today: dayOf(now) });
  await tellPeople(tx, await findOthersEntitled(tx, organizationId, actor.personId), {
    kind: "SHORTCOMING_HANDED_IN",
    organizationId,
    parameters: { shortcomingId },
  });
  return { done: true };
};
