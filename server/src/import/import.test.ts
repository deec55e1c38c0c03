import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildBody,
  buildCell,
  buildMembership,
  buildOrganization,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { createOwnDatabase, type OwnDatabase } from "../testing/own-database.ts";
import { uploadFile } from "../testing/upload.ts";
import { type Importing, importNext } from "./import-next.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let importing: Importing;
const reports: unknown[] = [];
// A database of its own: whoever looks for lists that wait takes every one that it finds.
let database: OwnDatabase;
beforeAll(async () => {
  database = await createOwnDatabase();
  door = await openDoor({ database });
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
  importing = { pool: door.worker, around: door.surroundings, report: (error) => reports.push(error) };
}, 120_000);
afterAll(async () => {
  await door.close();
  await database.drop();
  expect(reports).toEqual([]);
});

const header = [
  "Họ và tên",
  "Ngày sinh",
  "Số thẻ đảng viên",
  "Tình trạng",
  "Ngày vào Đảng",
  "Chức vụ Đảng",
  "Được miễn sinh hoạt từ ngày",
];
const sheet = async (...rows: (string | number | Date | null)[][]) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: "Danh sách", rows }] }));
let cards = 0;
const newCard = () => `00${String(Date.now()).slice(-6)}${String(++cards).padStart(4, "0")}`;

/** Everything that waits is done, by whichever test sent it. */
async function work(): Promise<void> {
  while (await importNext(importing));
}

async function start(
  accountId: string,
  organizationId: string,
  content: Buffer | string,
  options: { kind?: "MEMBERS" | "ORGANIZATIONS"; name?: string } = {},
) {
  const uploadId = await uploadFile(door, accountId, options.name ?? "danh sach.xlsx", content);
  const identity = await door.as(accountId).import.start({ organizationId, kind: options.kind ?? "MEMBERS", uploadId });
  await work();
  return identity;
}

test("a cell's list is read, shown, confirmed and stored: leading zeros, dates, exemption and position included", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const office = door.as(body.office.accountId);
  const card = newCard();
  const rows = [
    ["DANH SÁCH ĐẢNG VIÊN"],
    header,
    ["Nguyễn Thị Ân", "03/02/1985", card, "Chính thức", "19/05/2010", "Bí thư", null],
    ["Lê Văn Bình", new Date(Date.UTC(1950, 8, 2)), newCard(), "Chính thức", "02/09/1975", null, "01/01/2020"],
    ["Trần Thị Cúc", "01/01/2001", null, "Dự bị", "03/02/2026", null, null],
    ["Tổng cộng: 3 đảng viên"],
  ];
  const identity = await start(body.office.accountId, own.organizationId, await sheet(...rows));
  const run = await office.import.get(identity);
  expect(run).toMatchObject({
    state: "CHECKED",
    progress: 100,
    totals: { rows: 3, good: 3, failed: 0, known: 0 },
    missing: [],
    problems: [],
    skipped: [{ row: 6, text: "Tổng cộng: 3 đảng viên" }],
  });
  expect(run.preview[0]).toMatchObject({
    values: { fullName: "Nguyễn Thị Ân", birthDate: "1985-02-03", cardNumber: card },
  });
  expect((await office.member.list({ organizationId: own.organizationId })).rows).toEqual([]);
  await office.import.confirm(identity);
  await work();
  expect(await office.import.get(identity)).toMatchObject({ state: "CONFIRMED", totals: { good: 3 } });
  const { rows: members } = await office.member.list({ organizationId: own.organizationId });
  expect(members.map((member) => [member.fullName, member.status, member.positions, member.standings])).toEqual([
    ["Nguyễn Thị Ân", "OFFICIAL", ["SECRETARY"], []],
    ["Lê Văn Bình", "OFFICIAL", [], ["EXEMPT"]],
    ["Trần Thị Cúc", "PROBATIONARY", [], []],
  ]);
  expect((await office.member.list({ organizationId: own.organizationId, search: "an nguyen" })).rows).toHaveLength(1);
  const { rows: entries } = await door.owner.query(
    "SELECT DISTINCT actor_id FROM audit.entry WHERE operation = 'import.confirm' AND request_id = $1",
    [identity.importId],
  );
  expect(entries).toEqual([{ actor_id: body.office.accountId }]);
});

test("what a cell's own secretary imports as a position is only proposed", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const secretary = door.as(own.secretary.accountId);
  const identity = await start(
    own.secretary.accountId,
    own.organizationId,
    await sheet(header, ["Vũ Thị Hoa", null, null, "Chính thức", null, "Phó bí thư", null]),
  );
  await secretary.import.confirm(identity);
  await work();
  const { rows } = await secretary.appointment.list({ organizationId: own.organizationId });
  expect(rows.filter((row) => row.fullName === "Vũ Thị Hoa")).toMatchObject([
    { position: "DEPUTY_SECRETARY", state: "PROPOSED" },
  ]);
});

test("one reading tells everything: a cell that is not there beside every other error of the row", async () => {
  const office = door.as(body.office.accountId);
  const rows = [
    ["Họ và tên", "Ngày sinh", "Tình trạng", "Chi bộ"],
    ["Nguyễn Văn Một", "31/02/1985", "Chính thức", "Chi bộ không có"],
    ["Nguyễn Văn Hai", "03/02/1985", "Chính thức", "Chi bộ không có"],
  ];
  const identity = await start(body.office.accountId, body.organizationId, await sheet(...rows));
  const { problems, totals } = await office.import.get(identity);
  expect(totals).toEqual({ rows: 2, good: 0, failed: 2, known: 0 });
  expect(problems).toMatchObject([
    {
      row: 2,
      name: "Nguyễn Văn Một",
      messages: [expect.stringContaining("không có trong lịch"), expect.stringContaining("Không có chi bộ")],
    },
    { row: 3, name: "Nguyễn Văn Hai", messages: [expect.stringContaining("Không có chi bộ")] },
  ]);
});

test("a superior that cannot be read is told in its row, and its subordinates name that row", async () => {
  const office = door.as(body.office.accountId);
  const rows = [
    ["Tên tổ chức đảng", "Loại tổ chức", "Trực thuộc", "Loại hình chi bộ"],
    ["Đảng bộ Khối Một", "không rõ", null, null],
    ["Chi bộ Khối Một A", "Chi bộ", "Đảng bộ Khối Một", "Cơ quan"],
    ["Chi bộ Khối Một B", "Chi bộ", "Không có đâu", "loại lạ"],
  ];
  const started = await start(body.office.accountId, body.organizationId, await sheet(...rows), {
    kind: "ORGANIZATIONS",
  });
  const { problems } = await office.import.get(started);
  expect(problems).toMatchObject([
    { row: 2, name: "Đảng bộ Khối Một", messages: [expect.stringContaining("Loại tổ chức")] },
    { row: 3, messages: [expect.stringContaining("ở dòng 2 còn phải sửa")] },
    { row: 4, messages: [expect.stringContaining("loại lạ"), expect.stringContaining("Không có đâu")] },
  ]);
});

test("rows to correct are named in words, keep the list from being stored, and come back as a file", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const office = door.as(body.office.accountId);
  const rows = [
    header,
    ["Nguyễn Văn Một", "31/02/1985", null, "Chính thức"],
    ["Nguyễn Văn Hai", null, "123", "Chính thức"],
    ["Nguyễn Văn Ba", null, null, "Chính thức"],
  ];
  const identity = await start(body.office.accountId, own.organizationId, await sheet(...rows));
  const run = await office.import.get(identity);
  expect(run.totals).toEqual({ rows: 3, good: 1, failed: 2, known: 0 });
  expect(run.problems).toMatchObject([
    { row: 2, messages: [expect.stringContaining("Ngày này không có trong lịch")] },
    { row: 3 },
  ]);
  await expect(office.import.confirm(identity)).rejects.toMatchObject({ code: "ROWS_TO_CORRECT", data: { failed: 2 } });
  const file = await door.app.inject({
    url: `/api/organizations/${own.organizationId}/imports/${identity.importId}/errors-file`,
    headers: { "x-test-account": body.office.accountId },
  });
  expect(file.statusCode).toBe(200);
  const again = await start(body.office.accountId, own.organizationId, file.rawPayload);
  expect((await office.import.get(again)).totals).toEqual({ rows: 2, good: 0, failed: 2, known: 0 });
  await expect(office.import.confirm(again)).rejects.toMatchObject({ code: "NOTHING_TO_STORE" });
  await office.import.confirm({ ...identity, withoutFailedRows: true });
  await work();
  expect((await office.member.list({ organizationId: own.organizationId })).rows).toMatchObject([
    { fullName: "Nguyễn Văn Ba" },
  ]);
});

test("people who are there already are recognised by card number, or by name and birth date in the same body, and left alone", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const office = door.as(body.office.accountId);
  const card = newCard();
  await office.member.create({
    organizationId: own.organizationId,
    fullName: "Đỗ Văn Cũ",
    status: "OFFICIAL",
    validFrom: "2020-01-01",
    cardNumber: card,
  });
  await office.member.create({
    organizationId: own.organizationId,
    fullName: "Đỗ Thị Quen",
    status: "OFFICIAL",
    validFrom: "2020-01-01",
    birthDate: "1980-04-30",
  });
  const rows = [
    header,
    ["Đỗ Văn Cũ", null, card, "Chính thức"],
    ["Do Thi Quen", "30/04/1980", null, "Chính thức"],
    ["Đỗ Văn Mới", null, null, "Chính thức"],
  ];
  const identity = await start(body.office.accountId, own.organizationId, await sheet(...rows));
  const run = await office.import.get(identity);
  expect(run.totals).toEqual({ rows: 3, good: 1, failed: 0, known: 2 });
  expect(run.problems.map(({ row, known }) => [row, known])).toEqual([
    [2, true],
    [3, true],
  ]);
});

test("a list for a whole body names the cell of each row, by name or by code; unknown and ambiguous names are to correct", async () => {
  const own = await buildBody(door.owner);
  await buildOrganization(door.owner, "CELL", { parent: own, name: "Chi bộ Tín dụng" });
  for (const _ of [1, 2]) await buildOrganization(door.owner, "CELL", { parent: own, name: "Chi bộ Hai" });
  const office = door.as(own.office.accountId);
  const rows = [
    ["Họ và tên", "Tình trạng", "Chi bộ"],
    ["Lê Văn Một", "Chính thức", "chi bo tin dung"],
    ["Lê Văn Hai", "Chính thức", "Chi bộ Không Có"],
    ["Lê Văn Ba", "Chính thức", "Chi bộ Hai"],
  ];
  const identity = await start(own.office.accountId, own.organizationId, await sheet(...rows));
  const run = await office.import.get({ ...identity, language: "en" });
  expect(run.totals).toEqual({ rows: 3, good: 1, failed: 2, known: 0 });
  expect(run.problems.map(({ messages }) => messages[0])).toEqual([
    expect.stringContaining("No cell within reach"),
    expect.stringContaining("Several cells have this name"),
  ]);
  await office.import.confirm({ ...identity, withoutFailedRows: true });
  await work();
  expect((await office.member.list({ organizationId: own.organizationId, search: "le van mot" })).rows).toMatchObject([
    { organizationName: "Chi bộ Tín dụng" },
  ]);
});

test("columns that are not recognised are matched by hand, and the file is checked again", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const office = door.as(body.office.accountId);
  const rows = [
    ["Người", "Họ và tên", "Diện", "Ngày sinh"],
    ["x", "Lê Văn Tư", "Chính thức", "01/02/1990"],
  ];
  const identity = await start(body.office.accountId, own.organizationId, await sheet(...rows));
  const run = await office.import.get(identity);
  expect(run).toMatchObject({ state: "CHECKED", missing: ["status"], totals: null });
  await expect(office.import.confirm(identity)).rejects.toMatchObject({
    code: "COLUMNS_MISSING",
    data: { missing: ["status"] },
  });
  await expect(office.import.setMapping({ ...identity, mapping: { fullName: 1, status: 1 } })).rejects.toMatchObject({
    code: "MAPPING_NOT_UNDERSTOOD",
  });
  await expect(office.import.setMapping({ ...identity, mapping: { religion: 1 } })).rejects.toMatchObject({
    code: "MAPPING_NOT_UNDERSTOOD",
  });
  await office.import.setMapping({ ...identity, mapping: { fullName: 1, status: 2, birthDate: 3 } });
  await work();
  expect(await office.import.get(identity)).toMatchObject({
    state: "CHECKED",
    missing: [],
    totals: { good: 1 },
    mapping: { fullName: 1, status: 2, birthDate: 3 },
  });
});

test("organizations come in any order and stand where their rows say", async () => {
  const own = await buildBody(door.owner, { kind: "UPPER" });
  const office = door.as(own.office.accountId);
  const code = `M${Date.now()}`;
  const rows = [
    [
      "Tên tổ chức đảng",
      "Loại tổ chức",
      "Tổ chức đảng cấp trên",
      "Mã",
      "Loại hình chi bộ",
      "Số cán bộ, người lao động",
    ],
    ["Chi bộ 1", "Chi bộ", code, null, "Cơ quan", 12],
    ["Chi bộ 1", "Chi bộ", "Đảng bộ Phường B", null, "Cơ quan", null],
    ["Đảng bộ Phường A", "Đảng bộ cơ sở", null, code, null, 40],
    ["Đảng bộ Phường B", "Đảng bộ cơ sở", null, null, null, null],
    ["Chi bộ lạc", "Chi bộ", "Đảng bộ Không Có", null, "Cơ quan", null],
  ];
  const identity = await start(own.office.accountId, own.organizationId, await sheet(...rows), {
    kind: "ORGANIZATIONS",
  });
  const run = await office.import.get(identity);
  expect(run, JSON.stringify(run.problems)).toMatchObject({
    state: "CHECKED",
    totals: { rows: 5, good: 4, failed: 1 },
  });
  await office.import.confirm({ ...identity, withoutFailedRows: true });
  await work();
  const { rows: top } = await office.organization.list({ parentId: own.organizationId });
  expect(top.map(({ name, childCount }) => [name, childCount])).toEqual([
    ["Đảng bộ Phường A", 1],
    ["Đảng bộ Phường B", 1],
  ]);
  const again = await start(own.office.accountId, own.organizationId, await sheet(...rows), { kind: "ORGANIZATIONS" });
  expect((await office.import.get(again)).totals).toMatchObject({ good: 0, known: 4, failed: 1 });
});

test("when somebody enters one of the people meanwhile, nothing is stored and the list is checked again", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const office = door.as(body.office.accountId);
  const card = newCard();
  const identity = await start(
    body.office.accountId,
    own.organizationId,
    await sheet(header, ["Hồ Văn Một", null, card, "Chính thức"], ["Hồ Văn Hai", null, null, "Chính thức"]),
  );
  await office.member.create({
    organizationId: own.organizationId,
    fullName: "Hồ Văn Một",
    status: "OFFICIAL",
    validFrom: "2020-01-01",
    cardNumber: card,
  });
  await office.import.confirm(identity);
  await work();
  expect(await office.import.get(identity)).toMatchObject({ state: "CHECKED", totals: { good: 1, known: 1 } });
  expect((await office.member.list({ organizationId: own.organizationId })).rows).toHaveLength(1);
});

test("a run whose worker died is taken over by another", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const identity = await start(
    body.office.accountId,
    own.organizationId,
    await sheet(header, ["Tô Văn Một", null, null, "Chính thức"]),
  );
  await door.as(body.office.accountId).import.confirm(identity);
  await door.owner.query("UPDATE import_run SET working_since = now() WHERE id = $1", [identity.importId]);
  await work();
  expect(await door.as(body.office.accountId).import.get(identity)).toMatchObject({ state: "CONFIRMING" });
  await door.owner.query("UPDATE import_run SET working_since = now() - interval '2 minutes' WHERE id = $1", [
    identity.importId,
  ]);
  await work();
  expect(await door.as(body.office.accountId).import.get(identity)).toMatchObject({ state: "CONFIRMED" });
});

test("a file that is no list is refused in words; a discarded import is over", async () => {
  const office = door.as(body.office.accountId);
  const identity = await start(body.office.accountId, cell.organizationId, "Chỉ là một câu.", { name: "a.txt" });
  expect(await office.import.get(identity)).toMatchObject({
    state: "FAILED",
    refusal: expect.stringMatching(/tiêu đề|dòng dữ liệu/),
  });
  await expect(office.import.confirm(identity)).rejects.toMatchObject({
    code: "IMPORT_STATE",
    data: { state: "FAILED" },
  });
  await office.import.discard(identity);
  await expect(office.import.discard(identity)).rejects.toMatchObject({ code: "IMPORT_STATE" });
  expect((await office.import.list({ organizationId: cell.organizationId })).rows).toMatchObject([
    { state: "DISCARDED" },
  ]);
});

test("a stranger and a plain member import nothing; organizations need more than a cell's secretary", async () => {
  const stranger = await buildCell(door.owner);
  const identity = await start(
    body.office.accountId,
    cell.organizationId,
    await sheet(header, ["Lý Văn Một", null, null, "Chính thức"]),
  );
  await expect(door.as(stranger.secretary.accountId).import.get(identity)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    door.as(stranger.secretary.accountId).import.confirm({ ...identity, organizationId: stranger.organizationId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(cell.members.at(-1)!.accountId).import.get(identity)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const { accountId } = cell.secretary;
  const uploadId = await uploadFile(door, accountId, "a.csv", "Tên;Loại\nA;Chi bộ");
  await expect(
    door.as(accountId).import.start({ organizationId: cell.organizationId, kind: "ORGANIZATIONS", uploadId }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    door
      .as(stranger.secretary.accountId)
      .import.start({ organizationId: stranger.organizationId, kind: "MEMBERS", uploadId }),
  ).rejects.toMatchObject({ code: "UPLOAD_NOT_FOUND" });
  const file = await door.app.inject({
    url: `/api/organizations/${cell.organizationId}/imports/${identity.importId}/errors-file`,
    headers: { "x-test-account": stranger.secretary.accountId },
  });
  expect(file.statusCode).toBe(404);
});

test("the template is a workbook for whoever is signed in", async () => {
  const get = (account: string | null) =>
    door.app.inject({
      url: "/api/import-templates/members?language=vi",
      headers: account ? { "x-test-account": account } : {},
    });
  expect((await get(null)).statusCode).toBe(401);
  const answer = await get(cell.secretary.accountId);
  expect(answer.headers["content-disposition"]).toContain("mau-dang-vien.xlsx");
  expect((await buffer(Readable.from(answer.rawPayload))).subarray(0, 2).toString()).toBe("PK");
});

test("two people of one name and birth date with two card numbers are both stored", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  const known = await buildPerson(door.owner, "Người Đã Có");
  await buildMembership(door.owner, known, own);
  const office = door.as(body.office.accountId);
  const twin = (card: string) => ["Phan Thị Sen", "01/01/1990", card, "Chính thức"];
  const identity = await start(
    body.office.accountId,
    own.organizationId,
    await sheet(header, twin(newCard()), twin(newCard())),
  );
  await office.import.confirm(identity);
  await work();
  expect((await office.member.list({ organizationId: own.organizationId, search: "sen" })).rows).toHaveLength(2);
});
