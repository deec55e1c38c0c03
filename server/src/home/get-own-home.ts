import { daysBetween } from "../calendar.rules.ts";
import type { Operation } from "../operation.ts";
import { presentTask } from "../task/present-task.ts";
import { listTasksOf } from "../task/task-list.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findOwnMeetings, findOwnProposals } from "./home.queries.ts";

const tasksShown = 20;

/** My next meetings with their papers, the tasks I answer for, my proposals and their answers. */
export const getOwnHome: Operation<"home.mine"> = async ({ tx, clock, actor }) => {
  const { personId } = actor;
  if (personId === null) return { meetings: [], tasks: [], proposals: [] };
  const now = clock.now();
  const meetings = await findOwnMeetings(tx, personId);
  const tasks = await listTasksOf(tx, personId, { readerId: personId, after: undefined, limit: tasksShown });
  const proposals = await findOwnProposals(tx, personId);
  return {
    meetings: meetings.map(({ scheduledAt, openedAt, ...row }) => ({
      ...row,
      scheduledAt: scheduledAt.toISOString(),
      openedAt: openedAt?.toISOString() ?? null,
      daysLeft: daysBetween(dayOf(now), dayOf(scheduledAt)),
      selfGrade: null,
      officialGrade: null,
    })),
    tasks: tasks.slice(0, tasksShown).map((task) => presentTask(task, { personId, now })),
    proposals: proposals.map((row) => ({ ...row, answeredAt: row.answeredAt?.toISOString() ?? null })),
  };
};
