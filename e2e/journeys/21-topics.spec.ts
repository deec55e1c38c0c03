import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { expect, test } from "../test.ts";

// One topic on its way: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const NAME = "Học tập và làm theo Bác về thực hành tiết kiệm";
/** Far enough ahead that the demonstration has planned nothing there, on whichever day this runs. */
const YEAR = String(new Date().getUTCFullYear() + 1);
const QUARTER = "Quý IV";

test("the secretary reads the guidance, sees ahead which quarter lacks a topic, adds one and registers it", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await page.getByRole("link", { name: "Chuyên đề", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Chuyên đề năm \d{4}$/, level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Năm", { exact: true }).selectOption(YEAR);
  await expect(page.getByRole("heading", { name: `Chuyên đề năm ${YEAR}`, level: 1 })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText(`${QUARTER} chưa có chuyên đề`);

  const quarter = page.getByRole("region", { name: QUARTER, exact: true });
  await quarter.getByRole("button", { name: `Thêm chuyên đề: ${QUARTER}` }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm chuyên đề" });
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toContainText("Chưa có tên chuyên đề.");
  await dialog.getByLabel("Tên chuyên đề").fill(NAME);
  await dialog.getByLabel("Hoặc người ngoài chi bộ").fill("Giảng viên Trường Chính trị tỉnh");
  await dialog.getByLabel("Hình thức").selectOption("Tọa đàm");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(quarter).toContainText("Bản nháp");
  await expect(quarter).toContainText("Chưa có chuyên đề");

  await page.getByRole("button", { name: "Đăng ký 1 chuyên đề" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đăng ký với cấp trên" }).click();
  await expect(quarter).toContainText("Chờ cấp trên chấp nhận");
  await expect(quarter).toContainText("Đã có kế hoạch");
  await expectAccessible(page);
});

test("the office sees it waiting, returns it with a reason, and the secretary is led to it from the month page", async ({
  as,
}) => {
  const office = await openYear(await as("Văn phòng đảng ủy"));
  await expectAccessible(office);
  await office.getByRole("button", { name: `Trả lại: ${NAME}` }).click();
  const dialog = office.getByRole("dialog", { name: "Trả lại chuyên đề" });
  await dialog.getByLabel("Lý do").fill("Nêu rõ chỉ tiêu tiết kiệm");
  await dialog.getByRole("button", { name: "Trả lại chuyên đề" }).click();
  await expect(office.getByRole("button", { name: `Trả lại: ${NAME}` })).toBeHidden();

  const page = await as("Bí thư chi bộ");
  await expect(page.getByText("1 chuyên đề bị cấp trên trả lại")).toBeVisible();
  await page.getByRole("link", { name: /^Thông báo, / }).click();
  await page
    .getByRole("link", { name: `Cấp trên trả lại chuyên đề “${NAME}”. Lý do: Nêu rõ chỉ tiêu tiết kiệm` })
    .click();
  await expect(page.getByText("Cấp trên trả lại: Nêu rõ chỉ tiêu tiết kiệm")).toBeVisible();
  await page.getByRole("button", { name: `Sửa: ${NAME}` }).click();
  const edit = page.getByRole("dialog", { name: "Sửa chuyên đề" });
  await edit.getByLabel("Nội dung chính").fill("Giảm 10% chi phí văn phòng phẩm so với cùng kỳ.");
  await edit.getByRole("button", { name: "Lưu" }).click();
  await page.getByRole("button", { name: "Đăng ký 1 chuyên đề" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đăng ký với cấp trên" }).click();
  await expect(page.getByRole("region", { name: QUARTER, exact: true })).toContainText("Chờ cấp trên chấp nhận");
});

test("several are accepted at once; a filter leaves the cells that have a quarter without any", async ({ as }) => {
  const page = await openYear(await as("Văn phòng đảng ủy"));
  const waiting = page.getByRole("list", { name: "Chuyên đề chờ chấp nhận" });
  await expect(waiting).toContainText(NAME);
  const count = await waiting.getByRole("listitem").count();
  expect(count).toBeGreaterThan(1);
  await page.getByLabel("Chọn tất cả").check();
  await page.getByRole("button", { name: `Chấp nhận ${count} chuyên đề đã chọn` }).click();
  await expect(waiting).toBeHidden();
  await page.getByLabel("Hiển thị").selectOption("Có quý chưa có chuyên đề");
  const table = page.getByRole("table", { name: "Chuyên đề của các chi bộ theo quý" });
  await expect(table.getByRole("row", { name: /Chi bộ Kiểm soát/ })).toContainText("Chưa có chuyên đề");
  await expectAccessible(page);
  await page.getByLabel("Hiển thị").selectOption("Có chuyên đề chờ chấp nhận");
  await expect(page.getByRole("row", { name: /Chi bộ Kế toán – Ngân quỹ/ })).toBeHidden();
});

test("what was accepted is moved to another quarter with a reason, and stays on record where it stood", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await page.goto(`/topics?year=${YEAR}`);
  await page.getByRole("button", { name: `Chuyển: ${NAME}` }).click();
  const dialog = page.getByRole("dialog", { name: "Chuyển chuyên đề sang thời gian khác" });
  await dialog.getByLabel("Quý").selectOption("Quý III");
  await dialog.getByRole("button", { name: "Chuyển" }).click();
  await expect(dialog).toContainText("Hãy ghi lý do");
  await dialog.getByLabel("Lý do").fill("Giảng viên chỉ đến được tháng 9");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Chuyển" }).click();
  const moved = page.getByRole("region", { name: "Quý III", exact: true });
  await expect(moved).toContainText("Chuyển từ quý IV. Lý do: Giảng viên chỉ đến được tháng 9");
  await expect(page.getByRole("region", { name: QUARTER, exact: true })).toContainText("Chưa có chuyên đề");
});

async function openYear(page: Page): Promise<Page> {
  await page.getByRole("link", { name: "Chuyên đề", exact: true }).click();
  await page.getByLabel("Năm", { exact: true }).selectOption(YEAR);
  await expect(page.getByRole("heading", { name: `Chuyên đề các chi bộ năm ${YEAR}`, level: 1 })).toBeVisible();
  return page;
}
