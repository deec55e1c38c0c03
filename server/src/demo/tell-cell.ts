import { currentRules } from "../../../rulesets/index.ts";
import type { JudgedMeeting } from "../evaluation/judge-record.rules.ts";
import { dayOf, momentAt } from "../working-zone.rules.ts";
import { fateOf, generousCell, missedReason } from "./cell-fates.ts";
import { type CellStory, worksOf } from "./cell-story.ts";
import { type DemoCalendar, meetingDay, minutesAfter, workingDayBefore } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";
import type { DraftPaper } from "./draft-papers.ts";
import { type CommitteeMeeting, holdCommittee } from "./hold-committee.ts";
import { holdJoint } from "./hold-joint.ts";
import { type HeldMeeting, holdRegular } from "./hold-regular.ts";
import { jointPlanOf } from "./joint-words.ts";
import { placeOf } from "./meeting-frame.ts";
import { addMeetingRows } from "./meeting-rows.ts";
import { type MonthOccasion, occasionOf } from "./month-occasions.ts";
import { asFromPaper, fateFromPaper, putOff } from "./other-months.ts";
import { addCounters, issuePapers } from "./paper-rows.ts";
import { randomFrom } from "./random.ts";
import { asFiled, type Fate, type ScoredMeeting, scoreMeeting } from "./score-meeting.ts";

export type Telling = {
  rows: DemoRows;
  papers: DraftPaper[];
  calendar: DemoCalendar;
  organizations: readonly DemoOrganization[];
  officeAccountId: string;
  officeCellParent: string;
};

/** A cell's two years: every month its committee's meeting, then its own, with papers, score and the superior's decision. */
export function tellCell(story: CellStory, telling: Telling): void {
  const { calendar, rows } = telling;
  for (const [monthIndex, month] of calendar.held.entries()) {
    const monthsBack = calendar.held.length - 1 - monthIndex;
    const reason = missedReason(story.cell.name, monthsBack);
    if (reason !== undefined) tellMissed(story, telling, { month, reason });
    else tellMonth(story, telling, { month, monthIndex, monthsBack });
    tellJoint(story, telling, { month, monthsBack });
  }
  addTaskRows(rows, story);
}

/** Where an organization held a meeting of several cells later in a month, it is told after the month's own. */
export function tellJoint(
  story: CellStory,
  { rows, organizations }: Telling,
  { month, monthsBack }: { month: string; monthsBack: number },
): void {
  const plan = jointPlanOf(story.cell.name, monthsBack);
  if (plan) holdJoint(rows, story, { plan, month, organizations });
}

/** Numbers are counted up to the very last paper, so this comes after everything that issues one. */
export function endCell(story: CellStory, { rows }: Telling): void {
  addCounters(rows, story);
}

type When = { month: string; monthIndex: number; monthsBack: number };

function tellMonth(usualStory: CellStory, telling: Telling, { month, monthIndex, monthsBack }: When): void {
  const { rows, calendar } = telling;
  const different = occasionOf(usualStory.cell.name, monthsBack);
  const story = different ? apart(usualStory, month) : usualStory;
  const preMeeting = committeeBefore(rows, story, {
    month,
    monthIndex,
    day: workingDayBefore(meetingDay(month, 3), 4),
  });
  const held = differently(rows, story, holdRegular(story, { month, monthIndex, preMeeting, different }), different);
  const decidedBy = story.cell.parentId === telling.officeCellParent ? telling.officeAccountId : null;
  const usual = fateOf({
    cellName: story.cell.name,
    monthsBack,
    closedAt: held.times.closedAt,
    now: calendar.now,
    random: story.random,
    decidedBy,
  });
  const fate = different === "PAPER" ? fateFromPaper(usual, held.times.closedAt) : usual;
  const scored = scoreMeeting(held, fate, {
    random: story.random,
    now: calendar.now,
    isGenerous: story.cell.name === generousCell,
  });
  addHeld(telling, { held, fate, scored });
  const papers = papersOf(fate, monthsBack);
  if (fate.filedAt)
    issuePapers(rows, story, { judged: asClosed(scored), kinds: papers, at: minutesAfter(fate.filedAt, -25) });
}

/** A month that is unlike the others draws its own lots, so that the months after it stay what they are. */
function apart(story: CellStory, month: string): CellStory {
  return { ...story, random: randomFrom(`${story.cell.name} ${month}`) };
}

function differently(rows: DemoRows, story: CellStory, held: HeldMeeting, different: MonthOccasion): HeldMeeting {
  if (different === "PAPER") return asFromPaper(held);
  return different === "POSTPONED" ? putOff(rows, story, held) : held;
}

/** The papers carry what was true when they were issued: the superior had not decided yet. */
function asClosed({ atClosing }: ScoredMeeting): JudgedMeeting {
  return atClosing;
}

function papersOf(fate: Fate, monthsBack: number) {
  return monthsBack < 3 && fate.filedAt
    ? (["NOTICE", "RESOLUTION", "MINUTES", "SCORE_SHEET"] as const)
    : (["RESOLUTION", "MINUTES"] as const);
}

export function committeeBefore(
  rows: DemoRows,
  story: CellStory,
  of: { month: string; monthIndex: number; day: string },
): CommitteeMeeting | null {
  if (story.cell.issuing.committeeMembers === 0) return null;
  const topics = worksOf(story, of.monthIndex).own.map(({ topic }) => topic);
  return holdCommittee(rows, story, { month: of.month, day: of.day, topics });
}

function addHeld(
  { rows, papers, calendar }: Telling,
  { held, fate, scored }: { held: HeldMeeting; fate: Fate; scored: ScoredMeeting },
): void {
  const { judgement } = scored.atClosing;
  const record = asFiled(held.record, fate);
  addMeetingRows(rows, record, {
    stepOf: held.stepOf,
    followerInformedAt: held.history.followerInformedAt,
    createdAt:
      record.meeting.recordedFrom === "PAPER" && fate.submittedAt
        ? minutesAfter(fate.submittedAt, -30)
        : minutesAfter(held.times.noticeSentAt, -1440),
    createdBy: null,
    score: { total: judgement.total, grade: judgement.grade },
    ...(record.meeting.recordedFrom === "PAPER" ? { papersPostedOn: held.history.papersPostedOn } : {}),
  });
  for (const material of held.record.materials) papers.push({ record: held.record, material });
  addScoreRows(rows, { held, fate, scored });
  const { returnReason: reason, submittedAt } = scored.stored;
  if (reason !== "" && submittedAt)
    addReturn(rows, held, { reason, submittedAt, returnedBy: fate.decidedBy, now: calendar.now });
}

/** The superior read it the morning after it was sent; the cell has not answered. */
function addReturn(
  rows: DemoRows,
  { record: { meeting } }: HeldMeeting,
  returned: { reason: string; submittedAt: Date; returnedBy: string | null; now: Date },
): void {
  const read = minutesAfter(returned.submittedAt, 15 * 60);
  const returnedAt = new Date(Math.min(read.getTime(), returned.now.getTime()));
  addRows(rows, "evaluation_return", [
    {
      organization_id: meeting.organizationId,
      meeting_id: meeting.id,
      // A lot of its own: what is told after it stays what it is.
      id: randomFrom(`${meeting.id} return`).id(returnedAt),
      reason: returned.reason,
      returned_at: returnedAt,
      returned_by: returned.returnedBy,
    },
  ]);
}

function addScoreRows(
  rows: DemoRows,
  { held, fate, scored }: { held: HeldMeeting; fate: Fate; scored: ScoredMeeting },
): void {
  const { meeting } = held.record;
  const { stored, scores, judged } = scored;
  const key = { organization_id: meeting.organizationId, meeting_id: meeting.id };
  const { scoreSheet } = held.rules;
  addRows(rows, "evaluation", [
    {
      ...key,
      held_under: meeting.organizationId,
      month: meeting.month,
      state: stored.state,
      sheet_id: scoreSheet.id,
      sheet_version: scoreSheet.version,
      self_total: stored.selfTotal,
      self_grade: stored.selfGrade,
      superior_total: stored.superiorTotal,
      superior_grade: stored.superiorGrade,
      superior_reason: stored.superiorReason,
      return_reason: stored.returnReason,
      submitted_at: stored.submittedAt,
      decided_by: fate.decidedAt ? fate.decidedBy : null,
      decided_at: stored.decidedAt,
      revision: stored.revision,
    },
  ]);
  const settled = new Map(
    judged.judgement.criteria.map(({ proposal, provisionalState, proposed, self }) => [
      proposal.criterion,
      { state: provisionalState, until: proposal.provisionalUntil?.on ?? null, proposed, self },
    ]),
  );
  addRows(
    rows,
    "evaluation_score",
    scores.map((score) => ({
      ...key,
      criterion: score.criterion,
      proposed: score.proposed,
      facts: score.frozen,
      provisional_until: settled.get(score.criterion)?.until ?? null,
      provisional_state: settled.get(score.criterion)?.state ?? null,
      counted_proposal: settled.get(score.criterion)?.proposed ?? null,
      counted_self: settled.get(score.criterion)?.self ?? null,
      self_points: score.selfPoints,
      self_reason: score.selfReason,
      superior_points: score.superiorPoints,
      superior_reason: score.superiorReason,
      revision: score.revision,
    })),
  );
}

function tellMissed(story: CellStory, { rows }: Telling, { month, reason }: { month: string; reason: string }): void {
  const { cell, random } = story;
  const day = meetingDay(month, 3);
  const at = momentAt(day, "08:00");
  addRows(rows, "meeting", [
    {
      organization_id: cell.organizationId,
      id: random.id(at),
      held_under: cell.organizationId,
      kind: "REGULAR",
      state: "NOT_HELD",
      recorded_from: "LIVE",
      form: "IN_PLACE",
      month,
      scheduled_at: at,
      place: placeOf(cell.name),
      reason,
      not_held_accepted_at: minutesAfter(at, 1440),
      rules_version: currentRules(dayOf(at)).version,
      created_at: minutesAfter(at, -4320),
    },
  ]);
}

export function addTaskRows(rows: DemoRows, { cell, tasks }: CellStory): void {
  addRows(
    rows,
    "task",
    tasks.map((task) => ({
      organization_id: cell.organizationId,
      id: task.id,
      held_under: cell.organizationId,
      meeting_id: task.meetingId,
      agenda_item_id: task.agendaItemId,
      what: task.what,
      owner_id: task.owner.personId,
      mass_organization: task.massOrganization,
      due_on: task.dueOn,
      report_month: task.reportMonth,
      state: task.state,
      percent: task.percent,
      closed_at: task.closedAt,
      created_at: task.createdAt,
      revision: 1 + task.delays,
    })),
  );
}
