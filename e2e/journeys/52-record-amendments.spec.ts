import { readFile } from "node:fs/promises";
import { expectAccessible } from "../accessibility.ts";
import { openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

test("a member asks on the phone for a change of what is held, the secretary accepts, the member reads it", async ({
  as,
}) => {
  const member = await as("Đảng viên", PHONE);
  await member.goto("/my-record");
  const dialog = member.getByRole("dialog", { name: "Đề nghị sửa" });
  await openBy(member.getByRole("button", { name: "Đề nghị sửa" }), dialog);
  await dialog.getByLabel("Thông tin cần sửa").selectOption("Số thẻ đảng viên");
  await dialog.getByLabel("Sửa thành").fill("099900052052");
  await dialog.getByRole("textbox", { name: "Lý do" }).fill("Thẻ đảng được cấp đổi");
  await expectAccessible(member);
  await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
  const mine = member.getByRole("list", { name: "Đề nghị sửa thông tin của tôi" });
  await expect(mine.getByRole("listitem").first()).toContainText(/099900052052.*Đang chờ/s);

  const secretary = await as("Bí thư chi bộ");
  await secretary.getByRole("link", { name: /^Thông báo, / }).click();
  await secretary
    .getByRole("link", { name: /Một đảng viên đề nghị sửa thông tin/ })
    .first()
    .click();
  const waiting = secretary.getByRole("list", { name: "Đang chờ" });
  const request = waiting.getByRole("listitem").filter({ hasText: "099900052052" });
  await expect(request).toContainText("Thẻ đảng được cấp đổi");
  await expectAccessible(secretary);
  await request.getByRole("button", { name: /^Chấp nhận và sửa/ }).click();
  await expect(secretary.getByText("Không có đề nghị nào đang chờ")).toBeVisible();

  await member.reload();
  await expect(mine.getByRole("listitem").first()).toContainText("Đã sửa");
  await expect(member.getByRole("region", { name: "Thông tin đảng viên" })).toContainText("099900052052");

  const saved = member.waitForEvent("download");
  await member.getByRole("button", { name: "Tải bản để đọc" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^Dữ liệu của .*\.html$/);
  const page = await readFile(await file.path(), "utf8");
  for (const words of ["099900052052", "Dự sinh hoạt", "Có mặt", "Đề nghị sửa hồ sơ"]) expect(page).toContain(words);
});
