import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { ProposalState, Verdict } from "./proposal.rules.ts";

export type Named = { personId: string; fullName: string };
export type OrganizationName = { organizationId: string; name: string };

export type ProposalRow = {
  home: OrganizationName;
  proposalId: string;
  meetingId: string | null;
  personId: string | null;
  person: Named | null;
  body: string;
  addressedTo: OrganizationName;
  liesWith: OrganizationName;
  owner: Named | null;
  dueOn: string | null;
  answer: string;
  answeredBy: OrganizationName | null;
  state: ProposalState;
  raisedAt: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
  closedMeetingId: string | null;
  verdict: Verdict | null;
  closingWord: string;
  continuedAs: string | null;
  firstId: string;
  way: string[];
  revision: number;
};

const named = (alias: string): RawBuilder<Named | null> =>
  sql`CASE WHEN ${sql.ref(`${alias}.id`)} IS NULL THEN NULL ELSE json_build_object('personId', ${sql.ref(`${alias}.id`)}, 'fullName', ${sql.ref(`${alias}.full_name`)}) END`;
const place = (alias: string): RawBuilder<OrganizationName | null> =>
  sql`CASE WHEN ${sql.ref(`${alias}.id`)} IS NULL THEN NULL ELSE json_build_object('organizationId', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) END`;

const columns = sql`r.id AS "proposalId", r.meeting_id AS "meetingId", r.person_id AS "personId", r.body, r.due_on AS "dueOn", r.answer, r.state,
  r.raised_at AS "raisedAt", r.answered_at AS "answeredAt", r.closed_at AS "closedAt", r.closed_meeting_id AS "closedMeetingId", r.verdict,
  r.closing_word AS "closingWord", r.continued_as AS "continuedAs", r.first_id AS "firstId", r.way, r.revision,
  json_build_object('organizationId', r.organization_id, 'name', coalesce(h.name, '')) AS home,
  json_build_object('organizationId', r.addressed_to, 'name', coalesce(a.name, '')) AS "addressedTo",
  json_build_object('organizationId', r.lies_with, 'name', coalesce(l.name, '')) AS "liesWith",
  ${place("b")} AS "answeredBy", ${named("p")} AS person, ${named("o")} AS owner`;
const joined = sql`LEFT JOIN organization h ON h.id = r.organization_id LEFT JOIN organization a ON a.id = r.addressed_to
  LEFT JOIN organization l ON l.id = r.lies_with LEFT JOIN organization b ON b.id = r.answered_by
  LEFT JOIN person p ON p.id = r.person_id LEFT JOIN person o ON o.id = r.owner_id`;
/** Who stands above a meeting reads what its record says; the list and the history are for those on the proposal's way. */
const onItsWay = sql`(r.person_id = (SELECT nennep_person()) OR r.way && (SELECT nennep_offices_held())
  OR r.organization_id = ANY ((SELECT nennep_belongs_to())::uuid[]))`;

/** A proposal held until this transaction ends, as an organization on its way has it. */
export async function lockProposal(
  tx: Transaction,
  key: { organizationId: string; proposalId: string },
): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`SELECT ${columns} FROM proposal r ${joined}
    WHERE r.id = ${key.proposalId} AND ${key.organizationId} = ANY (r.way) FOR UPDATE OF r`.execute(tx);
  return rows[0];
}

/** A proposal as an organization on its way reads it. */
export async function findProposal(
  tx: Transaction,
  key: { organizationId: string; proposalId: string },
): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`SELECT ${columns} FROM proposal r ${joined}
    WHERE r.id = ${key.proposalId} AND ${key.organizationId} = ANY (r.way) AND ${onItsWay}`.execute(tx);
  return rows[0];
}

/** A row with what a cursor continues from, in the database's own precision. */
export type ListedRow = ProposalRow & { order: string; raisedText: string };

export type View = "WAITING" | "SENT_ON" | "ANSWERED";

/** A page of what an organization has to do with: by deadline as long as it waits, then the newest answers first. */
export async function listProposalRows(
  tx: Transaction,
  wanted: { organizationId: string; view: View; after: string[] | undefined; limit: number },
): Promise<ListedRow[]> {
  const { organizationId, view } = wanted;
  const isOver = view === "ANSWERED";
  const order = isOver ? sql`r.answered_at` : sql`coalesce(r.due_on, 'infinity'::date)`;
  const which = {
    WAITING: sql`r.lies_with = ${organizationId} AND r.state = 'OPEN'`,
    SENT_ON: sql`r.state = 'OPEN' AND r.lies_with <> ${organizationId} AND (r.organization_id = ${organizationId} OR EXISTS (
      SELECT 1 FROM proposal_step s WHERE s.at_id = ${organizationId} AND s.organization_id = r.organization_id AND s.proposal_id = r.id
        AND s.kind IN ('PASSED_UP','PASSED_DOWN')))`,
    ANSWERED: sql`r.state <> 'OPEN' AND (r.organization_id = ${organizationId} OR r.answered_by = ${organizationId})`,
  }[view];
  const [first, raised, id] = wanted.after ?? [];
  const page =
    wanted.after === undefined
      ? sql``
      : isOver
        ? sql`AND (r.answered_at, r.raised_at, r.id) < (${first}::timestamptz, ${raised}::timestamptz, ${id}::uuid)`
        : sql`AND (${order}, r.raised_at, r.id) > (${first}::date, ${raised}::timestamptz, ${id}::uuid)`;
  const direction = isOver ? sql`DESC` : sql`ASC`;
  const { rows } =
    await sql<ListedRow>`SELECT ${columns}, ${order}::text AS "order", r.raised_at::text AS "raisedText" FROM proposal r ${joined}
    WHERE ${which} AND ${onItsWay} ${page}
    ORDER BY ${order} ${direction}, r.raised_at ${direction}, r.id ${direction} LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}

/** What waits in an organization, how much of it is late, and what was answered and is to be read out there. */
export async function countProposals(
  tx: Transaction,
  organizationId: string,
  today: string,
): Promise<{ waiting: number; late: number; toReadOut: number }> {
  const { rows } = await sql<{ waiting: number; late: number; toReadOut: number }>`
    SELECT count(*) FILTER (WHERE r.state = 'OPEN')::int AS waiting, count(*) FILTER (WHERE r.state = 'OPEN' AND r.due_on < ${today})::int AS late,
      count(*) FILTER (WHERE r.state = 'ANSWERED')::int AS "toReadOut"
    FROM proposal r WHERE r.lies_with = ${organizationId} AND r.state IN ('OPEN','ANSWERED') AND ${onItsWay}`.execute(
    tx,
  );
  return rows[0] ?? { waiting: 0, late: 0, toReadOut: 0 };
}

/** A page of a person's own proposals: open ones first, then those to be read out, then the newest. */
export async function listOwnProposals(
  tx: Transaction,
  personId: string,
  page: { after: string[] | undefined; limit: number },
): Promise<ListedRow[]> {
  const order = sql`array_position(ARRAY['OPEN','ANSWERED','CLOSED'], r.state)`;
  const after = page.after
    ? sql`AND (${order} > ${page.after[0]}::int OR (${order} = ${page.after[0]}::int AND (r.raised_at, r.id) < (${page.after[1]}::timestamptz, ${page.after[2]}::uuid)))`
    : sql``;
  const { rows } =
    await sql<ListedRow>`SELECT ${columns}, ${order}::text AS "order", r.raised_at::text AS "raisedText" FROM proposal r ${joined}
    WHERE r.person_id = ${personId} ${after} ORDER BY ${order}, r.raised_at DESC, r.id DESC LIMIT ${page.limit + 1}`.execute(
      tx,
    );
  return rows;
}

export type StepRow = {
  firstId: string;
  kind: "RAISED" | "ASSIGNED" | "PASSED_UP" | "PASSED_DOWN" | "HANDED_ON" | "ANSWERED" | "CLOSED";
  at: OrganizationName;
  to: OrganizationName | null;
  by: string | null;
  word: string;
  verdict: Verdict | null;
  owner: string | null;
  dueOn: string | null;
  doneAt: Date;
};

/** Everything that happened to proposals and to those that they continue, oldest first. */
export async function findHistory(tx: Transaction, proposalIds: readonly string[]): Promise<StepRow[]> {
  const { rows } =
    await sql<StepRow>`SELECT s.first_id AS "firstId", s.kind, json_build_object('organizationId', s.at_id, 'name', s.at_name) AS at,
      CASE WHEN s.to_id IS NULL THEN NULL ELSE json_build_object('organizationId', s.to_id, 'name', s.to_name) END AS "to",
      s.by_name AS "by", s.word, s.verdict, s.owner_name AS owner, s.due_on AS "dueOn", s.done_at AS "doneAt"
    FROM proposal_history(${proposalIds}::uuid[]) AS s`.execute(tx);
  return rows;
}
