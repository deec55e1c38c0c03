import { expectAccessible } from "../accessibility.ts";
import { dayAhead } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

const NAME = "Quách Thị Ưu Tú";

test("on a phone the secretary opens a candidate's file and completes its first step; the next asks for a vote of a meeting", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ", PHONE);
  await page.goto("/admissions");
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  const dialog = page.getByRole("dialog", { name: "Mở hồ sơ quần chúng ưu tú" });
  await dialog.getByRole("button", { name: "Mở hồ sơ" }).click();
  await expect(dialog.getByText("Hãy ghi họ và tên.")).toBeVisible();
  await dialog.getByLabel("Họ và tên").fill(NAME);
  await dialog.getByRole("button", { name: "Mở hồ sơ" }).click();
  await expect(dialog).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("link", { name: NAME }).click();
  const first = page.getByRole("region", { name: "Việc cần làm: Đoàn thể giới thiệu" });
  await first.getByRole("textbox", { name: "Ngày" }).fill(dayAhead(-3));
  await first.getByRole("textbox", { name: "Số, tên văn bản" }).fill("Nghị quyết số 03-NQ/ĐTN");
  await first.getByRole("button", { name: "Ghi nhận bước này" }).click();
  const second = page.getByRole("region", { name: "Việc cần làm: Chi bộ công nhận cảm tình Đảng" });
  await expect(second).toBeVisible();
  await expect(page.getByRole("region", { name: "Các bước" })).toContainText("Nghị quyết số 03-NQ/ĐTN");
  await expectAccessible(page);

  const office = await as("Văn phòng đảng ủy");
  await office.goto("/admissions");
  await expect(office.getByRole("link", { name: NAME })).toBeVisible();
});
