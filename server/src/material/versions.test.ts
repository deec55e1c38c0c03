import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const posted = async () => {
  door.setNow("2026-12-01T02:00:00Z");
  const cell = await buildCell(door.owner, { parent: body, official: 5 });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const upload = (text: string, accountId = cell.secretary.accountId) =>
    uploadFile(door, accountId, "nghi-quyet.txt", text);
  const { materialId } = await secretary.material.add({
    ...key,
    uploadId: await upload("Bản một"),
    title: "Nghị quyết",
  });
  const reader = cell.members[3]!;
  const paper = { ...key, materialId };
  const shownTo = async (accountId: string) =>
    (await door.as(accountId).workspace.get(key)).materials.find((each) => each.materialId === materialId);
  return { cell, key, secretary, upload, paper, reader, member: door.as(reader.accountId), shownTo };
};
const contentOf = async (accountId: string, organizationId: string, fileId: string) =>
  (
    await door.app.inject({
      url: `/api/organizations/${organizationId}/files/${fileId}/content`,
      headers: { "x-test-account": accountId },
    })
  ).body;

test("a new version keeps the one before; the reader sees what is new, and the day of posting stays", async () => {
  const { cell, key, secretary, upload, paper, reader, member, shownTo } = await posted();
  await member.material.markRead(paper);
  expect(await shownTo(reader.accountId)).toMatchObject({ version: 1, readByMe: true, readVersion: 1, readCount: 1 });
  door.setNow("2026-12-03T01:00:00Z");
  const changed = { ...paper, uploadId: await upload("Bản hai"), changeNote: "Sửa mục II" };
  expect(await secretary.material.replace(changed)).toEqual({ version: 2 });
  expect(await shownTo(reader.accountId)).toMatchObject({
    version: 2,
    changeNote: "Sửa mục II",
    postedAt: "2026-12-01T02:00:00.000Z",
    changedAt: "2026-12-03T01:00:00.000Z",
    inTime: true,
    changedLate: true,
    readByMe: false,
    readVersion: 1,
    readCount: 0,
  });
  const { rows } = await member.material.versions(paper);
  expect(rows).toMatchObject([
    { version: 2, changeNote: "Sửa mục II", postedBy: cell.secretary.fullName },
    { version: 1, changeNote: "", postedAt: "2026-12-01T02:00:00.000Z", postedBy: cell.secretary.fullName },
  ]);
  const contents = await Promise.all(rows.map((row) => contentOf(reader.accountId, key.organizationId, row.fileId)));
  expect(contents).toEqual(["Bản hai", "Bản một"]);
  const told = await member.notification.list({});
  expect(told.rows.filter(({ kind }) => kind === "PAPER_CHANGED")).toMatchObject([
    { parameters: { what: "Nghị quyết" } },
  ]);
  await member.material.markRead(paper);
  expect(await shownTo(reader.accountId)).toMatchObject({ readByMe: true, readVersion: 2, readCount: 1 });
});

test("versions come page by page, the newest first", async () => {
  const { secretary, upload, paper } = await posted();
  for (const text of ["Bản hai", "Bản ba"])
    await secretary.material.replace({ ...paper, uploadId: await upload(text) });
  const first = await secretary.material.versions({ ...paper, limit: 2 });
  expect(first.rows.map(({ version }) => version)).toEqual([3, 2]);
  const second = await secretary.material.versions({ ...paper, limit: 2, cursor: first.nextCursor! });
  expect([second.rows.map(({ version }) => version), second.nextCursor]).toEqual([[1], null]);
});

test("the same file, another's upload, a plain member and a stranger are refused; nothing changes", async () => {
  const { cell, secretary, upload, paper, reader, shownTo } = await posted();
  const stranger = await buildCell(door.owner, { parent: body });
  const replace = (accountId: string, uploadId: string) => door.as(accountId).material.replace({ ...paper, uploadId });
  await expect(replace(cell.secretary.accountId, await upload("Bản một"))).rejects.toMatchObject({
    code: "PAPER_UNCHANGED",
  });
  await expect(replace(cell.secretary.accountId, await upload("Bản hai", reader.accountId))).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  await expect(replace(reader.accountId, await upload("Bản hai", reader.accountId))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(replace(stranger.secretary.accountId, paper.materialId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(stranger.secretary.accountId).material.versions(paper)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(secretary.material.versions({ ...paper, materialId: paper.meetingId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await shownTo(reader.accountId)).toMatchObject({ version: 1, changeNote: "" });
});

test("whoever handed in a paper replaces it too, though he or she keeps no papers of the meeting", async () => {
  const { key, secretary, upload, reader, member } = await posted();
  const about = { ...key, personId: reader.personId, what: "Báo cáo", dueOn: null };
  const { assignmentId } = await secretary.assignment.add(about);
  const paper = { uploadId: await upload("Báo cáo một", reader.accountId), title: "Báo cáo" };
  const { materialId } = await member.assignment.move({ ...key, assignmentId, state: "DONE", paper });
  const next = { ...key, materialId: materialId!, uploadId: await upload("Báo cáo hai", reader.accountId) };
  expect(await member.material.replace(next)).toEqual({ version: 2 });
});

test("a withdrawn paper goes with its versions and marks; a meeting that is put off takes the versions along", async () => {
  const { key, secretary, upload, paper, member } = await posted();
  await member.material.markRead(paper);
  await secretary.material.replace({ ...paper, uploadId: await upload("Bản hai"), changeNote: "Sửa mục II" });
  const successor = await secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" });
  const [copy] = (await secretary.workspace.get(successor)).materials;
  expect(copy).toMatchObject({ version: 2, changeNote: "Sửa mục II", postedAt: "2026-12-01T02:00:00.000Z" });
  const of = { ...successor, materialId: copy!.materialId };
  expect((await secretary.material.versions(of)).rows).toHaveLength(2);
  expect(await secretary.material.remove(of)).toEqual({ done: true });
  expect((await secretary.workspace.get(successor)).materials).toEqual([]);
});

test("the secretary sees who has not read, by given name, and reminds them once a day", async () => {
  const { cell, key, secretary, paper, member, reader } = await posted();
  await member.material.markRead(paper);
  await secretary.material.markRead(paper);
  const others = cell.members.filter(({ personId }) => ![reader.personId, cell.secretary.personId].includes(personId));
  const first = await secretary.material.unreadBy({ ...paper, limit: 2 });
  const rest = await secretary.material.unreadBy({ ...paper, limit: 2, cursor: first.nextCursor! });
  const unread = [...first.rows, ...rest.rows].map(({ personId }) => personId);
  expect(new Set(unread)).toEqual(new Set(others.map(({ personId }) => personId)));
  expect(unread).toHaveLength(others.length);
  expect(await secretary.material.remind(key)).toEqual({ people: others.length });
  expect((await secretary.workspace.get(key)).remindedToday).toBe(true);
  await expect(secretary.material.remind(key)).rejects.toMatchObject({ code: "REMINDED_TODAY" });
  const told = async (accountId: string) =>
    (await door.as(accountId).notification.list({})).rows.filter(({ kind }) => kind === "PAPERS_UNREAD").length;
  expect([await told(others[0]!.accountId), await told(reader.accountId)]).toEqual([1, 0]);
  door.setNow("2026-12-02T02:00:00Z");
  expect((await secretary.workspace.get(key)).remindedToday).toBe(false);
  for (const each of others) await door.as(each.accountId).material.markRead(paper);
  await expect(secretary.material.remind(key)).rejects.toMatchObject({ code: "EVERYBODY_HAS_READ" });
  for (const refused of [() => member.material.remind(key), () => member.material.unreadBy(paper)])
    await expect(refused()).rejects.toMatchObject({ code: "FORBIDDEN" });
});
