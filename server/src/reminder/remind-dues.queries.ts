import type pg from "pg";
import { duesRulesOn } from "../../../rulesets/dues-rules.ts";
import { tellFirst } from "./remind.queries.ts";

/**
 * A cell's secretary, once a year for each member who has left as many kept months of it open as the rule names: those before the present one,
 * from the month of coming on. Which of them were left open for a good reason, people judge.
 */
export async function tellOfOpenDues(worker: pg.Pool, today: string): Promise<void> {
  const { monthsWithoutReason } = duesRulesOn(today);
  await worker.query(
    tellFirst(
      `SELECT s.person_id, open.organization_id, NULL::uuid AS meeting_id, 'DUES_OPEN' AS kind, open.person_id AS subject_id,
        date_trunc('year', $1::date)::date AS due_on, jsonb_build_object('count', open.months) AS parameters
      FROM (
        SELECT m.organization_id, m.person_id, count(*)::int AS months
        FROM (SELECT DISTINCT d.organization_id, d.month FROM dues_mark d WHERE d.month >= date_trunc('year', $1::date) AND d.month < date_trunc('month', $1::date)) AS kept
        JOIN membership m ON m.organization_id = kept.organization_id AND m.stay = 'HOME' AND date_trunc('month', m.valid_from) <= kept.month
          AND m.valid_from <= $1::date AND (m.valid_to IS NULL OR m.valid_to > $1::date)
        WHERE NOT EXISTS (SELECT FROM dues_mark e WHERE e.organization_id = m.organization_id AND e.month = kept.month AND e.person_id = m.person_id)
        GROUP BY m.organization_id, m.person_id HAVING count(*) >= $2) AS open
      JOIN appointment s ON s.organization_id = open.organization_id AND s.position = 'SECRETARY' AND s.state = 'CONFIRMED'
        AND s.valid_from <= $1::date AND (s.valid_to IS NULL OR s.valid_to > $1::date)`,
    ),
    [today, monthsWithoutReason],
  );
}
