import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { type Key, type Named, person, rowsOf } from "./rows.queries.ts";

type Level = { organizationId: string; name: string };

export type ProposalRow = {
  id: string;
  person: Named | null;
  body: string;
  owner: Named | null;
  answer: string;
  dueOn: string | null;
  answeredAt: Date | null;
  /** Another organization that it lies with; null where it is the meeting's own. */
  liesWith: Level | null;
  /** Another organization whose answer it is. */
  answeredBy: Level | null;
  state: "OPEN" | "ANSWERED" | "CLOSED";
  /** Closed in front of this meeting, with what its proposer said; no verdict where nobody was asked. */
  closedHere: boolean;
  verdict: "SATISFIED" | "NOT_SATISFIED" | null;
  closingWord: string;
  revision: number;
};

type Held = { openedAt: Date | null; closedAt: Date | null; kind: string };

const columns = (
  key: Key,
) => sql`r.id, ${person("p")} AS person, r.body, ${person("o")} AS owner, r.answer, r.due_on AS "dueOn", r.answered_at AS "answeredAt",
  CASE WHEN r.lies_with = r.organization_id THEN NULL ELSE json_build_object('organizationId', l.id, 'name', coalesce(l.name, '')) END AS "liesWith",
  CASE WHEN b.id IS NULL OR b.id = r.organization_id THEN NULL ELSE json_build_object('organizationId', b.id, 'name', b.name) END AS "answeredBy",
  r.state, r.closed_meeting_id IS NOT DISTINCT FROM ${key.meetingId}::uuid AS "closedHere", r.verdict, r.closing_word AS "closingWord", r.revision`;
const joined = sql`LEFT JOIN person p ON p.id = r.person_id LEFT JOIN person o ON o.id = r.owner_id
  LEFT JOIN organization l ON l.id = r.lies_with LEFT JOIN organization b ON b.id = r.answered_by LEFT JOIN meeting m ON m.organization_id = r.organization_id AND m.id = r.meeting_id`;

/** What a meeting has before it in any case; what came after it had closed is none of its matters. */
const broughtBefore = (
  key: Key,
  held: Held,
) => sql`(r.meeting_id IS NOT DISTINCT FROM ${key.meetingId}::uuid OR (r.meeting_id IS NULL
  AND (r.answered_at IS NULL OR coalesce(r.answered_at >= ${held.openedAt}::timestamptz, false))
  AND (${held.closedAt}::timestamptz IS NULL OR r.raised_at <= ${held.closedAt})))`;

/** Proposals raised in this meeting, and those raised outside any that were open when it began: unanswered so far, or answered since. */
export function findProposals(tx: Transaction, key: Key, held: Held): Promise<ProposalRow[]> {
  return rowsOf(
    tx,
    sql<ProposalRow>`SELECT ${columns(key)} FROM proposal r ${joined}
    WHERE r.organization_id = ${key.organizationId} AND ${broughtBefore(key, held)} ORDER BY r.raised_at, r.id LIMIT 200`,
  );
}

/**
 * Proposals from before that come back to this meeting: answered since and to be read out, or open from an earlier meeting;
 * of a meeting that is over, those that were closed in front of it. What was raised in a committee's own meeting comes back in one.
 */
export function findEarlierProposals(
  tx: Transaction,
  key: Key,
  held: Held & { isOver: boolean },
): Promise<ProposalRow[]> {
  return rowsOf(
    tx,
    sql<ProposalRow>`SELECT ${columns(key)} FROM proposal r ${joined}
    WHERE r.organization_id = ${key.organizationId} AND NOT ${broughtBefore(key, held)}
      AND (r.closed_meeting_id = ${key.meetingId} OR (NOT ${held.isOver}::boolean AND r.state <> 'CLOSED'))
      AND (r.meeting_id IS NULL OR (m.kind = 'COMMITTEE') = ${held.kind === "COMMITTEE"}::boolean)
    ORDER BY r.state = 'OPEN', r.raised_at, r.id LIMIT 200`,
  );
}
