import { expectAccessible } from "../accessibility.ts";
import { expect, test } from "../test.ts";

test("large text and a dark page stay readable, and are kept on this device", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("button", { name: /^Tài khoản của/ }).click();
  await page.getByRole("switch", { name: "Chữ lớn" }).check();
  await page.getByRole("switch", { name: "Nền tối" }).check();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  const size = await page.locator("html").evaluate((element) => getComputedStyle(element).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(18);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Chờ quyết định/ }).click();
  await page
    .getByRole("link", { name: /^Xem và quyết định/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Quyết định: / })).toBeVisible();
  await expectAccessible(page);
});

test("the technical administrator sees accounts and health, and no meetings", async ({ as }) => {
  const page = await as("Quản trị kỹ thuật");
  await page.getByRole("searchbox", { name: /^Tìm tài khoản/ }).fill("bi-thu");
  await expect(page.getByRole("row", { name: /Nguyễn Thị Lan/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Hệ thống", exact: true }).click();
  await expect(page.getByText("Sẵn sàng", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "Sinh hoạt", exact: true })).toHaveCount(0);
  await page.goto("/meetings");
  await expect(page.getByRole("table")).toHaveCount(0);
});
