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
  await page.getByRole("button", { name: "Ghi người giới thiệu" }).click();
  const introducing = page.getByRole("dialog", { name: "Ghi người giới thiệu" });
  await introducing.getByLabel("Đảng viên thứ nhất").selectOption({ index: 3 });
  await introducing.getByLabel("Đoàn thể cùng giới thiệu (nếu có)").fill("Đoàn thanh niên cơ quan");
  await introducing.getByRole("button", { name: "Lưu" }).click();
  await expect(introducing).toBeHidden();
  await expect(page.getByText(/Người giới thiệu: .+, Đoàn thanh niên cơ quan/)).toBeVisible();
  const first = page.getByRole("region", { name: "Việc cần làm: Đoàn thể giới thiệu" });
  await expect(first.getByText("Chưa đính kèm: Nghị quyết giới thiệu của đoàn thể")).toBeVisible();
  await first.getByText("Thêm giấy tờ").click();
  await first.locator("input[type=file]").setInputFiles({
    ...{ name: "Nghị quyết 03-NQ-ĐTN.txt", mimeType: "text/plain" },
    buffer: Buffer.from("Nghị quyết giới thiệu đoàn viên ưu tú"),
  });
  await expect(first.getByText("Nghị quyết 03-NQ-ĐTN.txt").first()).toBeVisible();
  await expect(first.getByText("Chưa đính kèm: Nghị quyết giới thiệu của đoàn thể")).toBeHidden();
  await expectAccessible(page);
  await first.getByRole("textbox", { name: "Ngày" }).fill(dayAhead(-3));
  await first.getByRole("textbox", { name: "Số, tên văn bản" }).fill("Nghị quyết số 03-NQ/ĐTN");
  await first.getByRole("button", { name: "Ghi nhận bước này" }).click();
  const second = page.getByRole("region", { name: "Việc cần làm: Chi bộ công nhận cảm tình Đảng" });
  await expect(second).toBeVisible();
  const way = page.getByRole("region", { name: "Các bước" });
  await expect(way).toContainText("Nghị quyết số 03-NQ/ĐTN");
  await expect(way.getByRole("link", { name: "Tải xuống Nghị quyết 03-NQ-ĐTN.txt" })).toBeVisible();
  await expectAccessible(page);

  const office = await as("Văn phòng đảng ủy");
  await office.goto("/admissions");
  await expect(office.getByRole("link", { name: NAME })).toBeVisible();
});
