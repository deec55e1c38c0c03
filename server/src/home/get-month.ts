import { addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import { applyCorrections } from "../correction/apply-corrections.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { findMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import { presentMeetingSummary } from "../meeting/present-meeting.ts";
import type { Answer, Operation } from "../operation.ts";
import { countMembers, findOrganization } from "../organization/organization.queries.ts";
import { hasPaper } from "../record/has-paper.rules.ts";
import { refuse } from "../refusal.ts";
import { thresholdsFor } from "../ruleset/rules-for.queries.ts";
import { presentTask } from "../task/present-task.ts";
import { listOpenTasks } from "../task/task-list.queries.ts";
import { findTopicsAhead } from "../topic/topics-ahead.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { readRecord } from "../workspace/read-record.ts";
import {
  countOpenTasks,
  countOpinions,
  findMonthMeetings,
  findOpenProposals,
  findWaitingAbsences,
  type MonthMeetingRow,
} from "./home.queries.ts";
import { isOver, meetingOfTheMonth, monthToPrepare, type NextDeed, nextDeed, stepsOf } from "./home.rules.ts";
import { presentStep, toMonthMeeting } from "./present-month.ts";

/** How far back a meeting may still want something of its cell, and how many tasks the page shows. */
const monthsBack = 12;
const tasksShown = 8;

/** The secretary's month: five steps with days left, the one thing to do now, open tasks, and what waits for the committee. */
export const getMonth: Operation<"home.month"> = async ({ tx, clock, actor }, { organizationId }) => {
  const organization = await findOrganization(tx, organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const now = clock.now();
  const today = dayOf(now);
  const thresholds = await thresholdsFor(tx, { path: organization.path, on: today });
  const from = dayIn(addMonths(monthOf(today), -monthsBack), 1);
  const meetings = (await findMonthMeetings(tx, organizationId, from)).map(toMonthMeeting);
  const recorded = meetingOfTheMonth(meetings, today, thresholds);
  const meeting = recorded && (await findMeeting(tx, organizationId, recorded.row.meetingId));
  const chosen = recorded && meeting ? await asCorrected(tx, recorded, meeting) : recorded;
  const counts = await countMembers(tx, organizationId, organization.path);
  const tasks = await listOpenTasks(tx, organizationId, {
    readerId: actor.personId,
    after: undefined,
    limit: tasksShown,
  });
  const open = await countOpenTasks(tx, organizationId, today);
  return {
    organizationId,
    organizationName: organization.name,
    members: counts.official + counts.probationary,
    month: chosen?.month ?? monthToPrepare(today, thresholds),
    meeting: meeting ? presentMeetingSummary(meeting) : null,
    evaluationState: chosen?.evaluationState ?? null,
    returnReason: chosen?.row.returnReason ?? "",
    steps: stepsOf(chosen, open, { today, thresholds }).map((step) => presentStep(step, chosen?.row, open)),
    next: presentDeed(nextDeed(chosen, today, thresholds), chosen?.row),
    tasks: tasks.slice(0, tasksShown).map((task) => presentTask(task, { personId: actor.personId, now })),
    openTaskCount: open.open,
    overdueTaskCount: open.overdue,
    absenceRequests: await findWaitingAbsences(tx, organizationId),
    opinionCount: await countOpinions(
      tx,
      organizationId,
      chosen && !isOver(chosen.state) ? chosen.row.meetingId : null,
    ),
    openProposals: await findOpenProposals(tx, organizationId),
    topics: await findTopicsAhead(tx, organization.path, { today, required: thresholds.thematicMeetingsAQuarter }),
  };
};

/** The meeting with its corrections counted: a resolution that they overturned needs no paper, one that they made pass does. */
async function asCorrected<Meeting extends ReturnType<typeof toMonthMeeting>>(
  tx: Transaction,
  recorded: Meeting,
  meeting: MeetingRow,
): Promise<Meeting> {
  if (!recorded.row.isCorrected) return recorded;
  const corrected = applyCorrections(await readRecord(tx, meeting, null));
  return { ...recorded, needsResolution: hasPaper("RESOLUTION", corrected) };
}

function presentDeed({ open, ...deed }: NextDeed, row: MonthMeetingRow | undefined): Answer<"home.month">["next"] {
  return { ...deed, open: [...open], assignments: open.includes("ASSIGNMENTS") ? (row?.openAssignments ?? []) : [] };
}
