import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { preparing } from "../meeting/require-state.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findName, storeAttending } from "./attending.queries.ts";

/** Says whether the reader comes to a cell's meeting from above; the cell's leaders are told when that changes. */
export const attendMeeting: Operation<"schedule.attend"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, meetingId, attends } = input;
  const { scheduledAt } = await holdMeeting(tx, input, preparing);
  const { personId } = actor;
  if (personId === null) return refuse("FORBIDDEN");
  if (!(await storeAttending(tx, input, { personId, attends, at: clock.now() }))) return { done: true };
  await tellPeople(tx, await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "SUPERIOR_ATTENDS",
    organizationId,
    meetingId,
    parameters: {
      what: await findName(tx, personId),
      decision: attends ? "YES" : "NO",
      scheduledAt: scheduledAt.toISOString(),
    },
  });
  return { done: true };
};
