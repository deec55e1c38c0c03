import { refuseSecret } from "../file/refuse-secret.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { newId } from "../new-id.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertObjection } from "./objection.queries.ts";

/** Objects to the minutes of a closed meeting: it is attached to them and answered at the next meeting. */
export const raiseObjection: Operation<"objection.raise"> = async ({ tx, clock, actor }, input) => {
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  await holdMeeting(tx, key, ["CLOSED", "FILED"]);
  refuseSecret(input.body);
  const { personId } = actor;
  if (personId === null) return refuse("FORBIDDEN");
  const id = newId();
  await insertObjection(tx, key, { id, personId, body: input.body, raisedAt: clock.now() });
  const leaders = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  await tellPeople(tx, leaders, { kind: "OBJECTION_RAISED", ...key });
  return { objectionId: id };
};
