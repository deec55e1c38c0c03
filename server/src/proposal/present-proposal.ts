import type { Answer } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { standingOf } from "./hold-proposal.queries.ts";
import type { ProposalRow, StepRow } from "./proposal.queries.ts";
import { deedsOn, isLate } from "./proposal.rules.ts";

type Proposal = Omit<Answer<"proposal.mine">["rows"][number], "steps">;
type Step = Answer<"proposal.get">["steps"][number];

/** A proposal as it crosses the wire. */
export function presentProposal(row: ProposalRow, today: string): Proposal {
  return {
    home: row.home,
    proposalId: row.proposalId,
    meetingId: row.meetingId,
    person: row.person,
    body: row.body,
    addressedTo: row.addressedTo,
    liesWith: row.liesWith,
    owner: row.owner,
    dueOn: row.dueOn,
    isLate: isLate(row, today),
    answer: row.answer,
    answeredBy: row.answeredBy,
    state: row.state,
    raisedAt: row.raisedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    closedMeetingId: row.closedMeetingId,
    verdict: row.verdict,
    closingWord: row.closingWord,
    continuedAs: row.continuedAs,
    revision: row.revision,
  };
}

/** What the reader may do with a proposal, acting in an organization on its way. */
export function abilitiesOn(
  row: ProposalRow,
  reader: { organizationId: string; may(operation: OperationName): boolean },
): OperationName[] {
  return deedsOn(standingOf(row, reader.organizationId)).filter((deed) => reader.may(deed));
}

export function presentStep({ firstId: _, ...step }: StepRow): Step {
  return { ...step, doneAt: step.doneAt.toISOString() };
}
