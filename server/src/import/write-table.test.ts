import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readAll } from "./workbook-fixture.ts";
import { safeSheetName, writeTable } from "./write-table.ts";
import { writeTemplate } from "./write-template.ts";

test("a table has its title, its header and its rows, and no text becomes a formula", async () => {
  const bytes = await writeTable({
    title: "Tổng hợp quý IV",
    sheetName: "Quý IV/2026",
    columns: [{ header: "Chi bộ" }, { header: "Ngày", format: "day" }, { header: "Đảng viên", format: "count" }],
    rows: [
      ['=HYPERLINK("http://a")', new Date("2026-11-03"), 24],
      ["+84 \u0001", null, 0],
      ["-1", null, 1],
      ["@a", null, 2],
    ],
  });
  expect(await readAll(bytes, "xlsx")).toEqual([
    { row: 1, cells: ["Tổng hợp quý IV"] },
    { row: 3, cells: ["Chi bộ", "Ngày", "Đảng viên"] },
    { row: 4, cells: ['=HYPERLINK("http://a")', new Date("2026-11-03"), 24] },
    { row: 5, cells: ["+84 ", null, 0] },
    { row: 6, cells: ["-1", null, 1] },
    { row: 7, cells: ["@a", null, 2] },
  ]);
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.name).toBe("Quý IV 2026");
  expect([...(sheet?.cells?.values() ?? [])].some((cell) => cell.formula !== undefined)).toBe(false);
});

test("a sheet's name loses the signs that formulas use and what is longer than 31 characters", () => {
  expect(safeSheetName("Tháng 1/2026: [tổng]*?")).toBe("Tháng 1 2026   tổng");
  expect(safeSheetName("a".repeat(40))).toHaveLength(31);
  expect(safeSheetName("///")).toBe("Sheet1");
});

test("the template keeps card numbers as text, offers the known words and explains every column on a second sheet", async () => {
  const { sheets } = await readXlsx(await writeTemplate("members"), { readStyles: true });
  const [list, instructions, words] = sheets;
  const column = list?.rows[0]?.indexOf("Số thẻ đảng viên") ?? -1;
  expect(list?.cells?.get(`1,${column}`)?.style?.numFmt).toBe("@");
  expect(list?.dataValidations?.map(({ formula1 }) => formula1)).toContain("'Danh mục'!$B$2:$B$3");
  expect(words?.rows.map((row) => row[1])).toEqual(["Tình trạng đảng viên", "Chính thức", "Dự bị", null]);
  expect(instructions?.name).toBe("Hướng dẫn");
  expect(
    instructions?.rows
      .slice(1)
      .map((row) => row[0])
      .filter((label) => label),
  ).toEqual(list?.rows[0]);
});

test("the organizations' template explains the kinds and the types of cells", async () => {
  const { sheets } = await readXlsx(await writeTemplate("organizations"));
  const text = JSON.stringify(sheets[1]?.rows);
  expect(text).toContain("Chi bộ cơ sở");
  expect(text).toContain("Thôn, tổ dân phố");
});
