import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { sendFile, uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const assigned = async (dueOn: string | null = null) => {
  door.setNow("2026-11-28T02:00:00Z");
  const cell = await buildCell(door.owner, { parent: body, official: 5 });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const preparer = cell.members[3]!;
  const what = "Báo cáo công tác tháng";
  const { assignmentId } = await secretary.assignment.add({ ...key, personId: preparer.personId, what, dueOn });
  return { cell, key, secretary, preparer, own: door.as(preparer.accountId), move: { ...key, assignmentId } };
};

test("who prepares it moves it on with a word; late is what is not done by its day", async () => {
  const { key, secretary, own, move } = await assigned("2026-11-27");
  const shown = async () => (await secretary.workspace.get(key)).assignments[0];
  expect(await shown()).toMatchObject({ state: "NOT_STARTED", isOverdue: true, word: "", materialId: null });
  await own.assignment.move({ ...move, state: "IN_PROGRESS", word: "Chờ số liệu của phòng Kế toán" });
  expect(await shown()).toMatchObject({ state: "IN_PROGRESS", isOverdue: true, word: "Chờ số liệu của phòng Kế toán" });
  await own.assignment.move({ ...move, state: "DONE" });
  expect(await shown()).toMatchObject({ state: "DONE", isOverdue: false, doneAt: "2026-11-28T02:00:00.000Z" });
  await secretary.assignment.move({ ...move, state: "NOT_STARTED" });
  expect(await shown()).toMatchObject({ state: "NOT_STARTED", doneAt: null });
});

test("the paper that answers it is posted with it, by whoever prepares it, and the leaders are told", async () => {
  const { key, secretary, preparer, own, move } = await assigned();
  const uploadId = await uploadFile(door, preparer.accountId, "bao-cao.txt", "Báo cáo công tác tháng 11");
  const { materialId } = await own.assignment.move({ ...move, state: "DONE", paper: { uploadId, title: "Báo cáo" } });
  const { assignments, materials } = await secretary.workspace.get(key);
  expect(assignments).toMatchObject([{ state: "DONE", materialId }]);
  expect(materials).toMatchObject([{ materialId, title: "Báo cáo", version: 1, postedByMe: false }]);
  const { rows } = await secretary.notification.list({});
  expect(rows.filter(({ kind }) => kind === "PREPARATION_DONE")).toHaveLength(1);
  await secretary.material.remove({ ...key, materialId: materialId! });
  expect((await secretary.workspace.get(key)).assignments).toMatchObject([{ state: "DONE", materialId: null }]);
});

test("another member, a paper of another meeting, and an upload that is not there are refused, and nothing is kept", async () => {
  const { cell, key, secretary, own, move } = await assigned();
  const other = await assigned();
  const uploadId = await uploadFile(door, other.preparer.accountId, "bao-cao.txt", "Báo cáo khác");
  const posted = await other.own.assignment.move({
    ...other.move,
    state: "DONE",
    paper: { uploadId, title: "Báo cáo" },
  });
  await expect(door.as(cell.members[4]!.accountId).assignment.move({ ...move, state: "DONE" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(own.assignment.move({ ...move, state: "DONE", materialId: posted.materialId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    own.assignment.move({ ...move, state: "DONE", paper: { uploadId, title: "Báo cáo" } }),
  ).rejects.toMatchObject({ code: "UPLOAD_NOT_FOUND" });
  await expect(own.assignment.move({ ...move, state: "DONE", word: "x".repeat(1001) })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(other.own.assignment.move({ ...move, state: "DONE" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await secretary.workspace.get(key)).assignments).toMatchObject([{ state: "NOT_STARTED", word: "" }]);
  const marked = await sendFile(door, cell.secretary.accountId, "bao-cao.txt", "TỐI MẬT\nBáo cáo");
  expect(marked).toMatchObject({ status: 422, body: { code: "SECRECY_MARK" } });
});
