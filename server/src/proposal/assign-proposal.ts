import { findBelonging } from "../meeting/transition.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdProposal, keyOf } from "./hold-proposal.queries.ts";
import { addStep, storeAssignment } from "./keep-proposal.queries.ts";
import { gistOf, tellProposer } from "./tell-proposal.queries.ts";

/** Takes a proposal in: says who answers for it in this organization and by when. Who answers for it and the proposer are told. */
export const assignProposal: Operation<"proposal.assign"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, ownerId, dueOn } = input;
  const proposal = await holdProposal(tx, input, "proposal.assign");
  if (ownerId !== null && !(await findBelonging(tx, organizationId, [ownerId])).has(ownerId))
    refuse("OWNER_NOT_A_MEMBER");
  await storeAssignment(tx, keyOf(proposal), { ownerId, dueOn });
  const by = actor.personId;
  await addStep(tx, keyOf(proposal), {
    kind: "ASSIGNED",
    atId: organizationId,
    personId: by,
    ownerId,
    dueOn,
    doneAt: clock.now(),
  });
  const due: Record<string, string> = dueOn === null ? {} : { dueOn };
  await tellProposer(tx, proposal, { kind: "PROPOSAL_ASSIGNED", organizationId, by, parameters: due });
  if (ownerId !== null && ownerId !== by && ownerId !== proposal.owner?.personId)
    await tellPeople(tx, [ownerId], {
      kind: "PROPOSAL_OWNED",
      organizationId,
      parameters: { ...due, proposalId: proposal.proposalId, what: gistOf(proposal.body) },
    });
  return { revision: input.revision + 1 };
};
