import { refuseSecret } from "../file/refuse-secret.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockProposal, storeAnswer } from "./proposal.queries.ts";

/** Answers a proposal, or names who owns it and by when; when it is first answered the proposer is told. */
export const answerProposal: Operation<"proposal.answer"> = async ({ tx, clock }, input) => {
  const { organizationId, ownerId, dueOn } = input;
  const proposal = await lockProposal(tx, organizationId, input.proposalId);
  if (!proposal) return refuse("NOT_FOUND");
  if (proposal.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  refuseSecret(input.answer);
  if (ownerId !== null && !(await findBelonging(tx, organizationId, [ownerId])).has(ownerId))
    refuse("OWNER_NOT_A_MEMBER");
  const answer = input.answer.trim();
  const isAnswered = answer !== "";
  const answeredAt = isAnswered ? (proposal.answeredAt ?? clock.now()) : null;
  await storeAnswer(tx, input, { answer, ownerId, dueOn, answeredAt });
  if (isAnswered && proposal.answeredAt === null && proposal.personId !== null) {
    const meeting = proposal.meetingId === null ? {} : { meetingId: proposal.meetingId };
    await tellPeople(tx, [proposal.personId], { kind: "PROPOSAL_ANSWERED", organizationId, ...meeting });
  }
  return { revision: input.revision + 1 };
};
