export type ProposalState = "OPEN" | "ANSWERED" | "CLOSED";
export type Verdict = "SATISFIED" | "NOT_SATISFIED";

/** What decides what an organization may do with a proposal. */
export type ProposalStanding = {
  state: ProposalState;
  /** It lies with this organization. */
  liesHere: boolean;
  /** This organization gave the answer that stands. */
  isAnsweredHere: boolean;
  /** This is the proposer's own organization. */
  isHome: boolean;
  verdict: Verdict | null;
  /** What did not satisfy went on as another proposal already. */
  isContinued: boolean;
};

export type ProposalDeed = "proposal.assign" | "proposal.answer" | "proposal.passUp" | "proposal.passDown";
export type ProposalHindrance = "PROPOSAL_LIES_ELSEWHERE" | "PROPOSAL_STATE";

/**
 * Why an organization cannot do something with a proposal that stands so; null where it can. Who has it answers it, takes it
 * in or passes it on; who answered it may put the answer right until it was read out; what did not satisfy when it was closed
 * may go on one level up, once.
 */
export function hindranceTo(deed: ProposalDeed, proposal: ProposalStanding): ProposalHindrance | null {
  if (deed === "proposal.passUp" && mayGoOn(proposal)) return null;
  if (proposal.state === "CLOSED") return "PROPOSAL_STATE";
  if (proposal.state === "ANSWERED") {
    const isPutRight = deed === "proposal.answer" || deed === "proposal.assign";
    if (!isPutRight) return "PROPOSAL_STATE";
    return proposal.isAnsweredHere ? null : "PROPOSAL_LIES_ELSEWHERE";
  }
  if (!proposal.liesHere) return "PROPOSAL_LIES_ELSEWHERE";
  return deed === "proposal.passDown" && proposal.isHome ? "PROPOSAL_STATE" : null;
}

const deeds: readonly ProposalDeed[] = ["proposal.assign", "proposal.answer", "proposal.passUp", "proposal.passDown"];

/** What a proposal that stands so leaves an organization to do. */
export function deedsOn(proposal: ProposalStanding): ProposalDeed[] {
  return deeds.filter((deed) => hindranceTo(deed, proposal) === null);
}

function mayGoOn({ state, isHome, verdict, isContinued }: ProposalStanding): boolean {
  return state === "CLOSED" && isHome && verdict === "NOT_SATISFIED" && !isContinued;
}

/** Late is what waits beyond its deadline. */
export function isLate({ state, dueOn }: { state: ProposalState; dueOn: string | null }, today: string): boolean {
  return state === "OPEN" && dueOn !== null && dueOn < today;
}

/** Whether the answer to a proposal is read out in such a meeting: what was raised in a committee's own meeting stays there. */
export function isReadOutIn(meetingKind: string, raisedInKind: string | null): boolean {
  return raisedInKind === null || (meetingKind === "COMMITTEE") === (raisedInKind === "COMMITTEE");
}
