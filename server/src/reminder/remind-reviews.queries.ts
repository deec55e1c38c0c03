import type pg from "pg";
import { seeingThresholdsOn } from "../../../rulesets/seeing-thresholds.ts";
import { addDays, daysBetween } from "../calendar.rules.ts";
import { spanOf } from "../quarter-review/quarter-review.rules.ts";
import { quarterOf } from "../topic/topic.rules.ts";
import { remindOf } from "./remind.queries.ts";

const daysAhead = 3;

/** Those who lead a cell in which members of the quarter before have no evaluation proposed, when its day is near. */
export async function remindOfReviews(worker: pg.Pool, today: string): Promise<void> {
  const from = spanOf(quarterOf(today)).from;
  const { year, quarter } = quarterOf(addDays(from, -1));
  const dueOn = addDays(from, seeingThresholdsOn(today).reviewDueDays);
  const left = daysBetween(today, dueOn);
  if (left < 0 || left > daysAhead) return;
  await worker.query(
    remindOf(`SELECT o.person_id, c.id AS organization_id, NULL::uuid AS meeting_id, 'QUARTER_REVIEWS_DUE' AS kind, c.id AS subject_id, $2::date AS due_on,
        jsonb_build_object('year', $3::int, 'quarter', $4::int) AS parameters
      FROM organization c JOIN appointment o ON o.organization_id = c.id AND o.position IN ('SECRETARY','DEPUTY_SECRETARY') AND o.state = 'CONFIRMED'
        AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date)
      WHERE c.kind IN ('CELL','BASE_CELL') AND c.dissolved_on IS NULL AND EXISTS (SELECT FROM membership m
        WHERE m.organization_id = c.id AND m.stay = 'HOME' AND m.valid_from < $5::date AND (m.valid_to IS NULL OR m.valid_to >= $5::date)
          AND NOT EXISTS (SELECT FROM quarter_review r WHERE r.organization_id = c.id AND r.year = $3::int AND r.quarter = $4::int AND r.person_id = m.person_id))`),
    [today, dueOn, year, quarter, from],
  );
}

/** Those who lead the organization, when an early word is to be looked at again; never what it says. */
export async function remindOfFollowUps(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT o.person_id, r.organization_id, NULL::uuid AS meeting_id, 'QUARTER_REVIEW_FOLLOW_UP' AS kind, r.id AS subject_id, r.follow_up_on AS due_on,
        jsonb_build_object('year', r.year, 'quarter', r.quarter, 'reviewOf', coalesce(r.person_id::text, 'organization')) AS parameters
      FROM quarter_review r JOIN appointment o ON o.organization_id = r.organization_id AND o.position IN ('SECRETARY','DEPUTY_SECRETARY') AND o.state = 'CONFIRMED'
        AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date) AND o.person_id IS DISTINCT FROM r.person_id
      WHERE r.followed_up_at IS NULL AND r.follow_up_on BETWEEN $1::date AND $1::date + 3`),
    [today],
  );
}
