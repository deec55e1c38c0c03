import { expect, test } from "vitest";
import {
  afterReport,
  carriesOver,
  closesTask,
  completion,
  completionPercent,
  isOverdue,
  isReportedAt,
  mayNote,
  stateAfterNote,
  type Task,
  type TaskState,
  taskStateWords,
} from "./task.rules.ts";

const task = (state: TaskState, change: Partial<Task> = {}): Task => ({ state, dueOn: "2026-11-30", ...change });

test("on its last day a task is not overdue, the day after it is", () => {
  expect([isOverdue(task("IN_PROGRESS"), "2026-11-30"), isOverdue(task("IN_PROGRESS"), "2026-12-01")]).toEqual([
    false,
    true,
  ]);
});

test.each<[string, Task, boolean]>([
  ["not started", task("NOT_STARTED"), true],
  ["in progress", task("IN_PROGRESS"), true],
  ["found not done", task("NOT_DONE"), true],
  ["done", task("DONE"), false],
  ["closed by a decision", task("NOT_DONE", { closedOn: "2026-12-03" }), false],
])("%s: comes back at the next meeting", (_title, which, back) => {
  expect(carriesOver(which)).toBe(back);
  expect(isOverdue(which, "2027-01-01")).toBe(back);
});

test("a task is reported from the month named for it, or at every meeting where none is", () => {
  expect(isReportedAt(task("IN_PROGRESS", { reportMonth: "2027-01-01" }), "2026-12-01")).toBe(false);
  expect(isReportedAt(task("IN_PROGRESS", { reportMonth: "2027-01-01" }), "2027-01-01")).toBe(true);
  expect(isReportedAt(task("IN_PROGRESS"), "2026-12-01")).toBe(true);
});

test("three of four tasks done are 75 %, two of three 66.7 %, none of none nothing", () => {
  expect(completionPercent([task("DONE"), task("DONE"), task("DONE"), task("NOT_DONE")])).toBe(75);
  expect(completionPercent([task("DONE"), task("DONE"), task("IN_PROGRESS")])).toBe(66.7);
  expect(completion([])).toEqual({ total: 0, done: 0, percent: null });
  expect(completionPercent([])).toBeNull();
});

test("states are written as the documents write them", () => {
  expect(Object.values(taskStateWords).map(({ vi }) => vi)).toEqual([
    "Chưa triển khai",
    "Đang triển khai",
    "Hoàn thành",
    "Chưa hoàn thành",
  ]);
});

test.each<[string, Parameters<typeof afterReport>[1], ReturnType<typeof afterReport>]>([
  [
    "done, it is closed and complete, and keeps its deadline",
    { state: "DONE", percent: 80, newDueOn: "2026-12-31" },
    { state: "DONE", percent: 100, dueOn: "2026-11-30", isClosed: true },
  ],
  [
    "not done with a new deadline, it goes on until then",
    { state: "NOT_DONE", percent: 40, newDueOn: "2026-12-31" },
    { state: "NOT_DONE", percent: 40, dueOn: "2026-12-31", isClosed: false },
  ],
  [
    "not done without one, it stays open past its deadline",
    { state: "NOT_DONE", percent: 40, newDueOn: null },
    { state: "NOT_DONE", percent: 40, dueOn: "2026-11-30", isClosed: false },
  ],
  [
    "in progress, it goes on",
    { state: "IN_PROGRESS", percent: 10, newDueOn: null },
    { state: "IN_PROGRESS", percent: 10, dueOn: "2026-11-30", isClosed: false },
  ],
])("reported %s", (_title, report, after) => {
  expect(afterReport({ dueOn: "2026-11-30" }, report)).toEqual(after);
});

test("noted progress begins a task and never ends it", () => {
  expect([
    stateAfterNote("NOT_STARTED", 10),
    stateAfterNote("NOT_STARTED", 0),
    stateAfterNote("NOT_STARTED", null),
  ]).toEqual(["IN_PROGRESS", "NOT_STARTED", "NOT_STARTED"]);
  expect([stateAfterNote("IN_PROGRESS", 100), stateAfterNote("NOT_DONE", 50)]).toEqual(["IN_PROGRESS", "NOT_DONE"]);
});

test("progress is noted by whoever answers for the task or leads, until it is closed", () => {
  const nobody = { isOwner: false, isLeader: false, closedOn: null };
  expect([mayNote(nobody), mayNote({ ...nobody, isOwner: true }), mayNote({ ...nobody, isLeader: true })]).toEqual([
    false,
    true,
    true,
  ]);
  expect(mayNote({ isOwner: true, isLeader: true, closedOn: "2026-11-30" })).toBe(false);
});

// Hướng dẫn 42-HD/BTCTW 2025: the cell reviews the results of its last resolution.
test.each([
  ["REGULAR", "REGULAR", true],
  ["EXTRAORDINARY", "REGULAR", true],
  ["COMMITTEE", "REGULAR", false],
  ["COMMITTEE", "COMMITTEE", true],
  ["COMMITTEE", null, true],
  ["REGULAR", "COMMITTEE", true],
] as const)("reported done at %s, a task given at %s is closed: %s", (reportedAt, assignedAt, closes) => {
  expect(closesTask({ reportedAt, assignedAt })).toBe(closes);
});
