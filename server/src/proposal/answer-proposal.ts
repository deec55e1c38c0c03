import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { holdProposal, keyOf } from "./hold-proposal.queries.ts";
import { addStep, storeAnswer } from "./keep-proposal.queries.ts";
import { tellProposer, tellThoseWhoAnswer } from "./tell-proposal.queries.ts";

/**
 * Answers a proposal, or puts right what was answered. An answer comes to the proposal's own organization, which reads it
 * out; when it is first given the proposer is told, and where it comes from above who leads that organization too.
 */
export const answerProposal: Operation<"proposal.answer"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, answer } = input;
  refuseSecret(answer);
  const proposal = await holdProposal(tx, input, "proposal.answer");
  const [at, by] = [clock.now(), actor.personId];
  await storeAnswer(tx, keyOf(proposal), { answer, byId: organizationId, at });
  const homeId = proposal.home.organizationId;
  const isFromAbove = homeId !== organizationId;
  await addStep(tx, keyOf(proposal), {
    kind: "ANSWERED",
    atId: organizationId,
    ...(isFromAbove ? { toId: homeId } : {}),
    personId: by,
    word: answer,
    doneAt: at,
  });
  if (proposal.state === "OPEN") {
    await tellProposer(tx, proposal, { kind: "PROPOSAL_ANSWERED", organizationId, by });
    if (isFromAbove)
      await tellThoseWhoAnswer(tx, proposal, { kind: "PROPOSAL_ANSWER_CAME", organizationId: homeId, by });
  }
  return { revision: input.revision + 1 };
};
