import type pg from "pg";
import { meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import { seeingThresholdsOn } from "../../../rulesets/seeing-thresholds.ts";
import { remindOf, tellOfLate } from "./remind.queries.ts";

/** Leaders of cells whose meeting `m` is near and lacks something; due as many days before it as papers are to be out. */
const lacking = (kind: string, condition: string) => `
  SELECT o.person_id, m.organization_id, m.id AS meeting_id, '${kind}' AS kind, m.id AS subject_id,
    (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - $2::int AS due_on, jsonb_build_object('month', m.month) AS parameters
  FROM meeting m JOIN organization c ON c.id = m.organization_id AND c.kind IN ('CELL','BASE_CELL')
    JOIN appointment o ON o.organization_id = m.organization_id AND o.position IN ('SECRETARY','DEPUTY_SECRETARY') AND o.state = 'CONFIRMED'
      AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date)
  WHERE m.kind IN ('REGULAR','THEMATIC') AND m.scheduled_at BETWEEN $1::date - interval '1 day' AND $1::date + interval '10 days' AND ${condition}`;

/** Those who lead a cell whose meeting is near and whose notice is not out. */
export async function remindOfNotices(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(remindOf(lacking("NOTICE_DUE", "m.state = 'DRAFT'")), [today, leadDays(today)]);
}

/** Those who lead a cell whose meeting is near, is convened and has no paper yet. */
export async function remindOfPapers(worker: pg.Pool, today: string): Promise<void> {
  const without = `m.state = 'CONVENED' AND NOT EXISTS (SELECT FROM material p
    WHERE p.organization_id = m.organization_id AND p.meeting_id = m.id AND p.purpose = 'PAPER')`;
  await worker.query(remindOf(lacking("PAPERS_DUE", without)), [today, leadDays(today)]);
}

/** Appointments `o` that hold on the day: of those who lead, or of those who work for them too. */
const holds = (positions: string) => `o.position IN (${positions}) AND o.state = 'CONFIRMED'
  AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date)`;
const leading = "'SECRETARY','DEPUTY_SECRETARY'";

/** The regular meeting of the day's month of the cell `c`; `states` narrows it down. */
const meetingOfMonth = (states: string) => `SELECT FROM meeting m WHERE m.organization_id = c.id AND m.kind = 'REGULAR'
  AND m.month = date_trunc('month', $1::date)::date AND ${states}`;

/** By when a month's regular meeting is to be held: the end of its first week. */
const heldBy = "(date_trunc('month', $1::date)::date + ($2::int - 1))";

/** Those who lead a cell that has not drawn up the month's meeting, before the first week is over. */
export async function remindToConvene(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT o.person_id, c.id AS organization_id, NULL::uuid AS meeting_id, 'MEETING_DUE' AS kind, c.id AS subject_id, ${heldBy} AS due_on,
        jsonb_build_object('month', date_trunc('month', $1::date)::date) AS parameters
      FROM organization c JOIN appointment o ON o.organization_id = c.id AND ${holds(leading)}
      WHERE c.kind IN ('CELL','BASE_CELL') AND c.dissolved_on IS NULL AND ${heldBy} BETWEEN $1::date AND $1::date + 3
        AND NOT EXISTS (${meetingOfMonth("m.state <> 'POSTPONED'")})`),
    [today, firstWeekEnds(today)],
  );
}

/** Those who lead a committee, and its office: how many cells right below have not met although the first week is over; once a month. */
export async function tellOfLateCells(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    tellOfLate(`SELECT o.person_id, c.parent_id AS organization_id, NULL::uuid AS meeting_id, 'CELLS_LATE' AS kind, c.parent_id AS subject_id,
        ${heldBy} AS due_on, jsonb_build_object('month', date_trunc('month', $1::date)::date, 'count', count(DISTINCT c.id)) AS parameters
      FROM organization c JOIN appointment o ON o.organization_id = c.parent_id AND ${holds(`${leading},'OFFICE_STAFF'`)}
      WHERE c.kind IN ('CELL','BASE_CELL') AND c.dissolved_on IS NULL AND ${heldBy} BETWEEN $1::date - 3 AND $1::date - 1
        AND NOT EXISTS (${meetingOfMonth("m.state IN ('OPEN','CLOSED','FILED','NOT_HELD')")})
      GROUP BY o.person_id, c.parent_id`),
    [today, firstWeekEnds(today)],
  );
}

/** Those who lead a cell whose quarter is near its end without a topic held or planned. */
export async function remindOfMissingTopics(worker: pg.Pool, today: string): Promise<void> {
  const quarter = "extract(quarter FROM $1::date)::int";
  const plannedBy = "((date_trunc('quarter', $1::date) + interval '3 months')::date - 1 - $2::int)";
  await worker.query(
    remindOf(`SELECT o.person_id, c.id AS organization_id, NULL::uuid AS meeting_id, 'TOPIC_DUE' AS kind, c.id AS subject_id, ${plannedBy} AS due_on,
        jsonb_build_object('year', extract(year FROM $1::date)::int, 'quarter', (ARRAY['I','II','III','IV'])[${quarter}]) AS parameters
      FROM organization c JOIN appointment o ON o.organization_id = c.id AND ${holds(leading)}
      LEFT JOIN topic_year_count k ON k.organization_id = c.id AND k.year = extract(year FROM $1::date)
      WHERE c.kind IN ('CELL','BASE_CELL') AND c.dissolved_on IS NULL AND ${plannedBy} BETWEEN $1::date AND $1::date + 3
        AND coalesce(k.planned[${quarter}], 0) + coalesce(k.held[${quarter}], 0) + coalesce(k.without_topic[${quarter}], 0) < $3::int`),
    [today, seeingThresholdsOn(today).topicAheadDays, meetingThresholdsOn(today).thematicMeetingsAQuarter],
  );
}

function firstWeekEnds(today: string): number {
  return meetingThresholdsOn(today).regularWeek.lastDay;
}

function leadDays(today: string): number {
  return meetingThresholdsOn(today).materialsLeadDays;
}
