import { expectAccessible } from "../accessibility.ts";
import { dayAhead } from "../fields.ts";
import { expect, test } from "../test.ts";

test("the committee's office sees beforehand what a merger moves, founds a cell by a decision, and takes a mistake back", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/organizations");
  await page
    .getByRole("link", { name: /tổ chức trực thuộc/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Thay đổi tổ chức" }).click();
  await page.getByRole("button", { name: "Lập thay đổi" }).click();
  const dialog = page.getByRole("dialog", { name: "Lập thay đổi" });
  await dialog.getByRole("combobox", { name: "Thêm tổ chức sáp nhập" }).fill("chi bo kiem soat");
  await page.getByRole("option", { name: "Chi bộ Kiểm soát" }).click();
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await expect(dialog.getByText("Điền hoặc chọn mục này").first()).toBeVisible();
  await dialog.getByLabel("Tên tổ chức").fill("Chi bộ Kiểm soát – Số hóa");
  await dialog.getByLabel("Số quyết định").fill("21-QĐ/ĐU");
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  const preview = dialog.getByRole("region", { name: "Xem trước" });
  await expect(preview.getByText(/đảng viên sinh hoạt ở tổ chức mới/)).toBeVisible();
  await expect(preview.getByText("Chuyển về: Chi bộ Kiểm soát – Số hóa.")).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole("button", { name: "Sửa lại" }).click();
  await dialog.getByLabel("Thay đổi gì").selectOption("FOUND");
  await dialog.getByLabel("Tên tổ chức").fill("Chi bộ Số hóa");
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await expect(preview.getByText("Không có gì vướng. Đọc lại rồi ghi nhận.")).toBeVisible();
  await dialog.getByRole("button", { name: "Ghi nhận và thực hiện" }).click();
  const founded = page.getByRole("region", { name: "Thành lập" });
  await expect(founded.getByText("Đã thực hiện")).toBeVisible();
  await expect(founded.getByRole("link", { name: "Chi bộ Số hóa" })).toBeVisible();

  await page.getByRole("button", { name: "Lập thay đổi" }).click();
  await dialog.getByLabel("Thay đổi gì").selectOption("RENAME");
  await dialog.getByRole("combobox", { name: "Tổ chức" }).fill("chi bo so hoa");
  await page.getByRole("option", { name: "Chi bộ Số hóa" }).click();
  await dialog.getByLabel("Tên mới").fill("Chi bộ Chuyển đổi số");
  await dialog.getByLabel("Có hiệu lực từ ngày").fill(dayAhead(9));
  await dialog.getByLabel("Số quyết định").fill("22-QĐ/ĐU");
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await dialog.getByRole("button", { name: "Ghi nhận, chờ đến ngày" }).click();
  const renamed = page.getByRole("region", { name: "Đổi tên" });
  await expect(renamed.getByText("Chờ đến ngày")).toBeVisible();

  await founded.getByRole("button", { name: "Hoàn tác" }).click();
  const undoing = page.getByRole("dialog", { name: "Hoàn tác thay đổi này?" });
  await undoing.getByLabel("Lý do").fill("Ghi nhầm đảng bộ");
  await undoing.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(undoing.getByText(/đã có thay đổi tổ chức khác kể từ đó/)).toBeVisible();
  await page.keyboard.press("Escape");
  await renamed.getByRole("button", { name: "Hủy thay đổi" }).click();
  const cancelling = page.getByRole("dialog", { name: "Hủy thay đổi này?" });
  await cancelling.getByLabel("Lý do").fill("Chưa thống nhất tên");
  await cancelling.getByRole("button", { name: "Hủy thay đổi" }).click();
  await expect(renamed.getByText(/Đã hủy .*Lý do: Chưa thống nhất tên/)).toBeVisible();
  await founded.getByRole("button", { name: "Hoàn tác" }).click();
  await undoing.getByLabel("Lý do").fill("Ghi nhầm đảng bộ");
  await undoing.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(founded.getByText(/Đã hoàn tác .*Lý do: Ghi nhầm đảng bộ/)).toBeVisible();
  await expectAccessible(page);
});
