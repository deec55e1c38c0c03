import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { expect, test } from "../test.ts";

const ITEM = "Kế hoạch chuyển đổi số quầy giao dịch";

test("two people write in the same text: both versions are shown and nothing is lost", async ({ as }) => {
  const secretary = await as("Bí thư chi bộ");
  const minuteTaker = await as("Đảng viên");
  const hers = await openDraft(secretary);
  const his = await openDraft(minuteTaker);

  await minuteTaker.context().setOffline(true);
  await his.fill("Mở ba quầy số.");
  await his.blur();
  await expect(minuteTaker.getByText(/^Đã giữ trên máy/).first()).toBeVisible();
  await hers.fill("Mở hai quầy số, thêm một quầy dự phòng.");
  await hers.blur();
  await expect(secretary.getByText(/^Đã lưu \d/).first()).toBeVisible();
  await minuteTaker.context().setOffline(false);

  const conflict = minuteTaker.getByRole("dialog", { name: "Chọn bản muốn giữ" });
  await expect(conflict).toContainText("Mở ba quầy số.");
  await expect(conflict).toContainText("Mở hai quầy số, thêm một quầy dự phòng.");
  await expectAccessible(minuteTaker);
  await conflict.getByRole("button", { name: "Gộp cả hai rồi sửa tiếp" }).click();
  await expect(his).toHaveValue("Mở hai quầy số, thêm một quầy dự phòng.\nMở ba quầy số.");
  await expect(hers).toHaveValue("Mở hai quầy số, thêm một quầy dự phòng.\nMở ba quầy số.", { timeout: 30_000 });
});

test("text that could not be saved survives a reload and is sent when the server answers again", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  const draft = await openDraft(page);
  const savingText = /\/texts?\b/;
  await page.route(savingText, (route) =>
    route.request().method() === "GET" ? route.continue() : route.abort("connectionfailed"),
  );
  await draft.fill("Mở hai quầy số từ tháng tới.");
  await draft.blur();
  await expect(page.getByText(/^Đã giữ trên máy/).first()).toBeVisible();
  await page.reload();
  await expandItem(page);
  await expect(draft).toHaveValue("Mở hai quầy số từ tháng tới.");
  await page.unroute(savingText);
  await expect(page.getByText(/đang giữ trên máy này/)).toBeHidden({ timeout: 30_000 });
  await page.reload();
  await expandItem(page);
  await expect(draft).toHaveValue("Mở hai quầy số từ tháng tới.");
});

/** The draft conclusion of an item in the meeting that was convened last. */
async function openDraft(page: Page) {
  await page.goto("/meetings");
  await page.getByRole("table").getByRole("link").first().click();
  await page
    .getByRole("navigation", { name: "Các bước của buổi sinh hoạt" })
    .getByRole("link", { name: "Chuẩn bị" })
    .click();
  await expandItem(page);
  return page.getByRole("textbox", { name: "Dự thảo kết luận" });
}

async function expandItem(page: Page): Promise<void> {
  await page.getByRole("button", { name: ITEM, expanded: false }).click();
}
