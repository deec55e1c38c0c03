import { requireState } from "../meeting/require-state.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isConvened, upsertAbsenceRequest } from "./absence.queries.ts";

/** Asks to be excused from a meeting one is convened to; its secretary and deputies are told. */
export const requestAbsence: Operation<"absence.request"> = async (
  { tx, actor, meeting },
  { organizationId, meetingId, reason },
) => {
  requireState(meeting, ["CONVENED"]);
  const key = { organizationId, meetingId };
  if (actor.personId === null || !(await isConvened(tx, key, actor.personId))) return refuse("NOT_CONVENED");
  await upsertAbsenceRequest(tx, key, actor.personId, reason);
  await tellPeople(tx, await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "ABSENCE_REQUESTED",
    ...key,
  });
  return { done: true };
};
