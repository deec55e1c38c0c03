import { expectAccessible } from "../accessibility.ts";
import { expect, test } from "../test.ts";

test("a committee's office follows a quarter to the same quarter of the year before, takes two quarters of this year, then years, and downloads the table", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Tổng hợp quý" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Tổng hợp quý/ })).toBeVisible();
  await page.getByRole("link", { name: "So sánh với kỳ trước" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^So sánh quý .* với quý/ })).toBeVisible();
  const today = page.getByRole("region", { name: "Theo tổ chức hiện nay" });
  await expect(today.getByRole("row", { name: /^Chi bộ/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Vì sao hai cách tính khác nhau" })).toContainText(
    /Không khác|Phòng giao dịch Tam Hiệp/,
  );
  await expectAccessible(page);

  const [before = ""] = await page
    .getByRole("combobox", { name: "Kỳ trước" })
    .getByRole("option")
    .evaluateAll((options) => options.map((option) => option.textContent ?? ""));
  await page.getByRole("combobox", { name: "Kỳ trước" }).selectOption({ label: before });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(before);
  await page.getByRole("combobox", { name: "So sánh theo" }).selectOption("Theo năm");
  await expect(page.getByRole("heading", { level: 1, name: /^So sánh năm \d{4} với năm \d{4}$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: /^So sánh năm \d{4} với năm \d{4}$/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải Excel" }).click();
  expect((await download).suggestedFilename()).toMatch(/^so-sanh-\d{4}-\d{4}\.xlsx$/);
});
