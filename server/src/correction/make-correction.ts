import type { Transaction } from "../database/connect.ts";
import { storeEvaluation } from "../evaluation/evaluation.queries.ts";
import { refreshScore } from "../evaluation/refresh-score.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findInformedAbove } from "../meeting/convening.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { findParticipantLeaders } from "../meeting/participants.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { issueCorrection } from "../record/issue-correction.queries.ts";
import type { CorrectedFact } from "./apply-corrections.rules.ts";
import { insertCorrection } from "./correction.queries.ts";
import { weighCorrection } from "./weigh-correction.queries.ts";

/** Adds a correction with its reason; nothing is overwritten, and what depends on the fact is shown beside the old value. */
export const makeCorrection: Operation<"correction.make"> = async ({ tx, clock, actor }, input) => {
  const key = { organizationId: input.organizationId, meetingId: input.meetingId };
  const now = clock.now();
  const written = "body" in input.correction ? input.correction.body : "";
  refuseSecret(written);
  refuseSecret(input.reason);
  const { meeting, before, fact, old, effects, needsSuperior } = await weighCorrection(tx, key, input.correction, now);
  const correctionId = newId();
  await insertCorrection(tx, key, {
    id: correctionId,
    subject: fact.subject,
    subjectId: subjectIdOf(fact),
    oldValue: old,
    newValue: fact,
    reason: input.reason,
    effects,
    needsSuperior,
    authorId: actor.accountId,
    madeAt: now,
  });
  await refreshScore(tx, key, now);
  // Whoever answers the correction sees the points as they are now; nothing else is left to ask about.
  if (needsSuperior && before.stored)
    await storeEvaluation(tx, key, { needsSuperiorAgain: true, settledOtherwiseAt: null });
  await issueCorrection(tx, key, { correctionId, subject: fact, now });
  await markMonthChanged(tx, key.organizationId, meeting.month);
  if (needsSuperior || meeting.sentToSuperiorAt !== null) {
    const officers = (await findInformedAbove(tx, key.organizationId)).map(({ personId }) => personId);
    await tellPeople(tx, officers, {
      kind: "CORRECTION_MADE",
      ...key,
      parameters: { month: meeting.month, reason: input.reason },
    });
  }
  if (meeting.joint && fact.subject === "ATTENDANCE" && fact.countsFor !== undefined)
    await tellOwnCell(tx, { ...key, month: meeting.month, reason: input.reason }, fact.countsFor);
  return { correctionId, effects, needsSuperior };
};

/** What is corrected of somebody counts for the own cell: its leaders are told. */
async function tellOwnCell(
  tx: Transaction,
  { month, reason, ...key }: MeetingKey & { month: string; reason: string },
  organizationId: string,
): Promise<void> {
  if (organizationId === key.organizationId) return;
  const leaders = (await findParticipantLeaders(tx, key)).filter((leader) => leader.participantId === organizationId);
  const told = leaders.map(({ personId }) => personId);
  await tellPeople(tx, told, { kind: "CORRECTION_MADE", ...key, parameters: { month, reason } });
}

function subjectIdOf(fact: CorrectedFact): string | null {
  if (fact.subject === "ATTENDANCE") return fact.personId;
  if (fact.subject === "VOTE") return fact.voteId;
  return fact.subject === "CONCLUSION" ? fact.agendaItemId : null;
}
