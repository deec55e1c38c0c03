import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";
import type { View } from "./proposal-search.ts";

export type ProposalPage = Awaited<ReturnType<typeof api.proposal.list.call>>;
export type ListedProposal = ProposalPage["rows"][number];
export type OwnProposal = Awaited<ReturnType<typeof api.proposal.mine.call>>["rows"][number];
export type OneProposal = Awaited<ReturnType<typeof api.proposal.get.call>>;
export type Step = OneProposal["steps"][number];

/** One page of what an organization has to do with. */
export function proposalsQuery(wanted: { organizationId: string; view: View; cursor?: string | undefined }) {
  const { cursor, ...input } = wanted;
  return {
    ...api.proposal.list.queryOptions({ input: { ...input, ...(cursor === undefined ? {} : { cursor }) } }),
    placeholderData: keepPreviousData<ProposalPage>,
  };
}

/** Where proposals of an organization may go; it seldom changes. */
export function levelsQuery(organizationId: string) {
  return api.proposal.levels.queryOptions({ input: { organizationId }, staleTime: 300_000 });
}

/** One change at proposals: whatever shows them reads again, the first pages and a meeting too. */
export function useProposalChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.proposal.key(), api.home.key(), api.workspace.key()], ...change);
}

/** Where a link leads that opens one proposal, as an organization on its way has it. */
export function proposalAddress(organizationId: string, proposalId: string) {
  return {
    to: "/organizations/$organizationId/proposals/$proposalId" as const,
    params: { organizationId, proposalId },
  };
}
