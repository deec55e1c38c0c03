import { addDays, isWeekend } from "../calendar.rules.ts";
import { carriesOver, isReportedAt } from "../task/task.rules.ts";
import type { TaskReviewRow, TaskRow } from "../workspace/outcome.queries.ts";
import { type DemoTask, filled, type SetTask } from "./cell-story.ts";
import { dayOfMonth, minutesAfter, monthWords, nextMonth } from "./demo-calendar.ts";
import type { Scene } from "./hold-regular.ts";
import { named } from "./meeting-frame.ts";
import type { Work } from "./works.ts";

/** Reports every task whose turn has come: done, or put off with its reason. A task is put off twice at most. */
export function reviewTasks({ story, month, times, mood }: Scene): TaskReviewRow[] {
  const { random } = story;
  const open = story.tasks.filter((task) => carriesOver(task) && isReportedAt(task, month));
  return open.map((task) => {
    const done = task.delays >= 2 || random.chance(mood.taskShare);
    const [startState, startDueOn] = [task.state, task.dueOn];
    const percent = done ? 100 : random.between(5, 8) * 10;
    const newDueOn = done ? null : workday(dayOfMonth(month, random.between(18, 26)));
    Object.assign(task, {
      state: done ? "DONE" : "NOT_DONE",
      percent,
      closedAt: done ? minutesAfter(times.openedAt, 30) : null,
      dueOn: newDueOn ?? task.dueOn,
      delays: task.delays + (done ? 0 : 1),
    });
    const result = resultOf(task, done, {
      ...monthWords(month),
      n: random.between(3, 24),
      p: done ? random.between(6, 12) : percent,
    });
    return {
      ...taskRow(task),
      startState,
      startDueOn,
      reportedState: done ? "DONE" : "NOT_DONE",
      reportedPercent: percent,
      result,
      newDueOn,
      reportRevision: 1,
    };
  });
}

function resultOf({ work }: DemoTask, done: boolean, values: Record<string, string | number>): string {
  if (!work) return done ? "Đã hoàn thành theo yêu cầu" : "Đang thực hiện, xin gia hạn";
  return filled(done ? work.done : work.delayed, values);
}

/** Assigns what was concluded: one task a work, each with a member who answers for it. */
export function assignTasks(scene: Scene): TaskRow[] {
  const { story, roll, works, month } = scene;
  const { random } = story;
  if (story.set?.month === month) return assignSet(scene, story.set.tasks);
  const owners = random.some(
    roll.filter(
      ({ memberStatus, exempt, temporarilyElsewhere }) =>
        memberStatus === "OFFICIAL" && !exempt && !temporarilyElsewhere,
    ),
    works.own.length + 1,
  );
  const tasks = [...works.own, works.common].flatMap((work, index) => {
    const owner = owners[index];
    const member = owner && story.cell.members.find(({ personId }) => personId === owner.personId);
    return member ? [newTask(scene, work, member)] : [];
  });
  story.tasks.push(...tasks);
  return tasks.map(taskRow);
}

function assignSet(scene: Scene, wanted: readonly SetTask[]): TaskRow[] {
  const { story } = scene;
  const tasks = wanted.flatMap(({ what, owner, dueOn, state, percent }) => {
    const member = story.cell.members.find(({ fullName }) => fullName === owner);
    return member ? [{ ...newTask(scene, null, member), what, dueOn, state, percent }] : [];
  });
  story.tasks.push(...tasks);
  return tasks.map(taskRow);
}

function newTask(
  { story, meetingId, month, times, stepOf }: Scene,
  work: Work | null,
  owner: DemoTask["owner"],
): DemoTask {
  const { random } = story;
  const createdAt = minutesAfter(times.closedAt, -25);
  const wanted = [...stepOf].find(([, step]) => step === "politicalTask")?.[0];
  return {
    id: random.id(createdAt),
    meetingId,
    agendaItemId: wanted ?? null,
    what: work ? filled(work.task, monthWords(month)) : "",
    work,
    owner,
    massOrganization: work?.topic.includes("dân vận") && random.chance(0.5) ? "Đoàn thanh niên" : "",
    createdAt,
    dueOn: workday(dayOfMonth(month, random.between(15, 28))),
    reportMonth: nextMonth(month),
    state: "NOT_STARTED",
    percent: 0,
    closedAt: null,
    delays: 0,
  };
}

function workday(day: string): string {
  return isWeekend(day) ? workday(addDays(day, -1)) : day;
}

/** A task as the record of a meeting shows it. */
export function taskRow(task: DemoTask): TaskRow {
  return {
    id: task.id,
    what: task.what,
    owner: named(task.owner),
    massOrganization: task.massOrganization,
    dueOn: task.dueOn,
    reportMonth: task.reportMonth,
    targetValue: null,
    targetUnit: "",
    state: task.state,
    percent: task.percent,
    closedAt: task.closedAt,
    revision: 1,
  };
}
