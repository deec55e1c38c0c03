import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { dayAhead } from "../fields.ts";
import { pdfSaying } from "../pdf.ts";
import { expect, PHONE, test } from "../test.ts";
import { openTab } from "../workspace.ts";

// One text on its way: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const NUMBER = "58-HD/ĐU";
const SUBJECT = "Học tập, quán triệt Nghị quyết Đại hội Đảng bộ tỉnh trong các chi bộ";
const NAME = /^Hướng dẫn số 58-HD\/ĐU ngày /;
const FILE = "Huong dan 58.pdf";

test("the office enters a guidance with its file, and sends it to all cells to be disseminated by a day", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Văn bản chỉ đạo", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Văn bản", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await enter(page);
  await expect(page.getByRole("heading", { name: NAME, level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Tệp văn bản" })).toContainText(FILE);

  await relate(page);
  await page.getByRole("button", { name: "Gửi xuống" }).click();
  const send = page.getByRole("dialog", { name: "Gửi xuống" });
  await send.getByLabel("Các chi bộ").check();
  await send.getByLabel("Báo cáo kết quả").check();
  await send.getByLabel("Thời hạn").fill(dayAhead(20));
  await expectAccessible(page);
  await send.getByRole("button", { name: "Gửi" }).click();
  const sender = page.getByRole("region", { name: "Gửi cấp dưới" });
  await expect(sender.getByText(/^Đã gửi đến \d+ tổ chức\.$/)).toBeVisible();
  await expect(sender).toContainText(`Quán triệt trong sinh hoạt, báo cáo trước ${dayAhead(20)}`);
  await expect(page.getByRole("button", { name: "Sửa", exact: true })).toBeHidden();
  await expectAccessible(page);
});

test("entering the same text again leads to the one that is there", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/directives");
  await enter(page);
  const dialog = page.getByRole("dialog", { name: "Thêm văn bản" });
  await expect(dialog).toContainText("Văn bản này đã có trong sổ");
  await expectAccessible(page);
  await dialog.getByRole("link", { name: "Mở văn bản đã có trong sổ" }).click();
  await expect(page.getByRole("heading", { name: NAME, level: 1 })).toBeVisible();
});

test("the cell's secretary finds it among what is to be done and puts it on the agenda of the meeting ahead", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await page.getByRole("link", { name: /^Thông báo, / }).click();
  await expect(page.getByRole("link", { name: /^Văn bản mới của cấp trên: 58-HD/ })).toBeVisible();
  await page.getByRole("link", { name: "Tháng này" }).click();
  await page.getByRole("link", { name: /văn bản cần làm$/ }).click();
  const row = rowOf(page);
  await expect(row).toContainText("Chưa mở");
  await expectAccessible(page);
  await row.getByRole("link").click();
  const panel = page.getByRole("region", { name: "Việc cần thực hiện" });
  await expect(panel).toContainText("Đã nhận");
  await panel.getByRole("button", { name: "Đưa vào chương trình sinh hoạt" }).click();
  const schedule = page.getByRole("dialog", { name: "Đưa vào chương trình sinh hoạt" });
  await expect(schedule.getByLabel("Nội dung trong chương trình")).toHaveValue(
    /^Quán triệt, triển khai Hướng dẫn số 58-HD\/ĐU ngày .* của /,
  );
  await schedule.getByLabel("Số phút").fill("15");
  await expectAccessible(page);
  await schedule.getByRole("button", { name: "Đưa vào chương trình" }).click();
  await expect(panel).toContainText("Đã đưa vào chương trình buổi sinh hoạt ngày");
  await expectAccessible(page);

  await panel.getByRole("link", { name: "Mở buổi sinh hoạt" }).click();
  await openTab(page, "Chuẩn bị");
  const agenda = page.getByRole("list", { name: "Chương trình" });
  await agenda.getByRole("button", { name: /58-HD\/ĐU/, expanded: false }).click();
  await expect(agenda.getByRole("link", { name: "Xem văn bản quán triệt" })).toBeVisible();
  const waiting = page.getByRole("region", { name: "Văn bản cần quán triệt" });
  await expect(waiting).not.toContainText(NUMBER);
  await expectAccessible(page);
  const name = (await waiting.getByRole("link").first().textContent()) ?? "";
  await waiting.getByRole("button", { name: `Đưa vào chương trình: ${name}` }).click();
  await expect(agenda.getByRole("button", { name: `Quán triệt, triển khai ${name}`, expanded: false })).toBeVisible();
  await expect(page.getByRole("button", { name: `Đưa vào chương trình: ${name}` })).toBeHidden();
  await agenda.getByRole("button", { name: `Quán triệt, triển khai ${name}`, expanded: false }).click();
  await agenda.getByRole("link", { name: "Xem văn bản quán triệt" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await answer(page);
});

test("a member reads the quick notice of the first page, and finds the guidance without typing accents", async ({
  as,
}) => {
  const page = await as("Đảng viên", PHONE);
  const quick = page.getByRole("region", { name: "Thông báo nhanh" });
  await expectAccessible(page);
  await quick.getByRole("link").first().click();
  await expect(page.getByText("Đã đọc", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Của tôi" }).click();
  await expect(page.getByRole("heading", { name: "Việc của tôi", level: 1 })).toBeVisible();
  await expect(quick).toBeHidden();

  await page.getByRole("navigation").getByRole("link", { name: "Văn bản", exact: true }).click();
  await page.getByRole("searchbox").fill("quan triet nghi quyet dai hoi");
  const row = rowOf(page);
  await expect(row).toContainText("Chưa đọc");
  await expect(page.getByRole("list", { name: "Văn bản trong sổ" }).getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);
  await row.getByRole("link").click();
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: `Mở ${FILE} ở thẻ mới` }).click();
  await (await opened).close();
  await expect(page.getByText("Đã đọc", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Báo cáo" })).toBeHidden();
  await page.getByRole("button", { name: "Đánh dấu", exact: true }).click();
  await expect(page.getByRole("button", { name: "Bỏ đánh dấu" })).toBeVisible();
  await expectAccessible(page);
});

test("the office sees how far the cells have come, down to the meeting", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/directives");
  await page.getByRole("searchbox").fill(NUMBER);
  await expect(rowOf(page)).toContainText(/0\/\d+ đã xong/);
  await rowOf(page).getByRole("link").click();
  await page.getByRole("link", { name: "Tình hình thực hiện" }).click();
  await expect(page.getByRole("heading", { name: "Tình hình thực hiện", level: 1 })).toBeVisible();
  await expect(page.getByRole("table", { name: "Theo cấp" })).toBeVisible();
  const planned = page
    .getByRole("list", { name: "Từng tổ chức" })
    .getByRole("listitem")
    .filter({ hasText: "Đã đưa vào chương trình" });
  await expect(planned).toHaveCount(1);
  await expectAccessible(page);
  await page.getByLabel("Hiển thị").selectOption({ label: "Quá hạn" });
  await expect(page.getByText("Không có tổ chức nào trong nhóm này")).toBeVisible();
  await page.getByLabel("Hiển thị").selectOption({ label: "Chưa xong" });
  await planned.getByRole("link").click();
  await openTab(page, "Chuẩn bị");
  await expect(page.getByRole("list", { name: "Chương trình" })).toContainText(NUMBER);
});

test("the office enters last year's texts from a sheet, looking at what is doubtful first", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/directives");
  await page.getByRole("button", { name: "Nhập từ bảng" }).click();
  const dialog = page.getByRole("dialog", { name: "Nhập từ bảng" });
  const rows = [
    "TT,Số ký hiệu,Loại văn bản,Ngày ban hành,Cơ quan ban hành,Trích yếu",
    "1,31-KH/TU,Kế hoạch,05/01/2025,Tỉnh ủy,Rà soát nhà ở cho hộ nghèo",
    "2,32-KH/TU,Kế hoạch,31/02/2025,Tỉnh ủy,Ngày không có thật",
  ];
  await dialog.getByLabel("Tải danh sách văn bản lên").setInputFiles({
    name: "so-van-ban-2025.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows.join("\n")),
  });
  await expect(dialog.getByText("ngày không đúng")).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: /32-KH\/TU/ })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Ghi 1 văn bản vào sổ" }).click();
  await expect(page.getByText("Đã ghi 1 văn bản vào sổ.")).toBeVisible();
  await page.getByRole("searchbox").fill("nha o cho ho ngheo");
  await expect(page.getByRole("list", { name: "Văn bản trong sổ" })).toContainText("31-KH/TU");
});

/** Fills the form for a text of one's own, with its file, and sends it. */
async function enter(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Thêm văn bản" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm văn bản" });
  await dialog.getByLabel("Số, ký hiệu").fill(NUMBER);
  await dialog.getByRole("button", { name: "Ghi vào sổ" }).click();
  await expect(dialog.getByText("Ghi trích yếu nội dung")).toBeVisible();
  await dialog.getByLabel("Ngày ban hành").fill(dayAhead(-2));
  await dialog.getByLabel("Trích yếu").fill(SUBJECT);
  await dialog.getByLabel("Tải tệp văn bản lên").setInputFiles({
    name: FILE,
    mimeType: "application/pdf",
    buffer: pdfSaying("Huong dan hoc tap Nghi quyet"),
  });
  await expect(dialog.getByText(`Đã tải lên “${FILE}”`)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Ghi vào sổ" }).click();
}

/** Plans and reports; what is not done yet stays among the steps. */
async function answer(page: Page): Promise<void> {
  const panel = page.getByRole("region", { name: "Việc cần thực hiện" });
  await panel.getByRole("button", { name: "Ghi kế hoạch" }).click();
  const plan = page.getByRole("dialog", { name: "Ghi kế hoạch" });
  await plan.getByRole("button", { name: "Lưu" }).click();
  await expect(plan.getByText("Hãy ghi nội dung trước khi gửi")).toBeVisible();
  await plan.getByLabel("Kế hoạch thực hiện").fill("Mỗi tổ chọn một việc số hóa, xong trước Tết.");
  await expectAccessible(page);
  await plan.getByRole("button", { name: "Lưu" }).click();
  await expect(panel).toContainText("Mỗi tổ chọn một việc số hóa, xong trước Tết.");
  await panel.getByRole("button", { name: "Báo cáo", exact: true }).click();
  const report = page.getByRole("dialog", { name: "Báo cáo" });
  await report.getByLabel("Kết quả thực hiện").fill("Đã mở hai quầy số; còn một quầy chờ thiết bị.");
  await report.getByRole("button", { name: "Lưu" }).click();
  await expect(panel.getByRole("status")).toContainText("Đã báo cáo");
  await expect(panel).toContainText("Đã đưa vào chương trình buổi sinh hoạt ngày");
  await expectAccessible(page);
}

/** Says on which other text of the register it rests; taken back and said again. */
async function relate(page: Page): Promise<void> {
  const links = page.getByRole("region", { name: "Văn bản liên quan" });
  await links.getByRole("button", { name: "Thêm văn bản liên quan" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm văn bản liên quan" });
  await dialog.getByRole("combobox", { name: "Văn bản trong sổ" }).fill("chuyen doi so");
  await page.getByRole("option", { name: /09-NQ\/ĐU/ }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Thêm" }).click();
  await expect(links).toContainText("Căn cứ");
  await links.getByRole("button", { name: /^Bỏ văn bản liên quan: / }).click();
  await expect(links).toContainText("Chưa ghi văn bản liên quan nào.");
}

function rowOf(page: Page): Locator {
  return page.getByRole("list", { name: "Văn bản trong sổ" }).getByRole("listitem").filter({ hasText: NUMBER });
}
