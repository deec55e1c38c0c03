import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody } from "../testing/build.ts";
import { buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { interleave, outcomes } from "../testing/interleave.ts";
import { buildReviewedTask, work } from "./reviewed-task.fixture.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

const reviewedTask = () => buildReviewedTask(door, body);

test("the next meeting finds the open task by itself and reports it done: it is closed", async () => {
  const { meeting, taskId, ownerId } = await reviewedTask();
  const { key, secretary } = meeting;
  expect((await secretary.workspace.get(key)).taskReviews).toMatchObject([
    { taskId, owner: { personId: ownerId }, startState: "NOT_STARTED", reportedState: null, reportRevision: 0 },
  ]);
  const done = { state: "DONE", percent: 90, result: "Đã đối chiếu xong 12/12 đơn vị", revision: 0 } as const;
  expect(await secretary.task.report({ ...key, taskId, ...done })).toEqual({ revision: 1 });
  const [review] = (await secretary.workspace.get(key)).taskReviews;
  expect(review).toMatchObject({
    startState: "NOT_STARTED",
    reportedState: "DONE",
    reportedPercent: 100,
    state: "DONE",
    reportRevision: 1,
  });
  const closed = await secretary.task.get({ organizationId: key.organizationId, taskId });
  expect(closed).toMatchObject({ state: "DONE", percent: 100, overdue: false, abilities: [] });
  expect(closed.closedAt).not.toBeNull();
  expect(closed.reports).toMatchObject([
    { month: "2026-12-01", state: "DONE", result: "Đã đối chiếu xong 12/12 đơn vị" },
  ]);
});

test("a report taken back while the meeting is under way restores the task: open again, with its deadline", async () => {
  const { meeting, taskId } = await reviewedTask();
  const { key, secretary } = meeting;
  const get = () => secretary.task.get({ organizationId: key.organizationId, taskId });
  await secretary.task.report({
    ...key,
    taskId,
    state: "NOT_DONE",
    percent: 60,
    result: "Chậm",
    newDueOn: "2026-12-20",
    revision: 0,
  });
  expect(await get()).toMatchObject({ state: "NOT_DONE", percent: 60, dueOn: "2026-12-20", closedAt: null });
  await secretary.task.report({
    ...key,
    taskId,
    state: "DONE",
    percent: 100,
    result: "Xong",
    newDueOn: "2026-12-20",
    revision: 1,
  });
  expect(await get()).toMatchObject({ state: "DONE", dueOn: "2026-11-30" });
  await secretary.task.report({ ...key, taskId, state: "NOT_STARTED", percent: 0, result: "", revision: 2 });
  expect(await get()).toMatchObject({ state: "NOT_STARTED", percent: 0, dueOn: "2026-11-30", closedAt: null });
  const [review] = (await secretary.workspace.get(key)).taskReviews;
  expect(review).toMatchObject({ startState: "NOT_STARTED", reportedState: "NOT_STARTED", newDueOn: null });
});

test("not done without a new deadline it stays open and comes back overdue at the meeting after", async () => {
  const { cell, meeting, taskId } = await reviewedTask();
  const { key, secretary } = meeting;
  await secretary.task.report({ ...key, taskId, state: "NOT_DONE", percent: 30, result: "Thiếu hồ sơ", revision: 0 });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [key.meetingId]);
  door.setNow("2027-01-04T07:00:00Z");
  const next = await buildOpenMeeting(door, cell, { month: "2027-01-01", scheduledAt: "2027-01-05T07:00:00Z" });
  expect((await next.secretary.workspace.get(next.key)).taskReviews).toMatchObject([
    { taskId, startState: "NOT_DONE", percent: 30, overdue: true, reportedState: null },
  ]);
  door.setNow(undefined);
});

test("of two who report a task at the same moment one is refused", async () => {
  const { meeting, taskId } = await reviewedTask();
  const { key, secretary, deputy } = meeting;
  const row = { sql: "SELECT 1 FROM task WHERE id = $1 FOR UPDATE", values: [taskId] };
  const settled = await interleave(door, row, [
    () => secretary.task.report({ ...key, taskId, state: "DONE", percent: 100, result: "Xong", revision: 0 }),
    () => deputy.task.report({ ...key, taskId, state: "NOT_DONE", percent: 10, result: "Chưa", revision: 0 }),
  ]);
  expect(outcomes(settled)).toEqual(["CHANGED_MEANWHILE", "done"]);
});

test("a meeting reports tasks of earlier meetings that are open, no others", async () => {
  const { meeting, taskId, ownerId } = await reviewedTask();
  const { key, secretary } = meeting;
  const own = await secretary.task.assign({ ...key, ...work, ownerId });
  const result = { state: "DONE", percent: 100, result: "Xong", revision: 0 } as const;
  await expect(secretary.task.report({ ...key, taskId: own.taskId, ...result })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await door.owner.query("UPDATE task SET state = 'DONE', closed_at = now() WHERE id = $1", [taskId]);
  await expect(secretary.task.report({ ...key, taskId, ...result })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED' WHERE id = $1", [key.meetingId]);
  await expect(secretary.task.report({ ...key, taskId, ...result })).rejects.toMatchObject({ code: "MEETING_STATE" });
});

// domain.md §4: last month's tasks are reviewed by the cell, line by line; its committee only prepares that.
test("what the committee finds done before the cell's meeting comes back there, and counts among the tasks done", async () => {
  const { cell, meeting, taskId } = await reviewedTask();
  const { key, secretary } = meeting;
  const { organizationId } = key;
  const committee = await secretary.meeting.create({
    organizationId,
    kind: "COMMITTEE",
    month: "2026-12-01",
    scheduledAt: "2026-12-01T07:00:00Z",
    place: "Phòng bí thư",
  });
  await secretary.meeting.convene(committee);
  const offices = { chairId: cell.secretary.personId, minuteTakerId: cell.deputy.personId, helperId: null };
  await secretary.meeting.appointOffices({ ...committee, ...offices });
  await secretary.meeting.open(committee);
  const done = { taskId, state: "DONE", percent: 100, result: "Xong", revision: 0 } as const;
  await secretary.task.report({ ...committee, ...done });
  const [review] = (await secretary.workspace.get(key)).taskReviews;
  expect(review).toMatchObject({ taskId, startState: "NOT_STARTED", state: "DONE", reportedState: null });
  await secretary.task.report({ ...key, ...done });
  const { sections } = await secretary.evaluation.get(key);
  const results = sections.flatMap(({ criteria }) => criteria).find(({ criterion }) => criterion === "lastResolution");
  expect(results).toMatchObject({ proposed: 30 });
  expect((await secretary.task.get({ organizationId, taskId })).closedAt).not.toBeNull();
});

// domain.md §4: fewer people than can decide: the meeting is postponed, and its preparation goes on in the next.
test("tasks reported in a meeting that is then put off are reviewed in the one that takes its place", async () => {
  const { meeting, taskId } = await reviewedTask();
  const { key, secretary } = meeting;
  const done = { taskId, state: "DONE", percent: 100, result: "Xong", revision: 0 } as const;
  await secretary.task.report({ ...key, ...done });
  const next = await secretary.meeting.postpone({
    ...key,
    scheduledAt: "2026-12-05T07:00:00Z",
    reason: "Chưa đủ số đảng viên",
  });
  expect((await secretary.workspace.get(next)).taskReviews).toMatchObject([
    { taskId, startState: "NOT_STARTED", state: "NOT_STARTED", percent: 0, reportedState: null },
  ]);
  expect((await secretary.workspace.get(key)).taskReviews).toMatchObject([{ taskId, reportedState: "DONE" }]);
  await secretary.meeting.open(next);
  await secretary.task.report({ ...next, ...done });
  expect((await secretary.workspace.get(next)).taskReviews).toMatchObject([
    { startState: "NOT_STARTED", state: "DONE" },
  ]);
});

test("what its owner noted last stands beside the task at the review; not begun is nothing of it", async () => {
  const { cell, meeting, taskId } = await buildReviewedTask(door, body);
  const { key, secretary } = meeting;
  const owner = door.as(cell.members[4]!.accountId);
  const noted = { organizationId: key.organizationId, taskId };
  await owner.task.addNote({ ...noted, body: "Đã xong một quý", percent: 25 });
  await owner.task.addNote({ ...noted, body: "Đã xong hai quý", percent: 50 });
  const review = async () => (await secretary.workspace.get(key)).taskReviews[0];
  expect(await review()).toMatchObject({ lastNote: { body: "Đã xong hai quý", person: expect.stringMatching(/./) } });
  await secretary.task.report({ ...key, taskId, state: "NOT_STARTED", percent: 20, result: "Chưa làm", revision: 0 });
  expect(await review()).toMatchObject({ reportedState: "NOT_STARTED", reportedPercent: 0 });
});

test("how a task stood at the start is what the meeting before left, whatever was noted since; the page shows both", async () => {
  const { cell, meeting, taskId } = await buildReviewedTask(door, body);
  const { key, secretary } = meeting;
  const owner = door.as(cell.members[4]!.accountId);
  await owner.task.addNote({ organizationId: key.organizationId, taskId, body: "Đã xong một nửa", percent: 50 });
  const review = async (of = key) => (await secretary.workspace.get(of)).taskReviews[0];
  expect(await review()).toMatchObject({ startState: "NOT_STARTED", state: "IN_PROGRESS", percent: 50 });
  await secretary.task.report({ ...key, taskId, state: "IN_PROGRESS", percent: 60, result: "Chậm", revision: 0 });
  expect(await review()).toMatchObject({ startState: "NOT_STARTED", reportedState: "IN_PROGRESS" });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [key.meetingId]);
  const next = await buildOpenMeeting(door, cell, { month: "2027-01-01", scheduledAt: "2027-01-05T07:00:00Z" });
  expect(await review(next.key)).toMatchObject({ startState: "IN_PROGRESS", reportedState: null });
});
