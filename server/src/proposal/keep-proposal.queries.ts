import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { StepRow } from "./proposal.queries.ts";
import type { Verdict } from "./proposal.rules.ts";

/** A proposal, by its own organization. */
export type ProposalKey = { homeId: string; proposalId: string };

export async function insertProposal(
  tx: Transaction,
  proposal: {
    homeId: string;
    id: string;
    meetingId: string | null;
    personId: string | null;
    body: string;
    addressedToId: string;
    raisedAt: Date;
    /** The first of the chain that it continues; absent for a new one. */
    firstId?: string;
  },
): Promise<void> {
  const way = [...new Set([proposal.homeId, proposal.addressedToId])];
  await sql`INSERT INTO proposal (organization_id, id, meeting_id, person_id, body, raised_at, addressed_to, lies_with, way, first_id)
    VALUES (${proposal.homeId}, ${proposal.id}, ${proposal.meetingId}, ${proposal.personId}, ${proposal.body}, ${proposal.raisedAt},
      ${proposal.addressedToId}, ${proposal.addressedToId}, ${way}::uuid[], ${proposal.firstId ?? proposal.id})`.execute(
    tx,
  );
}

export type NewStep = {
  kind: StepRow["kind"];
  atId: string;
  toId?: string;
  personId: string | null;
  word?: string;
  verdict?: Verdict;
  ownerId?: string | null;
  dueOn?: string | null;
  doneAt: Date;
};

/** Adds a step to the history of a proposal that is held. */
export async function addStep(tx: Transaction, { homeId, proposalId }: ProposalKey, step: NewStep): Promise<void> {
  await sql`INSERT INTO proposal_step (organization_id, proposal_id, number, kind, at_id, to_id, person_id, word, verdict, owner_id, due_on, done_at)
    SELECT ${homeId}, ${proposalId}, coalesce(max(number), 0) + 1, ${step.kind}, ${step.atId}::uuid, ${step.toId ?? null}::uuid, ${step.personId}::uuid,
      ${step.word ?? ""}, ${step.verdict ?? null}, ${step.ownerId ?? null}::uuid, ${step.dueOn ?? null}::date, ${step.doneAt}::timestamptz
    FROM proposal_step WHERE organization_id = ${homeId} AND proposal_id = ${proposalId}`.execute(tx);
}

export async function storeAssignment(
  tx: Transaction,
  { homeId, proposalId }: ProposalKey,
  assigned: { ownerId: string | null; dueOn: string | null },
): Promise<void> {
  await sql`UPDATE proposal SET owner_id = ${assigned.ownerId}, due_on = ${assigned.dueOn}, revision = revision + 1
    WHERE organization_id = ${homeId} AND id = ${proposalId}`.execute(tx);
}

/** Keeps an answer. One from above comes down to the proposal's own organization, where who was to give it has nothing left to do. */
export async function storeAnswer(
  tx: Transaction,
  { homeId, proposalId }: ProposalKey,
  { answer, byId, at }: { answer: string; byId: string; at: Date },
): Promise<void> {
  const isFromAbove = byId !== homeId;
  await sql`UPDATE proposal SET answer = ${answer}, answered_by = ${byId}, answered_at = coalesce(answered_at, ${at}), lies_with = organization_id,
      owner_id = CASE WHEN ${isFromAbove} THEN NULL ELSE owner_id END, due_on = CASE WHEN ${isFromAbove} THEN NULL ELSE due_on END,
      revision = revision + 1
    WHERE organization_id = ${homeId} AND id = ${proposalId}`.execute(tx);
}

/** Lets a proposal lie with another organization; who answers for it there, and by when, is said there. */
export async function storePassing(tx: Transaction, { homeId, proposalId }: ProposalKey, toId: string): Promise<void> {
  await sql`UPDATE proposal SET lies_with = ${toId}, way = CASE WHEN ${toId}::uuid = ANY (way) THEN way ELSE way || ${toId}::uuid END,
      owner_id = NULL, due_on = NULL, revision = revision + 1
    WHERE organization_id = ${homeId} AND id = ${proposalId}`.execute(tx);
}

export async function storeContinuation(tx: Transaction, { homeId, proposalId }: ProposalKey, continuedAs: string) {
  await sql`UPDATE proposal SET continued_as = ${continuedAs}, revision = revision + 1
    WHERE organization_id = ${homeId} AND id = ${proposalId}`.execute(tx);
}

export async function storeClosing(
  tx: Transaction,
  { homeId, proposalId }: ProposalKey,
  closed: { meetingId: string; verdict: Verdict; word: string; at: Date },
): Promise<void> {
  await sql`UPDATE proposal SET closed_at = ${closed.at}, closed_meeting_id = ${closed.meetingId}, verdict = ${closed.verdict},
      closing_word = ${closed.word}, revision = revision + 1
    WHERE organization_id = ${homeId} AND id = ${proposalId}`.execute(tx);
}

/** Closes what was raised in a meeting and answered by its own organization before the meeting ended: everybody heard it. */
export async function closeAnsweredIn(
  tx: Transaction,
  meeting: { organizationId: string; meetingId: string },
  at: Date,
): Promise<void> {
  await sql`WITH heard AS (
      UPDATE proposal SET closed_at = ${at}, closed_meeting_id = meeting_id, revision = revision + 1
      WHERE organization_id = ${meeting.organizationId} AND meeting_id = ${meeting.meetingId} AND state = 'ANSWERED' AND answered_by = organization_id
      RETURNING organization_id, id)
    INSERT INTO proposal_step (organization_id, proposal_id, number, kind, at_id, done_at)
    SELECT h.organization_id, h.id, 1 + (SELECT max(s.number) FROM proposal_step s WHERE s.organization_id = h.organization_id AND s.proposal_id = h.id),
      'CLOSED', h.organization_id, ${at}::timestamptz FROM heard h`.execute(tx);
}
