import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { EvaluationTable } from "../database/schema.gen.ts";
import { type ReturnRow, returnsOfScore } from "./evaluation-return.queries.ts";

type Key = { organizationId: string; meetingId: string };

/** Sent and not decided, or decided and since then corrected or settled otherwise. */
const isWaiting = sql`(e.state = 'SUBMITTED' OR ((e.needs_superior_again OR e.settled_otherwise_at IS NOT NULL) AND e.submitted_at IS NOT NULL)) AND e.self_total IS NOT NULL`;

export type WaitingRow = Key & {
  organizationName: string;
  month: string;
  submittedAt: Date;
  selfTotal: number;
  selfGrade: NonNullable<EvaluationTable["self_grade"]>;
  needsSuperiorAgain: boolean;
  settledOtherwise: boolean;
  officialGrade: EvaluationTable["superior_grade"];
  returns: ReturnRow[];
  /** Whether it was sent and nothing is decided yet. */
  toDecide: boolean;
  /** Criteria where the cell departed from what the facts propose, and where somebody above gave points of the own. */
  departures: number;
  superiorDifferences: number;
};

const columns = sql`e.organization_id AS "organizationId", o.name AS "organizationName", e.meeting_id AS "meetingId", e.month, e.submitted_at AS "submittedAt",
      e.self_total AS "selfTotal", e.self_grade AS "selfGrade", e.needs_superior_again AS "needsSuperiorAgain", e.state = 'SUBMITTED' AS "toDecide",
      e.settled_otherwise_at IS NOT NULL AS "settledOtherwise", CASE WHEN e.state = 'DECIDED' THEN e.superior_grade END AS "officialGrade",
      (SELECT count(*)::int FROM evaluation_score s WHERE s.organization_id = e.organization_id AND s.meeting_id = e.meeting_id
        AND s.self_points IS NOT NULL AND s.self_points <> s.proposed) AS departures,
      (SELECT count(*)::int FROM evaluation_score s WHERE s.organization_id = e.organization_id AND s.meeting_id = e.meeting_id
        AND e.state = 'SUBMITTED' AND s.superior_points IS NOT NULL) AS "superiorDifferences",
      ${returnsOfScore} AS returns`;

const isAfter = (after: string[] | undefined) =>
  after ? sql`AND (e.submitted_at, e.meeting_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;

/** Scores of the organizations right under one that wait for its decision, oldest first. */
export async function listWaitingRows(
  tx: Transaction,
  organizationId: string,
  after: string[] | undefined,
  limit: number,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    SELECT ${columns} FROM evaluation e JOIN organization o ON o.id = e.organization_id
    WHERE o.parent_id = ${organizationId} AND ${isWaiting} ${isAfter(after)}
    ORDER BY e.submitted_at, e.meeting_id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** The same of the cells that somebody follows for their superior today. */
export async function listFollowedRows(
  tx: Transaction,
  personId: string,
  after: string[] | undefined,
  limit: number,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    SELECT ${columns} FROM evaluation e JOIN organization o ON o.id = e.organization_id
    WHERE e.organization_id IN (SELECT a.organization_id FROM appointment a WHERE a.person_id = ${personId} AND a.position = 'FOLLOWER'
        AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today()))
      AND ${isWaiting} ${isAfter(after)}
    ORDER BY e.submitted_at, e.meeting_id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

type Neighbour = Key & { organizationName: string; month: string };
type Neighbours = { waiting: number; place: number | null; previous: Neighbour | null; next: Neighbour | null };

const neighbour = sql`jsonb_build_object('organizationId', w.organization_id, 'organizationName', w.name, 'meetingId', w.meeting_id, 'month', w.month)`;

/**
 * The meetings that wait before and after one, in the order of the list; undefined where it was never sent. One that was
 * answered meanwhile keeps its place between its neighbours, so that whoever decided it can go on.
 */
export async function findNeighbours(tx: Transaction, key: Key): Promise<Neighbours | undefined> {
  const { rows } = await sql<Neighbours>`
    WITH mine AS (SELECT e.submitted_at, e.meeting_id, o.parent_id FROM evaluation e JOIN organization o ON o.id = e.organization_id
        WHERE e.organization_id = ${key.organizationId} AND e.meeting_id = ${key.meetingId} AND e.submitted_at IS NOT NULL),
      waiting AS (SELECT e.organization_id, o.name, e.meeting_id, e.month, e.submitted_at FROM evaluation e JOIN organization o ON o.id = e.organization_id
        WHERE o.parent_id = (SELECT parent_id FROM mine) AND ${isWaiting})
    SELECT (SELECT count(*)::int FROM waiting) AS waiting,
      (SELECT 1 + count(*) FILTER (WHERE (w.submitted_at, w.meeting_id) < (mine.submitted_at, mine.meeting_id))::int
        FROM waiting w HAVING bool_or(w.meeting_id = mine.meeting_id)) AS place,
      (SELECT ${neighbour} FROM waiting w WHERE (w.submitted_at, w.meeting_id) < (mine.submitted_at, mine.meeting_id)
        ORDER BY w.submitted_at DESC, w.meeting_id DESC LIMIT 1) AS previous,
      (SELECT ${neighbour} FROM waiting w WHERE (w.submitted_at, w.meeting_id) > (mine.submitted_at, mine.meeting_id)
        ORDER BY w.submitted_at, w.meeting_id LIMIT 1) AS next
    FROM mine`.execute(tx);
  return rows[0];
}
