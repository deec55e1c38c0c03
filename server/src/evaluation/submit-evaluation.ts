import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findOfficersAbove } from "../meeting/convening.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { storeEvaluation, storeProposals, storeSentToSuperior, storeStandings } from "./evaluation.queries.ts";
import { answerReturn } from "./evaluation-return.queries.ts";
import { type Judgement, standings } from "./judge-evaluation.rules.ts";
import { readJudgement } from "./read-judgement.ts";
import { holdScore } from "./scoring-meeting.queries.ts";
import { awaitsAnswer, isSettled } from "./submitting.rules.ts";

/** Sends the filed meeting and its score to the superior, whose officers are told; a returned one with the cell's answer. */
export const submitEvaluation: Operation<"evaluation.submit"> = async ({ tx, clock, actor }, input) => {
  refuseSecret(input.answer);
  const { key, meeting, stored } = await holdScore(tx, input, ["VOTED", "RETURNED", "DRAFT", "PROPOSED"]);
  const sentAt = clock.now();
  const judged = await readJudgement(tx, key, sentAt);
  const { judgement } = judged;
  if (!isSettled(judged) || judgement.grade === null) return refuse("EVALUATION_STATE", { state: stored.state });
  if (meeting.state !== "FILED") return refuse("NOT_FILED");
  if (awaitsAnswer(stored)) {
    if (input.answer === "") return refuse("RETURN_UNANSWERED");
    await answerReturn(tx, key, { answer: input.answer, by: actor.accountId, at: sentAt });
  }
  await freezeScore(tx, key, { judgement, wasVotedAsIs: stored.state !== "DRAFT" });
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

/** A score that was revised, or never put to a vote, is frozen as it is sent. */
async function freezeScore(
  tx: Transaction,
  key: MeetingKey,
  { judgement, wasVotedAsIs }: { judgement: Judgement; wasVotedAsIs: boolean },
): Promise<void> {
  const proposals = judgement.criteria.map(({ proposal }) => proposal);
  if (!wasVotedAsIs) await storeProposals(tx, key, proposals);
  await storeStandings(tx, key, standings(judgement));
}
