import type pg from "pg";
import { admissionRulesOn, admissionSteps } from "../../../rulesets/admission-rules.ts";
import { conductRulesOn } from "../../../rulesets/conduct-rules.ts";
import { memberChangeRulesOn } from "../../../rulesets/member-change-rules.ts";
import { partyBadgesOn } from "../../../rulesets/party-badges.ts";
import { termRulesOn } from "../../../rulesets/term-rules.ts";
import { roundsAround } from "../badge/badge.rules.ts";
import { remindAhead } from "./remind.queries.ts";

/** Appointments `o` that hold on the day. */
const holds = "o.state = 'CONFIRMED' AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date)";
const leading = "'SECRETARY','DEPUTY_SECRETARY'";
const working = `${leading},'OFFICE_STAFF'`;

/** Whoever leads the cell, the helpers, and where the committee has to act its leaders and office: a step's last day comes near. No name is said. */
export async function remindOfAdmissions(worker: pg.Pool, today: string): Promise<void> {
  const { steps, remindDaysAhead } = admissionRulesOn(today);
  const ofCommittees = admissionSteps.filter((step) => steps[step].by === "COMMITTEE");
  const told = `'ADMISSION_DUE' AS kind, a.id AS subject_id, a.due_on, jsonb_build_object('admissionId', a.id) AS parameters`;
  await worker.query(
    remindAhead(
      `SELECT o.person_id, a.organization_id, NULL::uuid AS meeting_id, ${told}
        FROM admission a JOIN organization c ON c.id = a.organization_id JOIN appointment o ON ${holds} AND (o.organization_id = c.id AND o.position IN (${leading})
          OR o.organization_id = c.parent_id AND a.step = ANY ($2::text[]) AND o.position IN (${working}))
        WHERE a.state = 'OPEN' AND a.due_on >= $1::date
      UNION SELECT helper, a.organization_id, NULL::uuid, ${told}
        FROM admission a CROSS JOIN unnest(a.helper_ids) AS helper WHERE a.state = 'OPEN' AND a.due_on >= $1::date`,
      remindDaysAhead,
    ),
    [today, ofCommittees],
  );
}

/** Those who lead an organization and its office: the term comes to its end, and a congress has to be prepared. */
export async function remindOfTerms(worker: pg.Pool, today: string): Promise<void> {
  const { months, remindDaysAhead } = termRulesOn(today);
  await worker.query(
    remindAhead(
      `SELECT o.person_id, c.id AS organization_id, NULL::uuid AS meeting_id, 'TERM_ENDS' AS kind, c.id AS subject_id, ending.on_day AS due_on, '{}'::jsonb AS parameters
        FROM organization c
        JOIN LATERAL (SELECT t.started_on, t.until FROM term t WHERE t.organization_id = c.id ORDER BY t.started_on DESC LIMIT 1) AS term ON true
        CROSS JOIN LATERAL (SELECT coalesce(term.until, (term.started_on + make_interval(months => ($2::jsonb ->> c.kind)::int))::date) AS on_day) AS ending
        JOIN appointment o ON o.organization_id = c.id AND o.position IN (${working}) AND ${holds}
        WHERE c.dissolved_on IS NULL`,
      remindDaysAhead,
    ),
    [today, JSON.stringify(months)],
  );
}

/** Those who lead the cell and its office, while an exemption or a suspension comes to its end: prolong it, or the member counts again. */
export async function remindOfStandings(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindAhead(
      `SELECT o.person_id, s.organization_id, NULL::uuid AS meeting_id, 'STANDING_ENDS' AS kind, s.id AS subject_id, s.valid_to AS due_on,
          jsonb_build_object('personId', s.person_id) AS parameters
        FROM member_standing s JOIN appointment o ON o.organization_id = s.organization_id AND o.position IN (${working}) AND ${holds}
        WHERE s.kind IN ('EXEMPT','SUSPENDED') AND s.valid_to >= $1::date AND s.valid_from < s.valid_to
          AND EXISTS (SELECT FROM membership m WHERE m.person_id = s.person_id AND m.organization_id = s.organization_id AND m.valid_to IS NULL)`,
      memberChangeRulesOn(today).remindDaysAhead,
    ),
    [today],
  );
}

/** Helpers who have not remarked on their candidate yet, while a quarter comes to its end. */
export async function remindOfRemarks(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindAhead(
      `SELECT helper AS person_id, a.organization_id, NULL::uuid AS meeting_id, 'ADMISSION_REMARK_DUE' AS kind, a.id AS subject_id, ending.on_day AS due_on,
          jsonb_build_object('admissionId', a.id) AS parameters
        FROM admission a CROSS JOIN unnest(a.helper_ids) AS helper
          CROSS JOIN LATERAL (SELECT (date_trunc('quarter', $1::date) + interval '3 months' - interval '1 day')::date AS on_day) AS ending
        WHERE a.state = 'OPEN' AND (a.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < date_trunc('quarter', $1::date) + interval '2 months'
          AND NOT EXISTS (SELECT FROM admission_remark r WHERE r.organization_id = a.organization_id AND r.admission_id = a.id AND r.helper_id = helper
            AND r.quarter_began = date_trunc('quarter', $1::date)::date)`,
      admissionRulesOn(today).remindOfRemarkDaysAhead,
    ),
    [today],
  );
}

/** Those who lead the cell, before a discipline is without effect. No name is said. */
export async function remindOfDisciplines(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindAhead(
      `SELECT o.person_id, c.organization_id, NULL::uuid AS meeting_id, 'DISCIPLINE_ENDS' AS kind, c.id AS subject_id, c.effect_ends_on AS due_on,
          jsonb_build_object('personId', c.person_id) AS parameters
        FROM conduct_record c JOIN appointment o ON o.organization_id = c.organization_id AND o.position IN (${leading}) AND ${holds}
        WHERE c.effect_ends_on >= $1::date AND c.annulled_on IS NULL`,
      conductRulesOn(today).remindDaysAhead,
    ),
    [today],
  );
}

/** Those who lead a cell in which somebody reaches the years of a badge by the next round, and the office above: nothing was proposed yet. */
export async function remindOfBadges(worker: pg.Pool, today: string): Promise<void> {
  const { years, rounds, remindDaysAhead } = partyBadgesOn(today);
  const { before, next } = roundsAround(rounds, today);
  await worker.query(
    remindAhead(
      `SELECT o.person_id, o.organization_id, NULL::uuid AS meeting_id, 'BADGES_DUE' AS kind, o.organization_id AS subject_id, $3::date AS due_on, '{}'::jsonb AS parameters
        FROM (SELECT DISTINCT m.organization_id FROM unnest($4::int[]) AS y (years) JOIN membership m ON m.stay = 'HOME' AND m.admitted_on IS NOT NULL
            AND m.valid_from <= $1::date AND (m.valid_to IS NULL OR m.valid_to > $1::date) JOIN person p ON p.id = m.person_id
          WHERE coalesce(p.party_age_from, m.admitted_on) + make_interval(years => y.years) > $2::date AND coalesce(p.party_age_from, m.admitted_on) + make_interval(years => y.years) <= $3::date
            AND NOT EXISTS (SELECT FROM badge_mark b WHERE b.person_id = m.person_id AND b.years = y.years)) AS due
        JOIN organization c ON c.id = due.organization_id JOIN appointment o ON ${holds}
          AND (o.organization_id = c.id AND o.position IN (${leading}) OR o.organization_id = c.parent_id AND o.position = 'OFFICE_STAFF')`,
      remindDaysAhead,
    ),
    [today, before, next[0], years],
  );
}
