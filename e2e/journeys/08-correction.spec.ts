import { expectAccessible } from "../accessibility.ts";
import { choose, select } from "../fields.ts";
import { expect, test } from "../test.ts";
import { openTab } from "../workspace.ts";

test("a wrong roll call is corrected after closing: old and new values stand side by side", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  const decided = page
    .getByRole("row")
    .filter({ hasText: "Sinh hoạt thường kỳ" })
    .filter({ hasText: /Đã lưu hồ sơ\s*Tốt/ });
  await decided.first().getByRole("link").click();
  await openTab(page, "Hồ sơ");
  await page.getByRole("button", { name: "Đính chính" }).click();
  const dialog = page.getByRole("dialog", { name: "Đính chính" });
  await choose(dialog.getByRole("combobox", { name: "Đồng chí" }), "binh", /Trần Văn Bình/);
  await select(dialog.getByRole("combobox", { name: "Thực tế" }), "Vắng không lý do");
  await dialog.getByRole("button", { name: "Xem sẽ thay đổi gì" }).click();
  const effects = dialog.getByRole("table", { name: "Những gì thay đổi" });
  await expect(effects.getByRole("row", { name: /^Có mặt \d/ })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Lý do" }).fill("Đối chiếu sổ ký tên, đồng chí Bình không dự.");
  await dialog.getByRole("button", { name: "Ghi đính chính" }).click();
  await expect(dialog).toBeHidden();
  const corrections = page.getByRole("region", { name: "Đính chính" });
  await expect(corrections).toContainText("Đối chiếu sổ ký tên, đồng chí Bình không dự.");
  await expect(corrections).toContainText("Nguyễn Thị Lan");
  await expect(corrections.getByRole("table", { name: "Những gì thay đổi" })).toBeVisible();
  await expectAccessible(page);
});
