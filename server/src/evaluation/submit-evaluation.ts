import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { storeEvaluation, storeProposals, storeProvisionalStates, storeSentToSuperior } from "./evaluation.queries.ts";
import { settledStates } from "./judge-evaluation.rules.ts";
import { readJudgement } from "./read-judgement.ts";
import { holdScore } from "./scoring-meeting.queries.ts";
import { isSettled } from "./submitting.rules.ts";

/** Sends the filed meeting and its score to the superior, whose officers are told. */
export const submitEvaluation: Operation<"evaluation.submit"> = async ({ tx, clock }, input) => {
  const { key, meeting, stored } = await holdScore(tx, input, ["VOTED", "RETURNED", "DRAFT", "PROPOSED"]);
  const sentAt = clock.now();
  const judged = await readJudgement(tx, key, sentAt);
  const { judgement } = judged;
  if (!isSettled(judged) || judgement.grade === null) return refuse("EVALUATION_STATE", { state: stored.state });
  if (meeting.state !== "FILED") return refuse("NOT_FILED");
  // A score that was revised, or never put to a vote, is frozen as it is sent.
  if (stored.state === "DRAFT")
    await storeProposals(
      tx,
      key,
      judgement.criteria.map(({ proposal }) => proposal),
    );
  await storeProvisionalStates(tx, key, settledStates(judgement));
  await storeEvaluation(tx, key, {
    state: "SUBMITTED",
    selfTotal: judgement.total,
    selfGrade: judgement.grade,
    submittedAt: sentAt,
    returnReason: "",
  });
  await storeSentToSuperior(tx, key, sentAt);
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const parameters = { month: meeting.month, total: judgement.total, grade: judgement.grade };
  await tellPeople(tx, await findOfficersAbove(tx, key.organizationId), { kind: "MEETING_SENT", ...key, parameters });
  return { sentAt: sentAt.toISOString() };
};
