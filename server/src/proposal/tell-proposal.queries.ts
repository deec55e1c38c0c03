import type { Transaction } from "../database/connect.ts";
import { type NotificationKind, tellPeople } from "../notification/notification.queries.ts";
import { findAnswering } from "./levels.queries.ts";

type Proposal = { proposalId: string; personId: string | null; body: string };

const longestGist = 120;

/** Leaves a word for the one who made a proposal, unless it is the one who acts. */
export async function tellProposer(
  tx: Transaction,
  proposal: Proposal,
  told: {
    kind: NotificationKind;
    organizationId: string;
    by: string | null;
    parameters?: Record<string, string | number>;
  },
): Promise<void> {
  if (proposal.personId === null || proposal.personId === told.by) return;
  const { kind, organizationId } = told;
  const parameters = { ...told.parameters, what: gistOf(proposal.body) };
  await tellPeople(tx, [proposal.personId], { kind, organizationId, parameters });
}

/** Leaves a word for those who take in and answer proposals in an organization, but for the one who acts. */
export async function tellThoseWhoAnswer(
  tx: Transaction,
  proposal: Proposal,
  told: { kind: NotificationKind; organizationId: string; by: string | null; meetingId?: string },
): Promise<void> {
  const people = await findAnswering(tx, told.organizationId);
  const { kind, organizationId, meetingId } = told;
  await tellPeople(
    tx,
    people.filter((personId) => personId !== told.by),
    {
      kind,
      organizationId,
      ...(meetingId === undefined ? {} : { meetingId }),
      parameters: { proposalId: proposal.proposalId, what: gistOf(proposal.body) },
    },
  );
}

/** As much of a proposal as a line holds. */
export function gistOf(body: string): string {
  const line = body.replace(/\s+/gu, " ").trim();
  return line.length <= longestGist ? line : `${line.slice(0, longestGist - 1).trimEnd()}…`;
}
