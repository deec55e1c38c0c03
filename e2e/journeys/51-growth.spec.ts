import { expectAccessible } from "../accessibility.ts";
import { expect, test } from "../test.ts";

test("the office reads why there are more members than at a day of the past, part by part, and takes the table along", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/organizations");
  await page.getByRole("link", { name: "Đảng bộ Cơ quan Ngân hàng tỉnh" }).first().click();
  await page.getByRole("link", { name: "Tăng giảm tổ chức, đảng viên" }).click();
  const whole = page.getByRole("region", { name: "Tổ chức, đảng viên ở hai ngày" });
  const total = whole.getByRole("row", { name: /Tổng số đảng viên/ });
  await expect(total).toContainText(/\d/);
  const [before, after, growth] = (await total.getByRole("cell").allInnerTexts()).slice(-3).map(Number);
  expect(growth, "what came and went explains the difference").toBe((after ?? 0) - (before ?? 0));
  await page.getByLabel("Từ ngày").fill("31/12/2024");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page).toHaveURL(/from=2024-12-31/);
  await expect(page.getByRole("list", { name: "Đảng viên: vì sao tăng, giảm" })).toContainText(/Kết nạp.*\+\d+/);
  await expect(page.getByRole("button", { name: "25 tháng 11 2024" })).toHaveCount(0);
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải Excel" }).click();
  expect((await saved).suggestedFilename()).toMatch(/^tang-giam-2024-12-31-.*\.xlsx$/);
  // Without a network there is no file, and the reader is told so.
  await page.context().setOffline(true);
  await page.getByRole("link", { name: "Tải Excel" }).click();
  const told = page.getByText("Chưa tải được tệp");
  await expect(told).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Đóng" }).click();
  await expect(told).toBeHidden();
  const picture = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải ảnh: Đảng viên: vì sao tăng, giảm" }).click();
  expect((await picture).suggestedFilename()).toMatch(/vì sao tăng, giảm\.png$/);
  await page
    .getByRole("region", { name: "Từng tổ chức trực thuộc" })
    .getByRole("link", { name: "Đảng bộ BIDV" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tăng giảm tổ chức, đảng viên");
  await expect(page.getByText("Đảng bộ BIDV").first()).toBeVisible();
  await expect(page).toHaveURL(/from=2024-12-31/);
});
