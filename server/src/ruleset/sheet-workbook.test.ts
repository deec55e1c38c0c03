import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-01T03:00:00Z");
});
afterAll(() => door.close());
beforeEach(async () => {
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});

const office = () => door.as(body.office.accountId).ruleset;
const own = () => ({ organizationId: body.organizationId });

async function drafted() {
  const { rulesetId } = await office().draft({ ...own(), from: { what: "PRESET", preset: "score-sheet-gated" } });
  return { ...own(), rulesetId };
}

async function download(accountId: string, rulesetId: string, language = "vi") {
  const url = `/api/organizations/${body.organizationId}/rulesets/${rulesetId}/file?language=${language}`;
  return await door.app.inject({ method: "GET", url, headers: { "x-test-account": accountId } });
}

async function read(name: string, content: string | Buffer) {
  const uploadId = await uploadFile(door, body.office.accountId, name, content);
  return await office().readWorkbook({ ...own(), uploadId });
}

test.each(["vi", "en"])(
  "a sheet that was downloaded in %s and read again is the same, and begins a draft",
  async (language) => {
    const key = await drafted();
    const { sheet } = await office().get(key);
    const file = await download(body.office.accountId, key.rulesetId, language);
    expect(file.statusCode).toBe(200);
    const before = (await office().list(own())).rows.length;
    expect(await read("phieu.xlsx", file.rawPayload)).toEqual({ sheet, problems: [] });
    expect((await office().list(own())).rows.length).toBe(before);
    const again = await office().draft({ ...own(), from: { what: "IMPORT", sheet } });
    expect((await office().get({ ...own(), ...again })).sheet).toEqual(sheet);
  },
);

test("a template is there before any draft: the shipped sheet that is read back as it is, or a blank one", async () => {
  const template = (accountId: string, query = "") =>
    door.app.inject({
      url: `/api/organizations/${body.organizationId}/rulesets/template/file${query}`,
      headers: { "x-test-account": accountId },
    });
  const shipped = await template(body.office.accountId, "?preset=score-sheet-gated&language=en");
  const { sheet, problems } = await read("phieu.xlsx", shipped.rawPayload);
  expect(problems).toEqual([]);
  expect(sheet?.title).toEqual(scoreSheetPresets.find(({ id }) => id === "score-sheet-gated")?.title);
  const blank = await read("trong.xlsx", (await template(body.office.accountId)).rawPayload);
  expect(blank.sheet).toBeNull();
  expect(blank.problems.length).toBeGreaterThan(0);
  // Nothing but what is left to be filled in stands in its way.
  expect(blank.problems.filter(({ code }) => /UNKNOWN|TWICE/.test(code))).toEqual([]);
  expect((await template(body.office.accountId, "?preset=khac")).statusCode).toBe(404);
  expect((await template(cell.members[4]?.accountId ?? "")).statusCode).toBe(404);
});

const lines = [
  "Loại dòng,Mã,Nội dung (tiếng Việt),Điểm,Dữ kiện,Từ,Dưới",
  "Tên phiếu,,Phiếu của xã",
  "Nơi ban hành,,Đảng ủy xã",
  "Văn bản,,Số 5-QĐ/ĐU",
  "Ngày văn bản,,2026",
  "Xếp loại,Tốt,,8",
  "Xếp loại,Kém,,0",
  "Mục,1,Chuẩn bị,5",
  "Tiêu chí,,Gửi tài liệu,5",
  "Mức điểm,,,5,số ngày gửi tài liệu trước,1",
];

test("a list somebody typed is read; what the contract does not take is named at its row", async () => {
  const good = await read("phieu.csv", [...lines, "Mức điểm,,,0,số ngày gửi tài liệu trước,,1"].join("\n"));
  expect(good).toMatchObject({ problems: [], sheet: { max: 5, sections: [{ criteria: [{ key: "c1", max: 5 }] }] } });
  const tooMany = await read("phieu.csv", [...lines, "Mức điểm,,,5000,số ngày gửi tài liệu trước,,1"].join("\n"));
  expect(tooMany).toMatchObject({ sheet: null, problems: [{ row: 9, column: null, code: "NOT_ALLOWED" }] });
  const unknown = await read("phieu.csv", [...lines, "Mức điểm,,,0,số ngày,,1"].join("\n"));
  expect(unknown).toEqual({
    sheet: null,
    problems: [{ row: 11, column: "fact", code: "FACT_UNKNOWN", text: "số ngày" }],
  });
});

test("what is no sheet, empty or gone is refused; strangers and members neither read nor download", async () => {
  await expect(read("khac.csv", "Họ và tên,Ngày sinh\nLê Văn A,1/1/1980\n")).rejects.toMatchObject({
    code: "SHEET_WITHOUT_HEADER",
  });
  await expect(read("trong.csv", " \n")).rejects.toMatchObject({ code: "LIST_EMPTY" });
  await expect(office().readWorkbook({ ...own(), uploadId: body.organizationId })).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  const key = await drafted();
  const member = cell.members[4]?.accountId ?? "";
  expect((await download(member, key.rulesetId)).statusCode).toBe(404);
  expect((await download(body.office.accountId, "khong-phai-ma")).statusCode).toBe(404);
  const uploadId = await uploadFile(door, member, "phieu.csv", lines.join("\n"));
  await expect(door.as(member).ruleset.readWorkbook({ ...own(), uploadId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
