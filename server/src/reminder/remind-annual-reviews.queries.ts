import type pg from "pg";
import { remindAhead, tellOfLate } from "./remind.queries.ts";

/** How many days ahead a cell is reminded that has not voted on everybody. */
const daysAhead = [15, 7, 3, 1];

const holds = (positions: string) => `o.position IN (${positions}) AND o.state = 'CONFIRMED'
  AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date)`;
/** A cell that has not voted on everybody whom the year reviews. */
const isWaited = `h.person_id IS NULL AND EXISTS (SELECT FROM annual_review r WHERE r.organization_id = h.organization_id AND r.year = h.year
  AND r.person_id IS NOT NULL AND r.not_reviewed IS NULL AND r.state IN ('OPEN','SENT'))`;

/** Those who lead a cell that has still to vote, before the day that the committee set; the committee only once it has passed. */
export async function remindOfAnnualReviews(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindAhead(
      `SELECT o.person_id, h.organization_id, NULL::uuid AS meeting_id, 'ANNUAL_REVIEWS_DUE' AS kind, h.organization_id AS subject_id, h.due_on,
        jsonb_build_object('year', h.year) AS parameters
      FROM annual_review h JOIN appointment o ON o.organization_id = h.organization_id AND ${holds("'SECRETARY','DEPUTY_SECRETARY'")}
      WHERE h.due_on BETWEEN $1::date AND $1::date + ${Math.max(...daysAhead)} AND ${isWaited}`,
      daysAhead,
    ),
    [today],
  );
  await worker.query(
    tellOfLate(`SELECT o.person_id, c.parent_id AS organization_id, NULL::uuid AS meeting_id, 'ANNUAL_REVIEWS_LATE' AS kind, c.parent_id AS subject_id, h.due_on,
        jsonb_build_object('year', h.year, 'count', count(DISTINCT c.id)) AS parameters
      FROM annual_review h JOIN organization c ON c.id = h.organization_id AND c.dissolved_on IS NULL
        JOIN appointment o ON o.organization_id = c.parent_id AND ${holds("'SECRETARY','DEPUTY_SECRETARY','OFFICE_STAFF'")}
      WHERE h.due_on BETWEEN $1::date - 3 AND $1::date - 1 AND ${isWaited}
      GROUP BY o.person_id, c.parent_id, h.due_on, h.year`),
    [today],
  );
}
