import { afterAll, beforeAll, expect, test } from "vitest";
import { documentText } from "../document/document-text.fixture.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-23T03:00:00Z");
  body = await buildBody(door.owner, { parent: await buildBody(door.owner, { kind: "UPPER" }) });
  cell = await buildCell(door.owner, { parent: body, official: 4 });
});
afterAll(() => door.close());

const office = () => door.as(body.office.accountId).honour;
const leader = () => door.as(cell.secretary.accountId).honour;
const member = () => door.as(cell.members[2]?.accountId ?? "").honour;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "DONE",
    ({ code }: { code: string }) => code,
  );
const of = () => ({ organizationId: cell.organizationId });
const level = {
  year: 2015,
  kind: "CLEAN_STRONG",
  decidedOn: "2016-02-03",
  number: "15-QĐ/ĐU",
  issuer: "Đảng ủy Khối",
} as const;
const flag = { ...level, kind: "OTHER", name: "Cờ thi đua của Tỉnh ủy", number: "16-QĐ/TU" } as const;
const listed = async () =>
  (await leader().list(of())).rows.map(({ kind, year, annulled }) => [year, kind, annulled?.reason]);

test("the office above records the level and a title of an earlier year; a member of the cell reads them and records none", async () => {
  expect(await codeOf(office().record({ ...of(), ...level }))).toBe("DONE");
  expect(await codeOf(leader().record({ ...of(), ...flag }))).toBe("DONE");
  const { rows, mayRecord } = await member().list(of());
  expect(rows).toMatchObject([
    { kind: "OTHER", name: "Cờ thi đua của Tỉnh ủy", number: "16-QĐ/TU" },
    { kind: "CLEAN_STRONG", year: 2015, decidedOn: "2016-02-03", issuer: "Đảng ủy Khối" },
  ]);
  expect(mayRecord).toBe(false);
  expect((await office().list(of())).mayRecord).toBe(true);
  expect(await codeOf(member().record({ ...of(), ...level, year: 2014 }))).toBe("FORBIDDEN");
  const stranger = door.as((await buildBody(door.owner)).office.accountId).honour;
  expect(await codeOf(stranger.list(of()))).toBe("NOT_FOUND");
  expect(await codeOf(stranger.record({ ...of(), ...level, year: 2014 }))).toBe("NOT_FOUND");
});

test("a year has one level, a title is recorded once, days follow one another: otherwise nothing is stored", async () => {
  const before = await listed();
  const record = (input: object) => codeOf(leader().record({ ...of(), ...level, ...input }));
  expect(await record({ kind: "WEAK" })).toBe("HONOUR_LEVEL");
  expect(await record({})).toBe("HONOUR_RECORDED");
  expect(await codeOf(leader().record({ ...of(), ...flag }))).toBe("HONOUR_RECORDED");
  expect(await record({ year: 2014, decidedOn: "2013-12-31" })).toBe("DAYS_OUT_OF_ORDER");
  expect(await record({ year: 2014, decidedOn: "2026-11-24" })).toBe("DAY_IN_FUTURE");
  expect(await record({ year: 2014, kind: "OTHER" })).toBe("HONOUR_NAME");
  expect(await record({ year: 2014, number: "" })).toBe("BAD_REQUEST");
  expect(await record({ year: 2014, issuer: "Tài liệu TUYỆT MẬT" })).toBe("SECRECY_MARK");
  expect(await listed()).toEqual(before);
});

test("what was noted wrongly is noted again and stays with its reason; a second annulment is refused", async () => {
  const wrong = (await leader().list(of())).rows.find(({ kind }) => kind === "CLEAN_STRONG")?.honourId ?? "";
  const replaces = { honourId: wrong, reason: "Ghi nhầm mức" };
  expect(await codeOf(leader().record({ ...of(), ...level, kind: "WELL_DONE", replaces }))).toBe("DONE");
  expect(await listed()).toContainEqual([2015, "CLEAN_STRONG", "Ghi nhầm mức"]);
  expect(await listed()).toContainEqual([2015, "WELL_DONE", undefined]);
  expect(await codeOf(leader().annul({ ...of(), honourId: wrong, reason: "Lần nữa" }))).toBe("HONOUR_ANNULLED");
  expect(await codeOf(office().annul({ ...of(), honourId: cell.organizationId, reason: "Không có" }))).toBe(
    "NOT_FOUND",
  );
});

test("a level that was decided here stands by itself, takes the number of its decision and no other level; the body's list and workbook have both", async () => {
  await door.owner.query(
    `INSERT INTO annual_review (organization_id, id, year, state, decided_level, decided_by, decided_at, opened_by, opened_at)
     VALUES ($1, gen_random_uuid(), 2025, 'DECIDED', 'EXCELLENT', $2, '2026-01-12T03:00:00Z', $2, '2025-12-01T03:00:00Z')`,
    [cell.organizationId, body.secretary.accountId],
  );
  const mine = async () => (await member().list({ ...of(), year: 2025 })).rows;
  expect(await mine()).toMatchObject([{ honourId: null, kind: "EXCELLENT", decidedOn: "2026-01-12", number: "" }]);
  const decision = { ...level, year: 2025, decidedOn: "2026-01-12" };
  expect(await codeOf(office().record({ ...of(), ...decision, kind: "DONE" }))).toBe("HONOUR_LEVEL");
  expect(await codeOf(office().record({ ...of(), ...decision, kind: "EXCELLENT" }))).toBe("DONE");
  expect(await mine()).toMatchObject([{ number: "15-QĐ/ĐU", kind: "EXCELLENT" }]);
  expect((await office().list({ organizationId: body.organizationId })).rows).toEqual([]);
  const first = await office().list({ organizationId: body.organizationId, below: true, limit: 1 });
  expect(first.rows).toMatchObject([{ organizationId: cell.organizationId, year: 2025 }]);
  const second = await office().list({
    ...{ organizationId: body.organizationId, below: true, limit: 1, cursor: first.nextCursor ?? "" },
  });
  expect(second.rows).toMatchObject([{ year: 2015 }]);
  const workbook = (account: string) =>
    door.app.inject({
      url: `/api/organizations/${body.organizationId}/honours/file?below=true&language=vi`,
      headers: { "x-test-account": account },
    });
  expect((await workbook(body.office.accountId)).statusCode).toBe(200);
  expect((await workbook(cell.members[2]?.accountId ?? "")).statusCode).not.toBe(200);
});

test("a committee's list of a year shows each organization beside the years before, as pages and as Word", async () => {
  const upper = await buildBody(door.owner);
  const [one, two] = [await buildCell(door.owner, { parent: upper }), await buildCell(door.owner, { parent: upper })];
  const by = door.as(upper.office.accountId).honour;
  const at = { organizationId: upper.organizationId };
  const given = { decidedOn: "2026-02-03", number: "15-QĐ/ĐU", issuer: "Đảng ủy" } as const;
  await by.record({ organizationId: one.organizationId, year: 2025, kind: "EXCELLENT", ...given });
  await by.record({ organizationId: one.organizationId, year: 2023, kind: "OTHER", name: "Cờ thi đua", ...given });
  await by.record({ organizationId: two.organizationId, year: 2024, kind: "WELL_DONE", ...given });
  const text = documentText((await by.paper({ ...at, year: 2025 })).content as PartyDocument);
  for (const said of ["năm 2025", "Tổng số: 2 tổ chức đảng", "Hoàn thành xuất sắc nhiệm vụ: 1 (50%)", "Cờ thi đua"])
    expect(text).toContain(said);
  expect(await codeOf(by.paper({ ...at, year: 2019 }))).toBe("NOT_FOUND");
  expect(await codeOf(office().paper({ ...at, year: 2025 }))).toBe("NOT_FOUND");
  for (const [format, type] of [
    ["pdf", "application/pdf"],
    ["docx", "word"],
  ]) {
    const file = await door.app.inject({
      url: `/api/organizations/${upper.organizationId}/honours/2025/paper/file?format=${format}`,
      headers: { "x-test-account": upper.office.accountId },
    });
    expect(file.headers["content-type"]).toContain(type);
  }
});
