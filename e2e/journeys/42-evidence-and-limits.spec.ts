import { expectAccessible } from "../accessibility.ts";
import { select } from "../fields.ts";
import { expect, test } from "../test.ts";

test("a superior goes through what waits by the keyboard, sees where cell and facts differ, decides and takes it back", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/decisions");
  const desk = page.getByRole("region", { name: "Chờ tôi chấm" });
  await expect(desk).toContainText(/Hồ sơ 1 trên \d+/);
  const first = await desk.locator("strong").first().textContent();
  await page.keyboard.press("k");
  await expect(desk.getByRole("button", { name: "Xem chỗ khác nhau" })).toHaveAttribute("aria-expanded", "true");
  await expect(desk.locator("#queue-differences")).toContainText(/không khác nhau|Dữ liệu/);
  await expectAccessible(page);
  await page.keyboard.press("t");
  await expect(desk).toContainText(/Hồ sơ 2 trên \d+/);
  await page.keyboard.press("l");
  await expect(desk).toContainText(/Hồ sơ 1 trên \d+/);
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog", { name: "Trả lại, ghi lý do" })).toContainText(first ?? "");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("q");
  await expect(desk.getByRole("button", { name: /^Giữ như chi bộ biểu quyết/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(desk.getByRole("status")).toContainText(`Đã quyết định: ${first}`);
  await expect(async () => {
    await page.keyboard.press("z");
    await expect(desk.getByRole("status")).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await expect(desk).toContainText(/Hồ sơ \d+ trên \d+/);
  await expectAccessible(page);
});

test("a proposal opens to its facts and down to the names on the roll; the sheet says whose it is", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/decisions");
  await page.getByRole("region", { name: "Chờ tôi chấm" }).getByRole("link", { name: "Mở hồ sơ" }).click();
  await page.getByRole("link", { name: "Kết thúc", exact: true }).click();
  await expect(page.getByText(/^Phiếu của .*, theo khung/)).toBeVisible();
  await page.getByRole("button", { name: /các tiêu chí của mục Tỷ lệ đảng viên dự/ }).click();
  await page.getByRole("button", { name: /^Dữ kiện và hồ sơ của tiêu chí: Tỷ lệ dự/ }).click();
  const records = page.getByRole("list", { name: "Trong hồ sơ" });
  await expect(records.getByRole("listitem").first()).toContainText(/có mặt|vắng/);
  await expectAccessible(page);
});

test("a committee's office issues numbers with a rule for the year; a looser one is refused; the page says which applies", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/rulesets");
  await page.getByRole("link", { name: "Mức của đơn vị" }).click();
  await page.getByRole("button", { name: "Ban hành mức mới" }).click();
  const dialog = page.getByRole("dialog", { name: "Ban hành các mức cho đơn vị trực thuộc" });
  await dialog.getByLabel("Tên văn bản").fill("Quy định về chất lượng sinh hoạt");
  await dialog.getByLabel("Số, ký hiệu").fill("Số 21-QĐ/ĐU");
  await dialog.getByLabel("Lưu hồ sơ trong vòng (ngày)").fill("5");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Ban hành" }).click();
  await expect(dialog).toContainText("Văn bản cấp trên giữ mức 2");
  await dialog.getByLabel("Lưu hồ sơ trong vòng (ngày)").fill("2");
  await select(dialog.getByRole("combobox", { name: "Cách xếp loại cả năm" }), /^Bình quân từ 90 điểm/);
  await dialog.getByRole("button", { name: "Ban hành" }).click();
  await expect(dialog).toBeHidden();
  const inForce = page.getByRole("region", { name: /^Các mức đang áp dụng tại/ });
  await expect(inForce.getByRole("listitem").filter({ hasText: "Lưu hồ sơ trong vòng" })).toContainText("Số 21-QĐ/ĐU");
  await expect(page.getByRole("region", { name: "Đơn vị đã ban hành" })).toContainText(
    "Quy định về chất lượng sinh hoạt",
  );
  await expectAccessible(page);
});

test("a cell's secretary reads what its year comes to so far and why", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.goto("/limits");
  const year = page.getByRole("region", { name: /^Xếp loại năm \d+ đến nay/ });
  await expect(year).toContainText(/Đến nay|Chưa có tháng nào/);
  await expect(year).toContainText("Mọi tháng từ Khá trở lên");
  await expectAccessible(page);
});

test("a committee's office reads the year of each cell and why, steps down to one cell's months and takes the table along", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Xếp loại năm", exact: true }).click();
  await page.getByRole("combobox", { name: "Năm" }).selectOption(String(new Date().getFullYear() - 1));
  const table = page.getByRole("table", { name: "Xếp loại năm của từng chi bộ" });
  await expect(table.getByRole("row", { name: "Chi bộ Tín dụng" })).toContainText(/Đã chắc|Còn khả năng|Không còn/);
  await expectAccessible(page);
  const workbook = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải Excel" }).click();
  expect((await workbook).suggestedFilename()).toMatch(/^xep-loai-nam-\d{4}\.xlsx$/);
  await table.getByRole("link", { name: "Chi bộ Tín dụng" }).click();
  await expect(page.getByRole("region", { name: /^Xếp loại năm \d+/ })).toContainText("Mọi tháng từ Khá trở lên");
  await page.getByRole("table", { name: "Các tháng của năm" }).getByRole("link").first().click();
  await expect(page.getByRole("navigation", { name: "Các bước của buổi sinh hoạt" })).toBeVisible();
});
