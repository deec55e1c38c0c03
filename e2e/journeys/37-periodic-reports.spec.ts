import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { expectSaved } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { wordText } from "../word-text.ts";

// One half-year's report on its way between a cell and its committee. Each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Kế toán – Ngân quỹ";

/** A half-year that is long over, so that whoever has not sent is late. */
async function openHalfYear(page: Page): Promise<void> {
  await page.goto("/reports");
  await page.getByLabel("Loại kỳ").selectOption("6 tháng");
  await page.getByRole("button", { name: "Kỳ trước" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Báo cáo 6 tháng (đầu|cuối) năm/ })).toBeVisible();
}

test("a cell's report composes itself, is edited, drawn as Word and sent", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await openHalfYear(page);
  await page.getByRole("button", { name: "Lập báo cáo" }).click();
  await expect(page.getByRole("textbox", { name: "Nhiệm vụ kỳ tới" })).toHaveValue(
    /^- .*thời hạn \d\d\/\d\d\/\d{4}\)\./,
  );
  await page.getByRole("textbox", { name: "Kết quả nổi bật" }).fill("Chi bộ hoàn thành kế hoạch, giữ vững nền nếp.");
  await expectSaved(page);
  await expect(page.getByRole("region", { name: "Số liệu của kỳ" })).toContainText("Tỷ lệ đảng viên dự sinh hoạt");
  await expectAccessible(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải bản Word" }).click();
  const text = wordText(await readFile(await (await coming).path()));
  expect(text).toContain("Chi bộ hoàn thành kế hoạch, giữ vững nền nếp.");
  expect(text).toContain("Số ……-BC/");
  await page.getByRole("button", { name: "Gửi cấp trên" }).click();
  const dialog = page.getByRole("dialog", { name: "Gửi báo cáo lên cấp trên?" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Gửi cấp trên" }).click();
  await expect(page.getByRole("heading", { name: "Đã gửi, chờ chấp nhận" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Các lần gửi" })).toContainText(/\d\d-BC\//);
});

test("the office sees who is late, reminds them once, and returns the report with a reason", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await openHalfYear(page);
  await expect(page.getByText("1/13", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Nhắc 12 đơn vị chậm" }).click();
  await expect(page.getByText("Đã nhắc 12 đơn vị.")).toBeVisible();
  await page.getByLabel("Lọc").selectOption("Chậm");
  await expect(page.getByRole("table").locator("tbody").getByRole("row")).toHaveCount(12);
  await expectAccessible(page);
  await page.getByLabel("Lọc").selectOption("Chờ chấp nhận");
  await page.getByRole("table").getByRole("link", { name: CELL }).click();
  await expect(page.getByRole("region", { name: "Kết quả nổi bật" })).toContainText("giữ vững nền nếp");
  await page.getByRole("button", { name: "Trả lại" }).click();
  const dialog = page.getByRole("dialog", { name: "Trả lại báo cáo" });
  await dialog.getByLabel("Lý do").fill("Bổ sung kiến nghị của chi bộ");
  await dialog.getByRole("button", { name: "Trả lại" }).click();
  await expect(page.getByText("Lý do trả lại: Bổ sung kiến nghị của chi bộ")).toBeVisible();
});

test("on a phone the secretary mends what came back and sends it again; the office accepts it and closes the period", async ({
  as,
}) => {
  const phone = await as("Bí thư chi bộ", PHONE);
  await openHalfYear(phone);
  await expect(phone.getByText("Cấp trên trả lại. Lý do: Bổ sung kiến nghị của chi bộ")).toBeVisible();
  await phone.getByRole("textbox", { name: "Kiến nghị, đề xuất" }).fill("- Cấp thêm tài liệu sinh hoạt chuyên đề.");
  await expectSaved(phone);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Gửi cấp trên" }).click();
  await phone.getByRole("dialog").getByRole("button", { name: "Gửi cấp trên" }).click();
  await expect(phone.getByText(/^Lần 2, gửi/)).toBeVisible();

  const page = await as("Văn phòng đảng ủy");
  await openHalfYear(page);
  await page.getByRole("table").getByRole("link", { name: CELL }).click();
  await page.getByRole("button", { name: /^Chấp nhận báo cáo \d\d-BC\// }).click();
  await expect(page.getByText("Đã chấp nhận")).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Chốt kỳ này" }).click();
  const closing = page.getByRole("dialog", { name: "Chốt số liệu của kỳ?" });
  await expect(closing.getByText("1/13 đơn vị đã gửi báo cáo.")).toBeVisible();
  // The quarters of the half-year that are open go with it.
  await expect(closing.getByText(/Chốt luôn quý I/)).toBeVisible();
  await closing.getByRole("button", { name: "Chốt cùng các quý" }).click();
  await page.getByRole("button", { name: "Xem thay đổi so với lần chốt 1" }).click();
  await expect(page.getByText("Số liệu hôm nay giống như lúc chốt.")).toBeVisible();
  await page.getByRole("button", { name: "Mở lại" }).click();
  const reopening = page.getByRole("dialog", { name: "Mở lại kỳ đã chốt" });
  await reopening.getByLabel("Lý do").fill("Chờ ba đơn vị gửi lại");
  await reopening.getByRole("button", { name: "Mở lại" }).click();
  await expect(page.getByText(/Lý do: Chờ ba đơn vị gửi lại/)).toBeVisible();
  await expectAccessible(page);
});

test("the tables of a period are read and downloaded, in English too", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await openHalfYear(page);
  await page.getByRole("link", { name: "Bảng số liệu" }).click();
  await expect(page.getByRole("table", { name: "Chất lượng sinh hoạt" })).toContainText(CELL);
  await page.getByLabel("Bảng", { exact: true }).selectOption("Dự sinh hoạt");
  await expect(page.getByRole("table", { name: "Dự sinh hoạt" })).toContainText("%");
  await expectAccessible(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải Excel" }).click();
  expect((await coming).suggestedFilename()).toMatch(/^attendance-half-year-\d-\d{4}\.xlsx$/);
});
