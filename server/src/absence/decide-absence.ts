import { requireState } from "../meeting/require-state.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { markExcused, storeAbsenceDecision } from "./absence.queries.ts";
import { findAsked } from "./absence-answer.queries.ts";
import { whyNotAnswered } from "./absence-answer.rules.ts";

const leading: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY"];

/** Accepts a request, or declines it and says why; an accepted one fills the roll call, and the person is told. */
export const decideAbsence: Operation<"absence.decide"> = async (
  { tx, actor, clock, meeting, standing },
  { organizationId, meetingId, personId, decision, reason: why },
) => {
  requireState(meeting, ["CONVENED", "OPEN"]);
  if (decision === "DECLINED" && why === "") refuse("DECLINE_REASON_REQUIRED");
  const key = { organizationId, meetingId };
  const asked = await findAsked(tx, key, personId);
  if (!asked) return refuse("NOT_FOUND");
  const leadsHost = standing.here.some((position) => leading.includes(position));
  const whyNot = whyNotAnswered(asked, { leadsHost, leadsPart: meeting.leadsPart });
  if (whyNot) refuse(whyNot);
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
