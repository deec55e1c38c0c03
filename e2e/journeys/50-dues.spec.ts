import { expectAccessible } from "../accessibility.ts";
import { expect, PHONE, test } from "../test.ts";

test("on a phone the secretary marks everybody's dues at once, then who has a reason; the office reads counts, a member the own months", async ({
  as,
}) => {
  const secretary = await as("Bí thư chi bộ", PHONE);
  await secretary.goto("/dues");
  const roll = secretary.getByRole("region", { name: /^Đảng phí / });
  await expect(roll.getByText("Chưa đóng 3 tháng trong năm")).toBeVisible();
  await roll.getByRole("button", { name: "Tất cả đã đóng" }).click();
  await expect(roll.getByRole("button", { name: "Tất cả đã đóng" })).toBeHidden();
  const first = roll.getByRole("combobox").first();
  await expect(first).toHaveValue("PAID");
  const dialog = secretary.getByRole("dialog");
  await first.selectOption("Được miễn hoặc có lý do");
  await dialog.getByLabel("Lý do").fill("Nằm viện dài ngày");
  await expectAccessible(secretary);
  await dialog.getByRole("button", { name: "Ghi" }).click();
  await expect(roll.getByText("Nằm viện dài ngày")).toBeVisible();

  const office = await as("Văn phòng đảng ủy");
  await office.goto("/dues");
  const row = office.getByRole("row", { name: /^Chi bộ Kế toán – Ngân quỹ/ });
  await expect(row).toContainText(/\d+\/\d+/);
  await expectAccessible(office);

  const member = await as("Đảng viên", PHONE);
  await member.goto("/my-record");
  await expect(member.getByRole("region", { name: "Đảng phí của tôi năm nay" })).toContainText("Đã đóng");
});
