import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdProposal, keyOf } from "./hold-proposal.queries.ts";
import { addStep, insertProposal, storeContinuation, storePassing } from "./keep-proposal.queries.ts";
import { findLevelAbove, findLevelBelow } from "./levels.queries.ts";
import type { ProposalRow } from "./proposal.queries.ts";
import { tellProposer, tellThoseWhoAnswer } from "./tell-proposal.queries.ts";

/** Passes a proposal one level up, with the reason. What was closed without satisfying goes on as one that continues it. */
export const passUpProposal: Operation<"proposal.passUp"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, reason } = input;
  refuseSecret(reason);
  const held = await holdProposal(tx, input, "proposal.passUp");
  const above = (await findLevelAbove(tx, organizationId)) ?? refuse("NOT_A_LEVEL_ABOVE");
  if (!above.isHeld) refuse("NOBODY_ANSWERS_THERE");
  const [doneAt, by] = [clock.now(), actor.personId];
  const proposal = held.state === "CLOSED" ? await continued(tx, held, doneAt) : held;
  const key = keyOf(proposal);
  await storePassing(tx, key, above.organizationId);
  await addStep(tx, key, {
    kind: "PASSED_UP",
    atId: organizationId,
    toId: above.organizationId,
    personId: by,
    word: reason,
    doneAt,
  });
  await tellThoseWhoAnswer(tx, proposal, { kind: "PROPOSAL_RAISED", organizationId: above.organizationId, by });
  await tellProposer(tx, proposal, {
    kind: "PROPOSAL_PASSED_UP",
    organizationId: above.organizationId,
    by,
    parameters: { reason },
  });
  return { proposalId: proposal.proposalId };
};

/** Sends a proposal back one level, with what is said to it; it waits there for its answer. */
export const passDownProposal: Operation<"proposal.passDown"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, word } = input;
  refuseSecret(word);
  const proposal = await holdProposal(tx, input, "proposal.passDown");
  const key = keyOf(proposal);
  const toId = await findLevelBelow(tx, { homeId: key.homeId, organizationId });
  await storePassing(tx, key, toId);
  const by = actor.personId;
  await addStep(tx, key, { kind: "PASSED_DOWN", atId: organizationId, toId, personId: by, word, doneAt: clock.now() });
  await tellThoseWhoAnswer(tx, proposal, { kind: "PROPOSAL_CAME_BACK", organizationId: toId, by });
  await tellProposer(tx, proposal, { kind: "PROPOSAL_PASSED_DOWN", organizationId: toId, by });
  return { done: true };
};

/** The proposal that continues a closed one: the same words and history; the meeting that closed the first keeps its record. */
async function continued(tx: Transaction, closed: ProposalRow, at: Date): Promise<ProposalRow> {
  const { organizationId: homeId } = closed.home;
  const proposalId = newId();
  await insertProposal(tx, {
    homeId,
    id: proposalId,
    meetingId: null,
    personId: closed.personId,
    body: closed.body,
    addressedToId: homeId,
    raisedAt: at,
    firstId: closed.firstId,
  });
  await storeContinuation(tx, keyOf(closed), proposalId);
  return { ...closed, proposalId };
}
