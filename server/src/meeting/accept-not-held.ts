import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { requireUnanswered } from "./require-unanswered.queries.ts";
import { storeTransition } from "./transition.queries.ts";

/** The superior accepts that a meeting was not held; the cell's secretary and deputies are told. */
export const acceptNotHeld: Operation<"meeting.acceptNotHeld"> = async ({ tx, clock }, key) => {
  await requireUnanswered(tx, key);
  await storeTransition(tx, key, { notHeldAcceptedAt: clock.now() });
  await tellPeople(tx, await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "NOT_HELD_ACCEPTED",
    ...key,
  });
  return { done: true };
};
