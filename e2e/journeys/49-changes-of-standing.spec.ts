import { expectAccessible } from "../accessibility.ts";
import { openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { wordText } from "../word-text.ts";

test("the committee decides what a cell proposed; the roll changes, and a mistake is undone with its reason", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy", PHONE);
  await page.goto("/member-changes");
  await expectAccessible(page);
  const proposed = page.getByRole("list", { name: "Thay đổi tình trạng" }).getByRole("listitem");
  await proposed.filter({ hasText: "Chi bộ Biên Hòa – Agribank" }).getByRole("link").click();
  const now = page.getByRole("region", { name: "Việc cần làm" });
  await expect(now).toContainText("Chờ cấp ủy quyết định");
  const file = await page.request.get((await page.getByRole("link", { name: "Word" }).getAttribute("href"))!);
  expect(await wordText(await file.body())).toContain("TỜ TRÌNH");
  const deciding = page.getByRole("dialog", { name: "Ghi quyết định của cấp ủy" });
  await openBy(now.getByRole("button", { name: "Ghi quyết định" }), deciding);
  await deciding.getByRole("button", { name: "Ghi quyết định" }).click();
  await expect(deciding.getByText("Hãy ghi nội dung này.").first()).toBeVisible();
  await deciding.getByLabel("Cơ quan quyết định").fill("Đảng ủy Agribank");
  await deciding.getByLabel("Số quyết định").fill("45-QĐ/ĐU");
  await expectAccessible(page);
  await deciding.getByRole("button", { name: "Ghi quyết định" }).click();
  await expect(now).toContainText("Đã quyết định");
  await page.getByRole("link", { name: "Mở hồ sơ đảng viên" }).click();
  const changes = page.getByRole("region", { name: "Thay đổi tình trạng" });
  await expect(changes).toContainText("45-QĐ/ĐU của Đảng ủy Agribank");
  await expect(page.getByRole("region", { name: "Sinh hoạt đảng" })).toContainText("Đã kết thúc");
  await changes.getByRole("link").click();
  const undoing = page.getByRole("dialog", { name: "Hủy thay đổi ghi nhầm" });
  await openBy(now.getByRole("button", { name: "Hủy thay đổi" }), undoing);
  await undoing.getByLabel("Lý do").fill("Đồng chí rút đơn trước khi có quyết định");
  await undoing.getByRole("button", { name: "Hủy thay đổi" }).click();
  await expect(now).toContainText("danh sách đảng viên trở lại như trước");
});
