import { sql } from "kysely";
import { attendanceBands, type Band, scoreBands } from "./spread.rules.ts";

/**
 * Every figure of an organization's month, with what a cell's own row says of it: `c` is the cell's month, `roll` its members,
 * `shares` what is worked out of them, `open` its open tasks, `topics` the counts of its quarter, `themes`, `ahead` and `taken` those of
 * the month. Above the cells each is the sum of the direct children.
 */
const summed: Readonly<Record<string, string>> = {
  members: orNone("roll.members"),
  cells: "1",
  held: isOne("c.state IN ('HELD','FILED','WAITING','DECIDED','RETURNED')"),
  not_held: isOne("c.state = 'NOT_HELD'"),
  filed: isOne("c.filed_at IS NOT NULL"),
  submitted: isOne("c.state IN ('WAITING','DECIDED')"),
  decided: isOne("c.state = 'DECIDED'"),
  good: isOne("c.official_grade = 'GOOD'"),
  fair: isOne("c.official_grade = 'FAIR'"),
  average: isOne("c.official_grade = 'AVERAGE'"),
  poor: isOne("c.official_grade = 'POOR'"),
  self_good: isOne("c.self_grade = 'GOOD'"),
  self_fair: isOne("c.self_grade = 'FAIR'"),
  self_average: isOne("c.self_grade = 'AVERAGE'"),
  self_poor: isOne("c.self_grade = 'POOR'"),
  present: orNone("c.present"),
  attendance_base: orNone("c.attendance_base"),
  excused: orNone("c.excused"),
  unexcused: orNone("c.unexcused"),
  praised: orNone("c.praised"),
  score_sum: orNone("c.official_total"),
  scored: isOne("c.official_total IS NOT NULL"),
  tasks_done: orNone("c.tasks_done"),
  tasks_total: orNone("c.tasks_total"),
  speakers: orNone("c.speakers"),
  speaker_base: orNone("c.speaker_base"),
  self_sum: orNone("c.self_total"),
  self_scored: isOne("c.self_total IS NOT NULL"),
  self_of_decided: "CASE WHEN c.official_total IS NULL THEN 0 ELSE coalesce(c.self_total, 0) END",
  evidence_points: orNone("c.evidence_points"),
  evidence_maximum: orNone("c.evidence_maximum"),
  self_on_evidence: orNone("c.self_on_evidence"),
  evidence_scored: isOne("c.evidence_points IS NOT NULL"),
  evidence_of_decided: ifDecided("c.evidence_points"),
  maximum_of_decided: ifDecided("c.evidence_maximum"),
  self_on_evidence_of_decided: ifDecided("c.self_on_evidence"),
  official_on_evidence: orNone("c.official_on_evidence"),
  evidence_decided: isOne("c.official_on_evidence IS NOT NULL"),
  open_of_month: orNone("open.of_month"),
  open_of_quarter: orNone("open.of_quarter"),
  open_of_half_year: orNone("open.of_half_year"),
  open_longer: orNone("open.longer"),
  topics_planned: orNone("topics.planned"),
  topics_held: orNone("topics.held"),
  thematic_held: orNone("themes.held"),
  topics_of_month: orNone("ahead.planned"),
  topics_taken_up: orNone("taken.held"),
  ...counted(scoreBands, "scores_from", "c.official_total"),
  ...counted(attendanceBands, "attendance_from", "shares.attendance"),
};

/** Figures of which the lowest and the highest among the cells are kept. */
const lowest: Readonly<Record<string, string>> = {
  score_lowest: "c.official_total",
  attendance_lowest: "shares.attendance",
};
const highest: Readonly<Record<string, string>> = {
  score_highest: "c.official_total",
  attendance_highest: "shares.attendance",
};

const ofCells = { ...summed, ...lowest, ...highest };
const names = Object.keys(ofCells);

export const columns = sql.raw(names.join(", "));
/** What a cell's own row says. */
export const cellFigures = sql.raw(Object.values(ofCells).join(", "));
/** The figures of a set of children `c`. */
export const rolledUp = sql.raw(
  names
    .map((name) => {
      if (name in lowest) return `min(c.${name}) AS ${name}`;
      return name in highest ? `max(c.${name}) AS ${name}` : `coalesce(sum(c.${name}), 0) AS ${name}`;
    })
    .join(", "),
);
export const carried = sql.raw(names.map((name) => `c.${name}`).join(", "));
export const replaced = sql.raw(["parent_id", ...names].map((name) => `${name} = excluded.${name}`).join(", "));

function isOne(condition: string): string {
  return `((${condition}) IS TRUE)::int`;
}

function orNone(value: string): string {
  return `coalesce(${value}, 0)`;
}

function ifDecided(value: string): string {
  return `CASE WHEN c.official_on_evidence IS NULL THEN 0 ELSE ${orNone(value)} END`;
}

/** A column for each band, one where the value lies in it. */
function counted(bands: readonly Band[], prefix: string, value: string): Record<string, string> {
  return Object.fromEntries(
    bands.map(({ from, to }) => [
      `${prefix}_${from}`,
      isOne(to === null ? `${value} >= ${from}` : `${value} >= ${from} AND ${value} < ${to}`),
    ]),
  );
}
