import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../test.ts";

test("without a mouse: the roll call and the vote on the agenda", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await press(page, page.getByRole("link", { name: "Sinh hoạt", exact: true }));
  await press(page, page.getByRole("table").getByRole("link").first());
  await press(page, page.getByRole("button", { name: "Bắt đầu buổi sinh hoạt" }));
  const asked = page.getByRole("dialog", { name: "Bắt đầu bây giờ?" });
  await expect(asked.or(page.getByText(/^Đang diễn ra/)).first()).toBeVisible();
  if (await asked.isVisible()) await press(page, asked.getByRole("button", { name: "Mở bây giờ" }));
  const roll = page.getByRole("region", { name: "Điểm danh" });
  await press(page, roll.getByRole("button", { name: "Tất cả có mặt" }));
  const tile = (fullName: string) => roll.getByRole("listitem").filter({ hasText: fullName });
  await expect(tile("Trần Văn Bình")).toContainText("Có mặt");
  await page.keyboard.type("yenk");
  await expect(tile("Hoàng Yến")).toContainText("Vắng không lý do");
  await expect(page.getByText(/^Còn \d+ người chưa điểm danh/)).toBeHidden();
  await page.keyboard.type("datm");
  await expect(tile("Lê Quốc Đạt")).toContainText("Đến muộn");
  await page.keyboard.type("datc");
  await expect(tile("Lê Quốc Đạt")).toContainText("Có mặt");

  await press(page, page.getByRole("button", { name: /^Thông qua chương trình/ }));
  const vote = page.getByRole("dialog");
  await expect(vote.getByLabel("Tán thành", { exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(vote).toBeHidden();
  await expect(page.getByText(/^Đã thông qua lúc/)).toBeVisible();
  await expect(page.getByText(/Không tán thành 2/)).toBeVisible();
  await press(page, page.getByRole("link", { name: /^Sang phần Diễn biến/ }));
  await expect(page.getByRole("navigation", { name: "Nội dung" })).toBeVisible();
});

/** Goes on with Tab until the control has the focus, as somebody without a mouse would, and presses Enter. */
async function press(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 150; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${control} cannot be reached with the keyboard`);
}
