import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { outcomes } from "../testing/interleave.ts";
import { uploadFile } from "../testing/upload.ts";
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

const cellUnder = () => buildCell(door.owner, { parent: body });
const reviewedTask = () => buildReviewedTask(door, body);

test("a task is assigned with its owner, changed and withdrawn while the meeting is under way", async () => {
  const cell = await cellUnder();
  const { key, deputy } = await buildOpenMeeting(door, cell);
  const [item] = (await deputy.workspace.get(key)).agenda;
  const assigned = { ...key, ...work, ownerId: cell.members[3]!.personId, agendaItemId: item!.agendaItemId };
  const target = { targetValue: 12.5, targetUnit: "tỷ đồng", massOrganization: "Công đoàn", reportMonth: "2027-01-01" };
  const { taskId } = await deputy.task.assign({ ...assigned, ...target });
  expect((await deputy.workspace.get(key)).newTasks).toMatchObject([
    {
      taskId,
      ...target,
      state: "NOT_STARTED",
      percent: 0,
      owner: { fullName: cell.members[3]!.fullName },
      revision: 1,
    },
  ]);
  const changed = await deputy.task.updateAssigned({ ...assigned, taskId, dueOn: "2026-12-15", revision: 1 });
  expect(changed).toEqual({ revision: 2 });
  await expect(
    deputy.task.updateAssigned({ ...assigned, taskId, dueOn: "2026-12-16", revision: 1 }),
  ).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  await deputy.task.removeAssigned({ ...key, taskId });
  expect((await deputy.workspace.get(key)).newTasks).toEqual([]);
  await expect(deputy.task.removeAssigned({ ...key, taskId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a task has a member of the organization who answers for it", async () => {
  const stranger = await cellUnder();
  const cell = await cellUnder();
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const refusal = (input: object) =>
    secretary.task.assign({ ...key, ...work, ownerId: null, ...input }).catch((error: { code: string }) => error.code);
  expect(await refusal({})).toBe("OWNER_REQUIRED");
  expect(await refusal({ massOrganization: "Đoàn thanh niên" })).toBe("OWNER_REQUIRED");
  expect(await refusal({ ownerId: stranger.secretary.personId })).toBe("OWNER_NOT_A_MEMBER");
  expect(await refusal({ ownerId: cell.deputy.personId, agendaItemId: key.meetingId })).toBe("NOT_FOUND");
  expect(await refusal({ ownerId: cell.deputy.personId, what: "TỐI MẬT" })).toBe("SECRECY_MARK");
  expect(await refusal({ ownerId: cell.deputy.personId, dueOn: "2026-13-01" })).toBe("BAD_REQUEST");
});

test("who answers for a task notes progress with a file as evidence; the task moves along and is not closed by it", async () => {
  const { cell, meeting, taskId } = await reviewedTask();
  const { organizationId } = meeting.key;
  const owner = door.as(cell.members[4]!.accountId);
  const uploadId = await uploadFile(door, cell.members[4]!.accountId, "bien-ban.txt", "Đối chiếu 6/12 đơn vị");
  await owner.task.addNote({ organizationId, taskId, body: "Đã xong một nửa", percent: 50, uploadId });
  await door.as(cell.secretary.accountId).task.addNote({ organizationId, taskId, body: "Cố gắng trước ngày 20" });
  const task = await owner.task.get({ organizationId, taskId });
  expect(task).toMatchObject({ state: "IN_PROGRESS", percent: 50, closedAt: null, abilities: ["task.addNote"] });
  expect(task.notes.map((note) => [note.body, note.percent, note.file?.name ?? null])).toEqual([
    ["Cố gắng trước ngày 20", null, null],
    ["Đã xong một nửa", 50, "bien-ban.txt"],
  ]);
  await owner.task.addNote({ organizationId, taskId, body: "Xong", percent: 100 });
  expect((await owner.task.get({ organizationId, taskId })).state).toBe("IN_PROGRESS");
});

test("notes are refused from others, on closed tasks, with secrets and with an upload that is gone", async () => {
  const { cell, meeting, taskId } = await reviewedTask();
  const { organizationId } = meeting.key;
  const note = { organizationId, taskId, body: "Ghi chú" };
  const owner = door.as(cell.members[4]!.accountId);
  const stranger = await buildCell(door.owner);
  await expect(door.as(cell.members[3]!.accountId).task.addNote(note)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(stranger.secretary.accountId).task.addNote(note)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(owner.task.addNote({ ...note, body: "(Mật)" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await expect(owner.task.addNote({ ...note, uploadId: taskId })).rejects.toMatchObject({ code: "UPLOAD_NOT_FOUND" });
  await expect(owner.task.addNote({ ...note, taskId: organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await door.owner.query("UPDATE task SET state = 'DONE', closed_at = now() WHERE id = $1", [taskId]);
  await expect(owner.task.addNote(note)).rejects.toMatchObject({ code: "TASK_IS_CLOSED" });
});

test("my tasks are those I answer for, those due first at the top, page by page", async () => {
  const cell = await cellUnder();
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const member = cell.members[4]!;
  door.setNow("2026-12-10T03:00:00Z");
  for (const dueOn of ["2026-12-31", "2026-12-09", "2026-12-20"]) {
    await secretary.task.assign({ ...key, what: `Việc hạn ${dueOn}`, dueOn, ownerId: member.personId });
  }
  await secretary.task.assign({
    ...key,
    what: "Việc của người khác",
    dueOn: "2026-12-11",
    ownerId: cell.deputy.personId,
  });
  const client = door.as(member.accountId);
  const first = await client.task.mine({ limit: 2 });
  expect(first.rows.map((task) => [task.dueOn, task.daysLeft, task.overdue])).toEqual([
    ["2026-12-09", -1, true],
    ["2026-12-20", 10, false],
  ]);
  const rest = await client.task.mine({ limit: 2, cursor: first.nextCursor! });
  expect(rest.rows.map((task) => task.dueOn)).toEqual(["2026-12-31"]);
  const listed = await client.task.listOpen({ organizationId: cell.organizationId });
  expect(listed.rows.map((task) => [task.dueOn, task.abilities])).toEqual([
    ["2026-12-09", ["task.addNote"]],
    ["2026-12-11", []],
    ["2026-12-20", ["task.addNote"]],
    ["2026-12-31", ["task.addNote"]],
  ]);
  door.setNow(undefined);
});

test("closed tasks are listed apart, the last closed at the top", async () => {
  const { cell, meeting, taskId } = await reviewedTask();
  const { key, secretary } = meeting;
  const list = { organizationId: cell.organizationId, closed: "true" } as const;
  expect((await secretary.task.listOpen(list)).rows).toEqual([]);
  await secretary.task.report({ ...key, taskId, state: "DONE", percent: 100, result: "Xong", revision: 0 });
  expect((await secretary.task.listOpen(list)).rows.map((task) => task.taskId)).toEqual([taskId]);
  expect((await secretary.task.listOpen({ organizationId: cell.organizationId })).rows).toEqual([]);
});

test("a committee's tasks are for those who see its meeting, and for whoever answers for them", async () => {
  const cell = await cellUnder();
  const { organizationId } = cell;
  const secretary = door.as(cell.secretary.accountId);
  const schedule = { month: "2026-12-01", scheduledAt: "2026-12-01T01:00:00Z", place: "Phòng bí thư" };
  const key = await secretary.meeting.create({ organizationId, kind: "COMMITTEE", ...schedule });
  await secretary.meeting.convene(key);
  const offices = { chairId: cell.secretary.personId, minuteTakerId: cell.deputy.personId, helperId: null };
  await secretary.meeting.appointOffices({ ...key, ...offices });
  await secretary.meeting.open(key);
  const { taskId } = await secretary.task.assign({ ...key, ...work, ownerId: cell.members[4]!.personId });
  const other = door.as(cell.members[3]!.accountId);
  expect((await other.task.listOpen({ organizationId })).rows).toEqual([]);
  await expect(other.task.get({ organizationId, taskId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const owner = door.as(cell.members[4]!.accountId);
  expect((await owner.task.mine({})).rows.map((task) => task.taskId)).toEqual([taskId]);
});

test("a member without office assigns and reports nothing; a stranger finds nothing; before the opening nothing is assigned", async () => {
  const { cell, meeting, taskId, ownerId } = await reviewedTask();
  const stranger = await buildCell(door.owner);
  const { key } = meeting;
  const { organizationId } = key;
  for (const [accountId, code] of [
    [cell.members[3]!.accountId, "FORBIDDEN"],
    [stranger.secretary.accountId, "NOT_FOUND"],
  ] as const) {
    const { task } = door.as(accountId);
    const calls = [
      task.assign({ ...key, ...work, ownerId }),
      task.updateAssigned({ ...key, ...work, ownerId, taskId, revision: 1 }),
      task.removeAssigned({ ...key, taskId }),
      task.report({ ...key, taskId, state: "DONE", percent: 100, result: "", revision: 0 }),
    ];
    expect(outcomes(await Promise.allSettled(calls))).toEqual(calls.map(() => code));
  }
  const outsider = door.as(stranger.secretary.accountId);
  await expect(outsider.task.listOpen({ organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(outsider.task.get({ organizationId, taskId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const other = await cellUnder();
  const convened = await buildConvenedMeeting(door, other);
  await expect(
    convened.secretary.task.assign({ ...convened.key, ...work, ownerId: other.deputy.personId }),
  ).rejects.toMatchObject({ code: "MEETING_STATE" });
});
