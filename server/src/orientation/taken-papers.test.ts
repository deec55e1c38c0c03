import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";
import { workJobs } from "../testing/work-jobs.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-30T03:00:00Z");
  body = await buildBody(door.owner);
  await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

const office = () => door.as(body.office.accountId).orientation;
const uploaded = (name: string, text: string) => uploadFile(door, body.office.accountId, name, text);

/** Two blocks issued by the body, the first with a paper of its own, and a paper of the whole. */
async function issue() {
  const own = { organizationId: body.organizationId };
  const named = { kind: "ORIENTATION", firstMonth: "2026-12-01", title: "Định hướng tháng 12" } as const;
  const key = { ...own, ...(await office().draft({ ...own, ...named })) };
  const saving = { ...key, title: "Tiết kiệm trong chi tiêu", plannedMinutes: 20 };
  const { blockId } = await office().addBlock(saving);
  const { blockId: otherId } = await office().addBlock({ ...saving, title: "Thời sự" });
  const paper = { ...key, blockId, uploadId: await uploaded("Số liệu chi tiêu.txt", "Bản một") };
  const { fileId } = await office().addFile(paper);
  await office().addFile({ ...key, uploadId: await uploaded("Gợi ý chung.txt", "Chung") });
  await office().issue(key);
  return { key, blockId, otherId, fileId };
}

async function taking(build = buildConvenedMeeting) {
  const orientation = await issue();
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await build(door, cell);
  const { orientationId } = orientation.key;
  const take = (blockId: string) => secretary.orientation.take({ ...key, orientationId, blockId });
  const papers = async () => (await secretary.workspace.get(key)).materials;
  const read = async (accountId: string, fileId: string) => {
    const url = `/api/organizations/${key.organizationId}/meetings/${key.meetingId}/papers/${fileId}/content`;
    const answer = await door.app.inject({ url, headers: { "x-test-account": accountId } });
    return answer.statusCode === 200 ? answer.body : answer.statusCode;
  };
  const { agendaItemId } = await take(orientation.blockId);
  return { ...orientation, cell, meeting: key, secretary, orientationId, take, papers, read, agendaItemId };
}

const work = () => workJobs(door, "orientation.tell", "orientation.renewPapers");

/** The office puts a changed paper in the place of one. */
async function replaced(key: Awaited<ReturnType<typeof issue>>["key"], fileId: string, text: string, changeNote = "") {
  const next = await office().replaceFile({
    ...key,
    fileId,
    uploadId: await uploaded("Số liệu mới.txt", text),
    changeNote,
  });
  await work();
  return next;
}

test("a block takes its papers along to its item, and the first one those of the whole to the meeting", async () => {
  const { cell, otherId, take, papers, read, agendaItemId, orientationId } = await taking();
  const issuerName = (await office().list({ organizationId: body.organizationId })).rows[0]?.issuer.name;
  await take(otherId);
  const taken = await papers();
  expect(taken).toMatchObject([
    { title: "Số liệu chi tiêu", agendaItemId, version: 1, readCount: 0, takenFrom: { orientationId, issuerName } },
    { title: "Gợi ý chung", agendaItemId: null, purpose: "PAPER", takenFrom: { orientationId } },
  ]);
  const member = cell.members[4]!;
  expect(await read(member.accountId, taken[0]!.fileId)).toBe("Bản một");
  // On the disk it lies once: the rows of both organizations name the same content.
  const { rows } = await door.owner.query(
    "SELECT count(DISTINCT sha256)::int AS contents, count(*)::int AS rows FROM file WHERE name = 'Số liệu chi tiêu.txt' AND sha256 = (SELECT sha256 FROM file WHERE id = $1)",
    [taken[0]!.fileId],
  );
  expect(rows[0]).toMatchObject({ contents: 1 });
});

test("taken papers are read, reminded of, bound and withdrawn like any others; nobody else reads them", async () => {
  const { cell, meeting, secretary, papers, read } = await taking();
  const [paper] = await papers();
  const { materialId, fileId } = paper!;
  const member = door.as(cell.members[4]!.accountId);
  await member.material.markRead({ ...meeting, materialId });
  const shown = (await member.workspace.get(meeting)).materials[0];
  expect(shown).toMatchObject({ readByMe: true, readCount: 1 });
  const { rows } = await secretary.material.unreadBy({ ...meeting, materialId });
  expect(rows.map(({ personId }) => personId)).not.toContain(cell.members[4]!.personId);
  const pack = await secretary.document.pack(meeting);
  expect(JSON.stringify(pack)).toContain("Số liệu chi tiêu");
  const sister = await buildCell(door.owner, { parent: body });
  expect(await read(sister.secretary.accountId, fileId)).toBe(404);
  await secretary.material.remove({ ...meeting, materialId });
  expect(await read(cell.secretary.accountId, fileId)).toBe(404);
});

test("an item that leaves the agenda leaves its papers, the last one also those of the whole; the cell's own stay", async () => {
  const { cell, meeting, secretary, otherId, take, papers, agendaItemId } = await taking();
  const other = await take(otherId);
  await secretary.agenda.remove({ ...meeting, agendaItemId });
  expect((await papers()).map(({ title }) => title)).toEqual(["Gợi ý chung"]);
  await secretary.agenda.remove({ ...meeting, ...other });
  expect(await papers()).toEqual([]);
  const again = await take(otherId);
  const uploadId = await uploadFile(door, cell.secretary.accountId, "Của chi bộ.txt", "Của chi bộ");
  await secretary.material.add({ ...meeting, ...again, uploadId, title: "Của chi bộ" });
  await expect(secretary.agenda.remove({ ...meeting, ...again })).rejects.toMatchObject({ code: "ITEM_IN_USE" });
});

test("changed before the meeting, the paper reaches it as a new version; whoever read the one before is told", async () => {
  const { key, fileId, cell, meeting, secretary, papers, read } = await taking();
  const [before] = await papers();
  const member = door.as(cell.members[4]!.accountId);
  await member.material.markRead({ ...meeting, materialId: before!.materialId });
  door.setNow("2026-12-01T03:00:00Z");
  const next = await replaced(key, fileId, "Bản hai", "Sửa bảng 2");
  expect(next.version).toBe(2);
  const [after] = (await member.workspace.get(meeting)).materials;
  expect(after).toMatchObject({
    materialId: before!.materialId,
    title: "Số liệu chi tiêu",
    version: 2,
    changeNote: "Sửa bảng 2",
    postedAt: before!.postedAt,
    changedAt: "2026-12-01T03:00:00.000Z",
    readByMe: false,
    readVersion: 1,
    takenFrom: before!.takenFrom,
  });
  expect(await read(cell.secretary.accountId, after!.fileId)).toBe("Bản hai");
  expect(await read(cell.secretary.accountId, before!.fileId)).toBe("Bản một");
  const told = (await member.notification.list({})).rows.filter(({ kind }) => kind === "PAPER_CHANGED");
  expect(told).toMatchObject([{ meetingId: meeting.meetingId, parameters: { what: "Số liệu chi tiêu" } }]);
  // Two changes at once: the meeting gets the last one, however the jobs come.
  const third = await office().replaceFile({
    ...key,
    fileId: next.fileId,
    uploadId: await uploaded("a.txt", "Bản ba"),
  });
  await replaced(key, third.fileId, "Bản bốn");
  await work();
  const [last] = await papers();
  expect(await read(cell.secretary.accountId, last!.fileId)).toBe("Bản bốn");
  expect((await secretary.material.versions({ ...meeting, materialId: last!.materialId })).rows.length).toBe(
    last!.version,
  );
  // Whoever takes the block now takes what it is now.
  const late = await buildCell(door.owner, { parent: body });
  const lateMeeting = await buildConvenedMeeting(door, late);
  const of = { orientationId: key.orientationId, blockId: (await office().get(key)).blocks[0]!.blockId };
  await lateMeeting.secretary.orientation.take({ ...lateMeeting.key, ...of });
  expect((await lateMeeting.secretary.workspace.get(lateMeeting.key)).materials[0]).toMatchObject({ version: 1 });
  expect((await office().get(key)).files[0]).toMatchObject({ version: 4, name: "Số liệu mới.txt" });
  door.setNow("2026-11-30T03:00:00Z");
});

test("a meeting that has begun keeps the paper it had, and what the cell put in its place stays", async () => {
  const begun = await taking(buildOpenMeeting);
  await replaced(begun.key, begun.fileId, "Bản hai");
  const [kept] = await begun.papers();
  expect([kept?.version, await begun.read(begun.cell.secretary.accountId, kept!.fileId)]).toEqual([1, "Bản một"]);
  const own = await taking();
  const [paper] = await own.papers();
  const uploadId = await uploadFile(door, own.cell.secretary.accountId, "Số liệu chi bộ.txt", "Của chi bộ");
  await own.secretary.material.replace({ ...own.meeting, materialId: paper!.materialId, uploadId });
  await replaced(own.key, own.fileId, "Bản hai");
  const [adapted] = await own.papers();
  expect(adapted).toMatchObject({ version: 2, takenFrom: null });
  expect(await own.read(own.cell.secretary.accountId, adapted!.fileId)).toBe("Của chi bộ");
});

test("a meeting that is put off takes them along, and they go on being renewed", async () => {
  const { key, fileId, meeting, secretary, cell } = await taking();
  const next = await secretary.meeting.postpone({ ...meeting, reason: "Bão", scheduledAt: "2026-12-20T07:00:00Z" });
  await replaced(key, fileId, "Bản hai");
  const [paper] = (await secretary.workspace.get(next)).materials;
  expect(paper).toMatchObject({ version: 2, takenFrom: { orientationId: key.orientationId } });
  const url = `/api/organizations/${next.organizationId}/meetings/${next.meetingId}/papers/${paper!.fileId}/content`;
  const answer = await door.app.inject({ url, headers: { "x-test-account": cell.secretary.accountId } });
  expect(answer.body).toBe("Bản hai");
});

test("papers of a draft stand at their block and go with it; the same file, a stranger's and another's block are refused", async () => {
  const own = { organizationId: body.organizationId };
  const named = { kind: "ORIENTATION", firstMonth: "2027-01-01", title: "Định hướng tháng 1" } as const;
  const key = { ...own, ...(await office().draft({ ...own, ...named })) };
  const { blockId } = await office().addBlock({ ...key, title: "Một", plannedMinutes: 5 });
  const elsewhere = await issue();
  const uploadId = await uploaded("a.txt", "Một");
  await expect(office().addFile({ ...key, blockId: elsewhere.blockId, uploadId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const { fileId } = await office().addFile({ ...key, blockId, uploadId });
  expect((await office().get(key)).files).toMatchObject([{ fileId, blockId, version: 1, changedAt: null }]);
  const of = { ...key, fileId };
  await expect(office().replaceFile({ ...of, uploadId: await uploaded("b.txt", "Một") })).rejects.toMatchObject({
    code: "PAPER_UNCHANGED",
  });
  await expect(office().replaceFile({ ...of, uploadId: key.orientationId })).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  await expect(office().replaceFile({ ...key, fileId: elsewhere.fileId, uploadId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const cell = await buildCell(door.owner, { parent: body });
  const bySecretary = door.as(cell.secretary.accountId).orientation;
  await expect(bySecretary.replaceFile({ ...of, uploadId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const inCell = { ...elsewhere.key, organizationId: cell.organizationId, fileId: elsewhere.fileId };
  await expect(bySecretary.replaceFile({ ...inCell, uploadId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await replaced(key, fileId, "Hai")).toMatchObject({ version: 2 });
  await office().removeBlock({ ...key, blockId });
  expect((await office().get(key)).files).toEqual([]);
});
