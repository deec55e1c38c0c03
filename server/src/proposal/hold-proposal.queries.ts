import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { lockProposal, type ProposalRow } from "./proposal.queries.ts";
import { hindranceTo, type ProposalDeed, type ProposalStanding } from "./proposal.rules.ts";

/** Locks a proposal for something that an organization does with it; refuses what does not go, or was seen otherwise. */
export async function holdProposal(
  tx: Transaction,
  wanted: { organizationId: string; proposalId: string; revision: number },
  deed: ProposalDeed,
): Promise<ProposalRow> {
  const proposal = await lockProposal(tx, wanted);
  if (!proposal) return refuse("NOT_FOUND");
  if (proposal.revision !== wanted.revision) refuse("CHANGED_MEANWHILE");
  const hindrance = hindranceTo(deed, standingOf(proposal, wanted.organizationId));
  if (hindrance === "PROPOSAL_LIES_ELSEWHERE") refuse(hindrance, { name: proposal.liesWith.name });
  if (hindrance === "PROPOSAL_STATE") refuse(hindrance, { state: proposal.state });
  return proposal;
}

/** How a proposal stands towards an organization, as the rules ask. */
export function standingOf(proposal: ProposalRow, organizationId: string): ProposalStanding {
  return {
    state: proposal.state,
    liesHere: proposal.liesWith.organizationId === organizationId,
    isAnsweredHere: proposal.answeredBy?.organizationId === organizationId,
    isHome: proposal.home.organizationId === organizationId,
    verdict: proposal.verdict,
    isContinued: proposal.continuedAs !== null,
  };
}

/** By what its own rows know a proposal. */
export function keyOf({ home, proposalId }: ProposalRow): { homeId: string; proposalId: string } {
  return { homeId: home.organizationId, proposalId };
}
