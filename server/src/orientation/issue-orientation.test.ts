import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";
import { workJobs } from "../testing/work-jobs.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

const office = () => door.as(body.office.accountId).orientation;
const own = () => ({ organizationId: body.organizationId });
const december = { kind: "ORIENTATION", firstMonth: "2026-12-01", title: "Định hướng sinh hoạt tháng 12" } as const;
const block = { title: "Tiết kiệm trong chi tiêu", plannedMinutes: 20, questions: ["Khoản nào cắt được?"] };

/** A draft of the body with one block. */
async function draw(fields: Partial<typeof december> & { span?: "QUARTER" } = {}) {
  const { orientationId } = await office().draft({ ...own(), ...december, ...fields });
  const key = { ...own(), orientationId };
  const { blockId } = await office().addBlock({ ...key, ...block });
  return { key, orientationId, blockId };
}

test("a draft is changed, its blocks added, changed, put into order and taken out, until it is issued", async () => {
  const { key, blockId } = await draw();
  const saved = { ...key, firstMonth: "2026-10-01", span: "QUARTER", title: "Định hướng quý IV", revision: 1 } as const;
  expect(await office().save({ ...saved, suggestedForm: "Trao đổi theo nhóm" })).toEqual({ revision: 2 });
  await expect(office().save(saved)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  await expect(office().save({ ...saved, firstMonth: "2026-11-01" })).rejects.toMatchObject({ code: "QUARTER_BEGINS" });
  const second = await office().addBlock({
    ...key,
    title: "Thời sự",
    kind: "INFORMATION",
    plannedMinutes: 10,
    central: true,
  });
  const third = await office().addBlock({ ...key, title: "Gương tốt", plannedMinutes: 5 });
  await office().updateBlock({ ...key, ...block, blockId, central: true, revision: 1 });
  await expect(office().updateBlock({ ...key, ...block, blockId, revision: 1 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  await office().reorderBlocks({ ...key, blockIds: [third.blockId, blockId, second.blockId] });
  await expect(office().reorderBlocks({ ...key, blockIds: [blockId] })).rejects.toMatchObject({
    code: "NOT_THE_SAME_BLOCKS",
  });
  await office().removeBlock({ ...key, blockId: third.blockId });
  await expect(office().removeBlock({ ...key, blockId: third.blockId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const seen = await office().get(key);
  expect(seen).toMatchObject({
    firstMonth: "2026-10-01",
    lastMonth: "2026-12-01",
    suggestedForm: "Trao đổi theo nhóm",
    issuedAt: null,
  });
  expect(seen.blocks.map(({ title, central }) => [title, central])).toEqual([
    ["Tiết kiệm trong chi tiêu", true],
    ["Thời sự", false],
  ]);
  await office().discard(key);
  await expect(office().get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("marks of secrecy and the thirty-first block are refused", async () => {
  const { key } = await draw();
  const secret = { code: "SECRECY_MARK", data: { mark: "TỐI MẬT" } };
  await expect(office().draft({ ...own(), ...december, introduction: "TỐI MẬT" })).rejects.toMatchObject(secret);
  await expect(office().addBlock({ ...key, ...block, body: "TỐI MẬT" })).rejects.toMatchObject(secret);
  await expect(office().addBlock({ ...key, ...block, questions: ["TỐI MẬT"] })).rejects.toMatchObject(secret);
  for (let n = 1; n < 30; n++) await office().addBlock({ ...key, ...block, title: `Nội dung ${n}` });
  await expect(office().addBlock({ ...key, ...block })).rejects.toMatchObject({ code: "TOO_MANY_BLOCKS" });
});

test("issued it is not changed any more; empty, or with no cell below, it is not issued", async () => {
  const { key, blockId } = await draw();
  expect(await office().issue(key)).toEqual({ issuedTo: 1 });
  const refused = { code: "ORIENTATION_ISSUED" };
  await expect(office().issue(key)).rejects.toMatchObject(refused);
  await expect(office().discard(key)).rejects.toMatchObject(refused);
  await expect(office().save({ ...key, ...december, revision: 2 })).rejects.toMatchObject(refused);
  await expect(office().addBlock({ ...key, ...block })).rejects.toMatchObject(refused);
  await expect(office().updateBlock({ ...key, ...block, blockId, revision: 1 })).rejects.toMatchObject(refused);
  await expect(office().removeBlock({ ...key, blockId })).rejects.toMatchObject(refused);
  await expect(office().reorderBlocks({ ...key, blockIds: [blockId] })).rejects.toMatchObject(refused);
  expect((await office().get(key)).abilities).toEqual(["orientation.usage", "orientation.replaceFile"]);
  const { orientationId } = await office().draft({ ...own(), ...december });
  await expect(office().issue({ ...own(), orientationId })).rejects.toMatchObject({ code: "NO_BLOCKS" });
  const alone = door.as(cell.secretary.accountId).orientation;
  const below = { organizationId: cell.organizationId };
  const mine = { ...below, ...(await alone.draft({ ...below, ...december })) };
  await alone.addBlock({ ...mine, ...block });
  await expect(alone.issue(mine)).rejects.toMatchObject({ code: "NO_CELLS_BELOW" });
  expect((await alone.get(mine)).issuedAt).toBeNull();
});

test("a cell below reads it from the moment it is issued, with its papers; a draft, and another body's, it does not", async () => {
  const { key, orientationId } = await draw();
  const uploadId = await uploadFile(door, body.office.accountId, "goi-y.txt", "Gợi ý thảo luận");
  const { fileId } = await office().addFile({ ...key, uploadId });
  const spare = await office().addFile({
    ...key,
    uploadId: await uploadFile(door, body.office.accountId, "thua.txt", "Bản thừa"),
  });
  await office().removeFile({ ...key, fileId: spare.fileId });
  const member = door.as(cell.members[4]?.accountId ?? "").orientation;
  const there = { organizationId: cell.organizationId, orientationId };
  await expect(member.get(there)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(member.openFile({ ...there, fileId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await office().issue(key);
  expect(await member.get(there)).toMatchObject({
    issuer: { organizationId: body.organizationId },
    files: [{ fileId, name: "goi-y.txt" }],
    blocks: [block],
    abilities: [],
  });
  expect(await member.openFile({ ...there, fileId })).toMatchObject({ name: "goi-y.txt" });
  const content = await door.app.inject({
    url: `/api/organizations/${cell.organizationId}/orientations/${orientationId}/files/${fileId}/content`,
    headers: { "x-test-account": cell.secretary.accountId },
  });
  expect(content.body).toBe("Gợi ý thảo luận");
  await expect(office().removeFile({ ...key, fileId })).rejects.toMatchObject({ code: "ORIENTATION_ISSUED" });
  const stranger = await buildBody(door.owner);
  const elsewhere = door.as(stranger.office.accountId).orientation;
  const gone = { organizationId: stranger.organizationId, orientationId };
  await expect(elsewhere.get(gone)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(elsewhere.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(member.draft({ organizationId: cell.organizationId, ...december })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("a cell below writes in nothing that was issued above, however it asks the database", async () => {
  const { key, orientationId } = await draw();
  await office().issue(key);
  const client = await door.pool.connect();
  const { accountId, personId } = cell.secretary;
  await client.query("BEGIN; SELECT 1");
  await client.query("SELECT nennep_act($1, $2, 'test', 'test')", [accountId, personId]);
  await expect(
    client.query("UPDATE orientation SET title = 'Khác' WHERE id = $1", [orientationId]),
  ).rejects.toMatchObject({ code: "42501" });
  await client.query("ROLLBACK");
  client.release();
});

test("a picture of paper is attached only once somebody says that it bears no mark", async () => {
  const { key } = await draw();
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const scan = async () => uploadFile(door, body.office.accountId, "ban-chup.png", png);
  await expect(office().addFile({ ...key, uploadId: await scan() })).rejects.toMatchObject({
    code: "NO_TEXT_TO_CHECK",
  });
  const { fileId } = await office().addFile({ ...key, uploadId: await scan(), bearsNoMark: true });
  const { rows } = await door.owner.query("SELECT unmarked_by FROM orientation_file WHERE file_id = $1", [fileId]);
  expect(rows).toEqual([{ unmarked_by: body.office.accountId }]);
});

test("lists show what was drawn up here and what came from above, page by page, and of one month alone", async () => {
  const top = await buildBody(door.owner, { kind: "UPPER" });
  const middle = await buildBody(door.owner, { parent: top });
  const below = await buildCell(door.owner, { parent: middle });
  const above = door.as(top.office.accountId).orientation;
  const issue = async (fields: { firstMonth: string; span?: "QUARTER"; title: string }) => {
    const organizationId = top.organizationId;
    const { orientationId } = await above.draft({ organizationId, kind: "BULLETIN", ...fields });
    await above.addBlock({ organizationId, orientationId, ...block });
    await above.issue({ organizationId, orientationId });
  };
  await issue({ firstMonth: "2026-10-01", span: "QUARTER", title: "Quý IV" });
  await issue({ firstMonth: "2026-11-01", title: "Tháng 11" });
  await issue({ firstMonth: "2026-12-01", title: "Tháng 12" });
  const reader = door.as(below.secretary.accountId).orientation;
  const from = { organizationId: below.organizationId, box: "ABOVE" } as const;
  const titles = (page: { rows: { title: string }[] }) => page.rows.map(({ title }) => title);
  expect(titles(await reader.list(from))).toEqual(["Tháng 12", "Tháng 11", "Quý IV"]);
  expect(titles(await reader.list({ ...from, month: "2026-11-01" }))).toEqual(["Tháng 11", "Quý IV"]);
  const first = await reader.list({ ...from, limit: 2 });
  expect(titles(await reader.list({ ...from, limit: 2, cursor: first.nextCursor ?? "" }))).toEqual(["Quý IV"]);
  expect(titles(await reader.list({ organizationId: below.organizationId }))).toEqual([]);
  const mine = { organizationId: top.organizationId, limit: 2 };
  const page = await above.list(mine);
  expect([...titles(page), ...titles(await above.list({ ...mine, cursor: page.nextCursor ?? "" }))]).toEqual([
    "Tháng 12",
    "Tháng 11",
    "Quý IV",
  ]);
  expect(page.rows[0]).toMatchObject({ blockCount: 1, fileCount: 0, issuedTo: 1, used: null });
  const between = door.as(middle.office.accountId).orientation;
  expect(titles(await between.list({ organizationId: middle.organizationId, box: "ABOVE" }))).toHaveLength(3);
});

test("who leads a cell below is told once, by a job", async () => {
  const small = await buildBody(door.owner);
  const one = await buildCell(door.owner, { parent: small });
  const by = door.as(small.office.accountId).orientation;
  const { organizationId } = small;
  const { orientationId } = await by.draft({ organizationId, ...december });
  await by.addBlock({ organizationId, orientationId, ...block });
  await by.issue({ organizationId, orientationId });
  await workJobs(door, "orientation.tell");
  expect((await door.as(one.secretary.accountId).notification.list({})).rows).toMatchObject([
    {
      kind: "ORIENTATION_ISSUED",
      organizationId: one.organizationId,
      parameters: { orientationId, subject: december.title, month: "2026-12-01" },
    },
  ]);
  expect((await door.as(one.members[4]?.accountId ?? "").notification.list({})).rows).toEqual([]);
});

test("a bulletin stands in the preparation of that month's meeting only", async () => {
  const small = await buildBody(door.owner);
  const one = await buildCell(door.owner, { parent: small });
  const by = door.as(small.office.accountId).orientation;
  const { organizationId } = small;
  const { orientationId } = await by.draft({ organizationId, ...december, kind: "BULLETIN" });
  await by.addBlock({ organizationId, orientationId, ...block });
  const { key, secretary } = await buildConvenedMeeting(door, one);
  expect((await secretary.orientation.forMeeting(key)).orientations).toEqual([]);
  await by.issue({ organizationId, orientationId });
  expect((await secretary.orientation.forMeeting(key)).orientations).toMatchObject([
    { orientationId, kind: "BULLETIN", blocks: [{ ...block, use: null }] },
  ]);
  const january = await secretary.meeting.create({
    organizationId: one.organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
  });
  expect((await secretary.orientation.forMeeting(january)).orientations).toEqual([]);
});
