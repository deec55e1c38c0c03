import { preparing, requireState } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertOpinion } from "./opinion.queries.ts";

/** Sends an opinion or question before the meeting; its secretary and deputies are told. */
export const sendOpinion: Operation<"opinion.send"> = async (
  { tx, actor, meeting },
  { organizationId, meetingId, agendaItemId, body },
) => {
  requireState(meeting, preparing);
  if (actor.personId === null) return refuse("FORBIDDEN");
  const id = newId();
  await insertOpinion(tx, { organizationId, meetingId, id, personId: actor.personId, agendaItemId, body });
  await tellPeople(tx, await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "OPINION_SENT",
    organizationId,
    meetingId,
  });
  return { opinionId: id };
};
