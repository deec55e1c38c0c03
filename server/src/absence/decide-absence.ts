import { requireState } from "../meeting/require-state.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { markExcused, storeAbsenceDecision } from "./absence.queries.ts";

/** Accepts a request, or declines it and says why; an accepted one fills the roll call, and the person is told. */
export const decideAbsence: Operation<"absence.decide"> = async (
  { tx, actor, clock, meeting },
  { organizationId, meetingId, personId, decision, reason: why },
) => {
  requireState(meeting, ["CONVENED", "OPEN"]);
  if (decision === "DECLINED" && why === "") refuse("DECLINE_REASON_REQUIRED");
  const key = { organizationId, meetingId };
  const reason = await storeAbsenceDecision(tx, key, personId, {
    decision,
    reason: why,
    by: actor.accountId,
    at: clock.now(),
  });
  if (reason === undefined) return refuse("NOT_FOUND");
  await markExcused(tx, key, personId, decision === "ACCEPTED" ? reason : null);
  await tellPeople(tx, [personId], {
    kind: "ABSENCE_DECIDED",
    ...key,
    parameters: { decision, ...(why ? { reason: why } : {}) },
  });
  return { done: true };
};
