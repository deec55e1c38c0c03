import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { expect, PHONE, test } from "../test.ts";

// Of last year, in which nothing changes any more: whoever else works in the demonstration meanwhile.
const CELL = "Chi bộ Tín dụng";

/** The charts of the reader's own organization, of last year. */
async function openLastYear(page: Page): Promise<string> {
  const year = String(new Date().getFullYear() - 1);
  await page.getByLabel("Năm", { exact: true }).selectOption(year);
  await expect(page.getByRole("heading", { level: 1, name: `Biểu đồ sinh hoạt chi bộ năm ${year}` })).toBeVisible();
  return year;
}

test("the committee's charts lead from a month to its meetings and to one of them; each has its table, picture and workbook", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Biểu đồ", exact: true }).click();
  const year = await openLastYear(page);
  const scores = page.getByRole("region", { name: "Điểm chính thức" });
  const march = scores.getByRole("link", { name: /^Tháng 3, bình quân \d+,\d, thấp nhất / });
  await expect(march).toBeVisible();
  await expectAccessible(page);

  const picture = page.waitForEvent("download");
  await scores.getByRole("button", { name: "Tải ảnh: Điểm chính thức" }).click();
  const saved = await picture;
  expect(saved.suggestedFilename()).toBe(`Điểm chính thức ${year}.png`);
  expect((await readFile(await saved.path())).subarray(1, 4).toString()).toBe("PNG");
  const workbook = page.waitForEvent("download");
  await scores.getByRole("link", { name: "Tải Excel: Điểm chính thức" }).click();
  expect((await workbook).suggestedFilename()).toBe(`diem-chinh-thuc-${year}.xlsx`);

  await scores.getByRole("button", { name: "Xem bảng số: Điểm chính thức" }).click();
  const table = scores.getByRole("table", { name: "Điểm chính thức" });
  await expect(table.getByRole("row")).toHaveCount(13);
  await scores.getByRole("button", { name: "Xem biểu đồ: Điểm chính thức" }).click();
  await march.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Các buổi sinh hoạt tháng 3 năm ${year}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: new RegExp(`^${CELL}, tháng 3`) }).click();
  await expect(page.getByRole("navigation", { name: "Các bước của buổi sinh hoạt" })).toBeVisible();
});

test("a criterion leads to the meetings that lost points; where self-score and record part, it says by how much", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Biểu đồ", exact: true }).click();
  await openLastYear(page);
  const below = page.getByRole("region", { name: "Ba số điểm của từng tổ chức trực thuộc" });
  await expect(below.getByRole("row", { name: CELL })).toContainText(
    /Tự chấm cao hơn cấp trên bình quân \d+,\d điểm trong \d+ tháng\./,
  );
  const criterion = page
    .getByRole("region", { name: "Tiêu chí mất nhiều điểm nhất" })
    .getByRole("link", { name: / số điểm có thể có, ở \d+ trên \d+ buổi$/ })
    .first();
  await criterion.click();
  await expect(page.getByText(/^Những buổi mất điểm ở tiêu chí: /)).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Điểm mất" })).toBeVisible();
  await page.getByRole("link", { name: "Về trang biểu đồ" }).click();
  await below.getByRole("link", { name: CELL }).click();
  await expect(page.getByRole("region", { name: "Dữ liệu, tự chấm và cấp trên chấm" })).toContainText(
    "Tự chấm cao hơn cấp trên bình quân",
  );
  await expect(below).toHaveCount(0);
});

test("a cell's secretary opens a month's meeting from the charts on a phone", async ({ as }) => {
  const page = await as("Bí thư chi bộ", PHONE);
  await page.goto("/organizations");
  await page.getByRole("link", { name: "Chi bộ Kế toán – Ngân quỹ" }).first().click();
  await page.getByRole("link", { name: "Biểu đồ", exact: true }).click();
  await openLastYear(page);
  await page
    .getByRole("region", { name: "Tỷ lệ đảng viên dự sinh hoạt" })
    .getByRole("link", { name: /^Tháng 11, tỷ lệ dự / })
    .click();
  await expect(page.getByRole("navigation", { name: "Các bước của buổi sinh hoạt" })).toBeVisible();
});
