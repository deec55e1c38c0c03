import { rulesOfVersion } from "../../../rulesets/index.ts";
import { lockEvaluation, reopenSuperiorPoints, storeEvaluation } from "../evaluation/evaluation.queries.ts";
import { evaluationAfter } from "../evaluation/evaluation.rules.ts";
import { isScored } from "../evaluation/judge-record.rules.ts";
import { isOwnCell } from "../evaluation/own-cell.rules.ts";
import { lockMeeting } from "../meeting/meeting.queries.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { lockCorrection, storeDecision } from "./correction.queries.ts";

/** The superior decides over a correction that changed a majority or the grade: the result stands, or it is decided again. */
export const decideCorrection: Operation<"correction.decide"> = async ({ tx, standing }, input) => {
  if (isOwnCell(standing)) refuse("OWN_CELL");
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  const correction = await lockCorrection(tx, key, input.correctionId);
  if (!meeting || !correction) return refuse("NOT_FOUND");
  if (!correction.needsSuperior || correction.decision !== null) refuse("ALREADY_DECIDED");
  await storeDecision(tx, key, input.correctionId, input.decision);
  if (isScored(meeting)) {
    const { state } = await lockEvaluation(tx, key, rulesOfVersion(meeting.rulesVersion).scoreSheet);
    const reopened = input.decision === "REOPEN" ? evaluationAfter(state, "REOPEN") : null;
    if (reopened) await reopenSuperiorPoints(tx, key);
    await storeEvaluation(tx, key, {
      needsSuperiorAgain: correction.othersWait,
      ...(reopened ? { state: reopened } : {}),
    });
  }
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const leaders = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  await tellPeople(tx, leaders, {
    kind: "CORRECTION_DECIDED",
    ...key,
    parameters: { month: meeting.month, decision: input.decision },
  });
  return { done: true };
};
