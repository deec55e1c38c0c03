import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let office: Client["directive"];
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
  office = door.as(body.office.accountId).directive;
});
afterAll(() => door.close());

const guidance = {
  reference: "14-HD/ĐUK",
  type: "GUIDANCE",
  issuedOn: "2022-03-03",
  issuerName: "Đảng ủy Khối các cơ quan tỉnh",
  subject: "Hướng dẫn sinh hoạt chuyên đề toàn Đảng bộ năm 2022",
} as const;
const of = () => ({ organizationId: body.organizationId });

test("the same number stands in the register once for a day and an issuer; another day or issuer is another text", async () => {
  const { directiveId } = await office.register({ ...of(), ...guidance });
  const again = { ...of(), ...guidance, reference: "14-hd/đuk", issuerName: "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH" };
  await expect(office.register(again)).rejects.toMatchObject({ code: "ALREADY_REGISTERED", data: { directiveId } });
  const nextYear = await office.register({ ...of(), ...guidance, issuedOn: "2023-03-03" });
  const elsewhere = await office.register({ ...of(), ...guidance, issuerName: "Đảng ủy Khối doanh nghiệp" });
  expect(new Set([directiveId, nextYear.directiveId, elsewhere.directiveId]).size).toBe(3);
  const update = { ...of(), ...guidance, directiveId: nextYear.directiveId, revision: 1 };
  await expect(office.update(update)).rejects.toMatchObject({ code: "ALREADY_REGISTERED" });
  expect(await office.update({ ...update, reference: "15-HD/ĐUK" })).toEqual({ revision: 2 });
  await expect(office.update({ ...update, reference: "16-HD/ĐUK" })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
});

test("the issuer is an organization of the tree, by its name there, or a name that was typed; a text without a number may come twice", async () => {
  const own = { ...of(), ...guidance, reference: "", issuerName: "", issuerId: body.organizationId };
  const { directiveId } = await office.register(own);
  await office.register(own);
  const { rows } = await door.owner.query("SELECT name FROM organization WHERE id = $1", [body.organizationId]);
  expect(await office.get({ ...of(), directiveId })).toMatchObject({
    issuerName: rows[0].name,
    issuerId: body.organizationId,
  });
  await expect(office.register({ ...own, issuerId: null })).rejects.toMatchObject({ code: "ISSUER_REQUIRED" });
  const stranger = await buildBody(door.owner);
  await expect(office.register({ ...own, issuerId: stranger.organizationId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("what cannot be is refused, and nothing of it is stored", async () => {
  const counted = "SELECT count(*)::int AS n FROM directive WHERE organization_id = $1";
  const count = async () => (await door.owner.query(counted, [body.organizationId])).rows[0].n;
  const before = await count();
  const text = { ...of(), ...guidance, reference: "20-HD/ĐUK" };
  const period = { validFrom: "2026-05-01", validTo: "2026-04-30" };
  await expect(office.register({ ...text, ...period })).rejects.toMatchObject({ code: "VALID_TO_BEFORE_FROM" });
  await expect(office.register({ ...text, subject: "TUYỆT MẬT: phương án" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  await expect(office.register({ ...text, subject: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(office.register({ ...text, issuedOn: "2026-02-30" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const member = door.as(cell.members[4]!.accountId).directive;
  await expect(member.register({ ...text, organizationId: cell.organizationId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await count()).toBe(before);
});

test("files are attached, opened by whoever has the text in the register, and detached until it is sent", async () => {
  const { directiveId } = await office.register({ ...of(), ...guidance, reference: "21-HD/ĐUK" });
  const key = { ...of(), directiveId };
  const uploadId = await uploadFile(door, body.office.accountId, "huong-dan.txt", "Hướng dẫn sinh hoạt chuyên đề");
  const { fileId } = await office.addFile({ ...key, uploadId });
  const another = { ...key, uploadId: key.directiveId };
  await expect(office.addFile(another)).rejects.toMatchObject({ code: "UPLOAD_NOT_FOUND" });
  const member = door.as(cell.members[4]!.accountId).directive;
  const below = { organizationId: cell.organizationId, directiveId, fileId };
  await expect(member.openFile(below)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await office.send({ ...key, to: { kind: "ALL_BELOW" }, expects: ["READ"] });
  expect(await member.openFile(below)).toMatchObject({ name: "huong-dan.txt", mediaType: "text/plain" });
  const content = await door.app.inject({
    url: `/api/organizations/${cell.organizationId}/directives/${directiveId}/files/${fileId}/content`,
    headers: { "x-test-account": cell.members[4]!.accountId },
  });
  expect([content.statusCode, content.body]).toEqual([200, "Hướng dẫn sinh hoạt chuyên đề"]);
  await expect(office.removeFile({ ...key, fileId })).rejects.toMatchObject({ code: "ALREADY_SENT" });
  await expect(office.discard(key)).rejects.toMatchObject({ code: "ALREADY_SENT" });
  expect((await office.get(key)).files.map(({ name }) => name)).toEqual(["huong-dan.txt"]);
});

test("texts rest on each other whichever is older, seen from both sides; a text that is thrown away takes its links along", async () => {
  const plan = await office.register({
    ...of(),
    ...guidance,
    type: "PLAN",
    reference: "02/KH-ĐU",
    issuedOn: "2022-02-23",
  });
  const later = await office.register({ ...of(), ...guidance, reference: "22-HD/ĐUK" });
  const link = { ...of(), directiveId: plan.directiveId, otherId: later.directiveId };
  await office.link({ ...link, kind: "CARRIES_OUT" });
  await office.link({ ...link, kind: "BASIS" });
  const seen = async (directiveId: string) =>
    (await office.get({ ...of(), directiveId })).links.map(({ kind, isFrom, directive }) => [
      kind,
      isFrom,
      directive.reference,
    ]);
  expect(await seen(plan.directiveId)).toEqual([["BASIS", true, "22-HD/ĐUK"]]);
  expect(await seen(later.directiveId)).toEqual([["BASIS", false, "02/KH-ĐU"]]);
  await expect(office.link({ ...link, otherId: plan.directiveId, kind: "BASIS" })).rejects.toMatchObject({
    code: "LINKS_TO_ITSELF",
  });
  const unseen = door.as((await buildBody(door.owner)).office.accountId).directive;
  await expect(unseen.link({ ...link, kind: "BASIS" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await office.discard({ ...of(), directiveId: plan.directiveId });
  expect(await seen(later.directiveId)).toEqual([]);
  await expect(office.unlink(link)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(office.get({ ...of(), directiveId: plan.directiveId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the register is searched without accents in any order, page by page, and by what the reader has read or keeps", async () => {
  const other = await buildBody(door.owner);
  const own = { organizationId: other.organizationId };
  const clerk = door.as(other.office.accountId).directive;
  const ids: string[] = [];
  for (let n = 1; n <= 5; n++)
    ids.push(
      (await clerk.register({ ...own, ...guidance, reference: `${n}-CV/ĐU`, subject: `Nghị quyết Trung ương ${n}` }))
        .directiveId,
    );
  const found = async (query: string) => (await clerk.list({ ...own, query })).rows.map(({ reference }) => reference);
  expect(await found("trung uong nghi quyet 3")).toEqual(["3-CV/ĐU"]);
  expect(await found("không có")).toEqual([]);
  const first = await clerk.list({ ...own, limit: 3 });
  const second = await clerk.list({ ...own, limit: 3, cursor: first.nextCursor ?? "" });
  expect([...first.rows, ...second.rows].map(({ directiveId }) => directiveId)).toEqual(ids.toReversed());
  expect(second.nextCursor).toBeNull();
  const directiveId = ids[1] ?? "";
  await clerk.markRead({ ...own, directiveId });
  await clerk.bookmark({ ...own, directiveId, isBookmarked: true });
  const kept = (await clerk.list({ ...own, box: "BOOKMARKED" })).rows;
  expect(kept).toMatchObject([{ directiveId, isRead: true, isBookmarked: true, receipt: null, sentTo: 0 }]);
  await clerk.bookmark({ ...own, directiveId, isBookmarked: false });
  expect((await clerk.list({ ...own, box: "BOOKMARKED" })).rows).toEqual([]);
  expect((await clerk.list({ ...own, box: "RECEIVED" })).rows).toEqual([]);
  expect((await clerk.get({ ...own, directiveId })).readAt).not.toBeNull();
});
