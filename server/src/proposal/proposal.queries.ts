import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export async function insertProposal(
  tx: Transaction,
  proposal: {
    organizationId: string;
    id: string;
    meetingId: string | null;
    personId: string;
    body: string;
    raisedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto("proposal")
    .values({
      organization_id: proposal.organizationId,
      id: proposal.id,
      meeting_id: proposal.meetingId,
      person_id: proposal.personId,
      body: proposal.body,
      raised_at: proposal.raisedAt,
    })
    .execute();
}

/** A proposal held until it is answered. */
export async function lockProposal(tx: Transaction, organizationId: string, proposalId: string) {
  return tx
    .selectFrom("proposal")
    .select(["person_id as personId", "meeting_id as meetingId", "answered_at as answeredAt", "revision"])
    .where("organization_id", "=", organizationId)
    .where("id", "=", proposalId)
    .forUpdate()
    .executeTakeFirst();
}

export async function storeAnswer(
  tx: Transaction,
  key: { organizationId: string; proposalId: string; revision: number },
  answered: { answer: string; ownerId: string | null; dueOn: string | null; answeredAt: Date | null },
): Promise<void> {
  await tx
    .updateTable("proposal")
    .set({
      answer: answered.answer,
      owner_id: answered.ownerId,
      due_on: answered.dueOn,
      answered_at: answered.answeredAt,
      revision: key.revision + 1,
    })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.proposalId)
    .execute();
}

type Named = { personId: string; fullName: string };

export type ListedProposalRow = {
  organizationId: string;
  id: string;
  meetingId: string | null;
  person: Named | null;
  body: string;
  owner: Named | null;
  answer: string;
  dueOn: string | null;
  raisedAt: Date;
  answeredAt: Date | null;
  revision: number;
  isAnswered: string;
  raisedAtText: string;
};

/**
 * Proposals of an organization, open ones first, then the newest. Those raised in a meeting that the reader does not see
 * (a committee's own) are left out, unless they are the reader's.
 */
export async function listProposalRows(
  tx: Transaction,
  wanted: {
    organizationId: string;
    readerId: string | null;
    mine: boolean;
    after: string[] | undefined;
    limit: number;
  },
): Promise<ListedProposalRow[]> {
  const mine = wanted.mine ? sql`AND r.person_id = ${wanted.readerId}` : sql``;
  const order = sql`(CASE WHEN r.answered_at IS NULL THEN 0 ELSE 1 END)`;
  const after = wanted.after
    ? sql`AND (${order} > ${wanted.after[0]}::int OR (${order} = ${wanted.after[0]}::int AND (r.raised_at, r.id) < (${wanted.after[1]}::timestamptz, ${wanted.after[2]}::uuid)))`
    : sql``;
  const { rows } =
    await sql<ListedProposalRow>`SELECT r.organization_id AS "organizationId", r.id, r.meeting_id AS "meetingId", r.body, r.answer, r.due_on AS "dueOn",
      r.raised_at AS "raisedAt", r.answered_at AS "answeredAt", r.revision, ${order}::text AS "isAnswered", r.raised_at::text AS "raisedAtText",
      CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'fullName', p.full_name) END AS person,
      CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('personId', o.id, 'fullName', o.full_name) END AS owner
    FROM proposal r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN person o ON o.id = r.owner_id
    WHERE r.organization_id = ${wanted.organizationId} ${mine} ${after}
      AND (r.meeting_id IS NULL OR r.person_id = ${wanted.readerId}
        OR EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = r.organization_id AND m.id = r.meeting_id))
    ORDER BY ${order}, r.raised_at DESC, r.id DESC LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}
