import { expectAccessible } from "../accessibility.ts";
import { openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

test("the administrator notes a day off, and takes it back", async ({ as }) => {
  const page = await as("Quản trị kỹ thuật");
  await page.goto("/system");
  const calendar = page.getByRole("region", { name: "Lịch ngày làm việc" });
  await expect(calendar.getByText("Quốc khánh").first()).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Đặt một ngày" });
  await openBy(calendar.getByRole("button", { name: "Đặt một ngày" }), dialog);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByText("Hãy chọn ngày.")).toBeVisible();
  const day = `16/06/${new Date().getFullYear() + 1}`;
  await dialog.getByRole("textbox", { name: "Ngày" }).fill(day);
  await dialog.getByRole("textbox", { name: "Tên gọi" }).fill("Nghỉ bù của tỉnh");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toBeHidden();
  const noted = calendar.getByRole("listitem").filter({ hasText: "Nghỉ bù của tỉnh" });
  await expect(noted).toContainText(day);
  await noted.getByRole("button", { name: `Ngày ${day} trở lại theo lịch chung` }).click();
  await expect(noted).toHaveCount(0);
});

test("on a phone the office sets how many are to be admitted", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy", PHONE);
  await page.goto("/admissions");
  const targets = page.getByRole("region", { name: "Chỉ tiêu kết nạp" });
  const dialog = page.getByRole("dialog", { name: /Đặt chỉ tiêu: Chi bộ Tổng hợp/ });
  await openBy(targets.getByRole("button", { name: /Đặt chỉ tiêu: Chi bộ Tổng hợp/ }), dialog);
  await dialog.getByRole("textbox", { name: /^Số đảng viên kết nạp trong năm/ }).fill("3");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toBeHidden();
  await expect(targets.getByRole("button", { name: /Đặt chỉ tiêu: Chi bộ Tổng hợp/ })).toHaveText("3");
  await expectAccessible(page);
});

test("a cell's secretary sees what an archive holds, and takes it along", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.goto("/organizations");
  await page.getByRole("link", { name: "Chi bộ Kế toán – Ngân quỹ" }).first().click();
  const archive = page.getByRole("region", { name: "Mang theo dữ liệu của tổ chức" });
  await archive.getByRole("button", { name: "Xem sẽ lấy những gì" }).click();
  await expect(archive).toContainText(/1 tổ chức đảng, \d+ đảng viên/);
  const taken = page.waitForEvent("download");
  await archive.getByRole("link", { name: "Tải tệp nén (zip)" }).click();
  expect((await taken).suggestedFilename()).toMatch(/\.zip$/);
});
