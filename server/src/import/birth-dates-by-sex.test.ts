import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { birthColumnsBySex } from "./birth-dates-by-sex.rules.ts";
import type { MemberRow } from "./import-row.rules.ts";
import { findHeader } from "./match-columns.rules.ts";
import { type ImportBatch, parseImport } from "./parse-import.ts";
import type { CellValue } from "./sheet.ts";
import { readAll, temporaryFile } from "./workbook-fixture.ts";
import { writeErrorFile } from "./write-error-file.ts";

const upper = ["STT", "Họ và tên", "Ngày, tháng, năm sinh", null, "Ngày vào Đảng", "Ngày chính thức", "Chi bộ"];
const lower = [null, null, "Nam", "Nữ", null, null, null];

async function read(...rows: CellValue[][]): Promise<ImportBatch<MemberRow>> {
  const path = await temporaryFile(await writeXlsx({ sheets: [{ name: "Danh sách", rows }] }));
  for await (const batch of parseImport({ path, kind: "members", today: "2026-11-01" })) return batch;
  throw new Error("A list always gives a batch.");
}

test.each([
  [["Họ và tên", "Ngày sinh Nam", "Ngày sinh Nữ"]],
  [["Họ và tên", "NGÀY SINH (NAM)", "NGÀY SINH (NỮ)"]],
  [["Họ và tên", "Năm sinh: Nam".normalize("NFD"), "Năm sinh: Nữ".normalize("NFD")]],
])("the births of men and of women stand side by side in %j", (headers) => {
  expect(birthColumnsBySex(headers).map(({ column, field }) => [column, field])).toEqual([
    [1, "birthDateOfMen"],
    [2, "birthDateOfWomen"],
  ]);
});

test.each([
  ["a day in three columns", ["Họ và tên", "Ngày sinh Ngày", "Ngày sinh Tháng", "Ngày sinh Năm"]],
  ["men alone", ["Họ và tên", "Ngày sinh Nam", "Chi bộ"]],
  ["two columns apart", ["Ngày sinh Nam", "Họ và tên", "Ngày sinh Nữ"]],
  ["other days by sex", ["Họ và tên", "Ngày vào Đảng Nam", "Ngày vào Đảng Nữ"]],
  ["a column for the sex", ["Họ và tên", "Ngày sinh", "Nam/Nữ"]],
  ["letters without accents", ["Họ và tên", "Ngay sinh Nam", "Ngay sinh Nu"]],
])("%s: nothing is taken for a pair", (_, headers) => {
  expect(birthColumnsBySex(headers)).toEqual([]);
});

test("a day of birth for all goes before two columns by sex", () => {
  const row = { row: 1, cells: ["Họ và tên", "Ngày sinh Nam", "Ngày sinh Nữ", "Sinh ngày"] };
  expect(findHeader("members", [row])?.mapping).toMatchObject({ birthDate: 3 });
  expect(findHeader("members", [row])?.mapping).not.toHaveProperty("birthDateOfMen");
});

test("under a header of two rows the column says the sex and the cell the day", async () => {
  const { rows, columns, skipped } = await read(
    ["DANH SÁCH ĐẢNG VIÊN"],
    upper,
    lower,
    [1, "Nguyễn Thị Ân", null, "03/02/1985", "19/05/2010", "19/05/2011", "Chi bộ 1"],
    [2, "Trần Văn Bình", new Date("1990-05-04"), null, "19/05/2012", null, "Chi bộ 1"],
    [3, "Lê Thu Cúc", null, null, "19/05/2013", "19/05/2014", "Chi bộ 1"],
  );
  expect(rows.map(({ value }) => [value.fullName, value.birthDate, value.sex])).toEqual([
    ["Nguyễn Thị Ân", "1985-02-03", "FEMALE"],
    ["Trần Văn Bình", "1990-05-04", "MALE"],
    ["Lê Thu Cúc", undefined, undefined],
  ]);
  expect(skipped).toEqual([]);
  expect(columns.missing).toEqual([]);
});

test("a day under both, and a sex that is not the column's, are to be corrected; the file that comes back is read the same way", async () => {
  const { columns, failed } = await read(
    [...upper, "Giới tính"],
    [...lower, null],
    [1, "Nguyễn Thị Ân", "03/02/1985", "03/02/1985", "19/05/2010", "19/05/2011", "Chi bộ 1", null],
    [2, "Trần Văn Bình", "04/05/1990", null, "19/05/2012", null, "Chi bộ 1", "Nữ"],
  );
  expect(failed.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ["BIRTH_DATE_OF_BOTH_SEXES"],
    ["SEX_OTHER_THAN_BIRTH_COLUMN"],
  ]);
  const file = Buffer.from(await new Response(writeErrorFile(columns, failed)).arrayBuffer());
  const corrected = (await readAll(file, "xlsx")).map(({ cells }, index) =>
    cells.map((cell, column) => (index === 1 && column === 2 ? null : index === 2 && cell === "Nữ" ? "Nam" : cell)),
  );
  const again = await read(...corrected);
  expect(again.rows.map(({ value }) => [value.birthDate, value.sex])).toEqual([
    ["1985-02-03", "FEMALE"],
    ["1990-05-04", "MALE"],
  ]);
});

test("years alone are no days of birth under either sex", async () => {
  const { columns, rows } = await read(upper, lower, [
    1,
    "Nguyễn Thị Ân",
    null,
    "1985",
    "19/05/2010",
    null,
    "Chi bộ 1",
  ]);
  expect(columns.ignored.map(({ reason }) => reason)).toContain("ONLY_YEARS");
  expect(rows[0]?.value.birthDate).toBeUndefined();
});
