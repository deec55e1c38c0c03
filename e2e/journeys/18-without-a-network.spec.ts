import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { choose, dayAhead } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { adoptAgenda, openTab, startMeeting, stepsOf } from "../workspace.ts";

// One meeting in a village without a signal: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const SAID = "Đề nghị sửa đường vào nhà văn hóa trước Tết.";
const CONCLUDED = "Thống nhất sửa đường trước Tết.";
const WAITING = /việc đang giữ trên máy này/;
let address = "";

test("a meeting is opened, recorded and voted without a network, and goes up when it returns", async ({ as }) => {
  const page = await as("Bí thư chi bộ", { serviceWorkers: "allow" });
  await openConvened(page);
  address = page.url().split("?")[0] ?? "";
  await openTab(page, "Chuẩn bị");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await expect(page.getByText(/^Mất kết nối mạng/)).toBeVisible();

  await startMeeting(page);
  await page.getByRole("button", { name: "Tất cả có mặt" }).click();
  await expect(page.getByText(/^Còn \d+ người chưa điểm danh/)).toBeHidden();
  await page.reload();
  await expect(page.getByText(/^Đang diễn ra/).first()).toBeVisible();
  await expect(page.getByText(WAITING)).toBeVisible();
  await adoptAgenda(page);
  await expect(page.getByText(/^Đã thông qua lúc/)).toBeVisible();
  await expectAccessible(page);

  await openTab(page, "Diễn biến");
  await say(page, SAID);
  await openTab(page, "Kết thúc");
  const conclusion = firstConclusion(page);
  await conclusion.fill(CONCLUDED);
  await conclusion.blur();
  await expect(page.getByText(/^Đã giữ trên máy/).first()).toBeVisible();
  await expect(page.getByText("Chấm điểm và kết thúc làm khi có mạng lại")).toBeVisible();

  await page.getByRole("button", { name: "Xem", exact: true }).click();
  const kept = page.getByRole("dialog", { name: "Việc giữ trên máy này" });
  await expect(kept.getByRole("listitem").first()).toContainText("Khai mạc");
  await expect(kept).toContainText(SAID);
  await expect(kept).toContainText(CONCLUDED);
  await expectAccessible(page);
  await kept.getByRole("button", { name: "Đóng" }).click();

  await page.context().setOffline(false);
  await expect(page.getByText(WAITING)).toBeHidden({ timeout: 30_000 });
  await page.reload();
  await expect(conclusion).toHaveValue(CONCLUDED);

  // Somebody else's page asks the server alone.
  const member = await as("Đảng viên", PHONE);
  await member.goto(`${address}?tab=course`);
  await member
    .getByRole("button", { name: /^Nội dung/ })
    .first()
    .waitFor();
  await expect(member.getByText(SAID).first()).toBeVisible();
});

test("what two people recorded meanwhile is shown beside each other, and somebody chooses", async ({ as }) => {
  const village = await as("Bí thư chi bộ", PHONE);
  const town = await as("Bí thư chi bộ");
  await village.goto(`${address}?tab=open`);
  await expect(tile(village)).toContainText("Có mặt");
  await village.context().setOffline(true);
  await mark(village);
  await expect(tile(village)).toContainText("Vắng có lý do");
  await openTab(village, "Kết thúc");
  await village.getByRole("link", { name: /^Tổng hợp của chủ trì/ }).click();
  await village.getByRole("textbox", { name: "Tổng hợp, kết luận chung" }).fill("Ghi ở bản.");
  await village.getByRole("textbox", { name: "Tổng hợp, kết luận chung" }).blur();
  await expect(village.getByText(/^Đã giữ trên máy/).first()).toBeVisible();

  await town.goto(`${address}?tab=open`);
  await mark(town);
  await mark(town);
  await expect(tile(town)).toContainText("Vắng không lý do");
  await openTab(town, "Kết thúc");
  await town.getByRole("textbox", { name: "Tổng hợp, kết luận chung" }).fill("Ghi ở thị trấn.");
  await town.getByRole("textbox", { name: "Tổng hợp, kết luận chung" }).blur();
  await expect(town.getByText(/^Đã lưu \d/).first()).toBeVisible();

  await village.context().setOffline(false);
  const conflict = village.getByRole("dialog", { name: "Chọn bản muốn giữ" });
  await expect(conflict).toContainText("Ghi ở bản.", { timeout: 30_000 });
  await expect(conflict).toContainText("Ghi ở thị trấn.");
  // Whoever closes the page before choosing is asked again.
  await village.reload();
  await expect(conflict).toContainText("Ghi ở bản.", { timeout: 30_000 });
  await conflict.getByRole("button", { name: "Gộp cả hai rồi sửa tiếp" }).click();
  await expect(village.getByText("1 việc làm lúc mất mạng không ghi được, cần đồng chí xem lại.")).toBeVisible();
  await village.getByRole("button", { name: "Xem", exact: true }).click();
  const kept = village.getByRole("dialog", { name: "Việc giữ trên máy này" });
  await expect(kept.getByRole("listitem")).toContainText("Trần Văn Bình: Vắng có lý do");
  await expectAccessible(village);
  await kept.getByRole("button", { name: "Ghi theo máy này" }).click();
  await expect(kept).toContainText("Mọi việc đã ở trên máy chủ.");
  await openTab(town, "Mở đầu");
  await expect(tile(town)).toContainText("Vắng có lý do", { timeout: 30_000 });
  await openTab(town, "Kết thúc");
  await expect(town.getByRole("textbox", { name: "Tổng hợp, kết luận chung" })).toHaveValue(
    "Ghi ở thị trấn.\nGhi ở bản.",
  );
});

/** A meeting whose notice is out: one that is there, or where earlier journeys opened all of them, one put off anew. */
async function openConvened(page: Page): Promise<void> {
  await page.goto("/meetings");
  const rows = page.getByRole("table").getByRole("row");
  const convened = rows.filter({ hasText: "Đã thông báo" });
  await rows.getByRole("link").first().waitFor();
  if ((await convened.count()) > 0) {
    await convened.first().getByRole("link").first().click();
    return expect(stepsOf(page)).toBeVisible();
  }
  await rows.filter({ hasText: "Đang diễn ra" }).first().getByRole("link").first().click();
  await page.getByRole("button", { name: "Hoãn sang ngày khác" }).click();
  const dialog = page.getByRole("dialog", { name: "Hoãn sang ngày khác" });
  await dialog.getByLabel("Ngày mới").fill(dayAhead(100));
  await dialog.getByLabel("Lý do").fill("Bản mất điện.");
  await dialog.getByRole("button", { name: "Hoãn sang ngày khác" }).click();
  await expect(page.getByText("Đã thông báo", { exact: true })).toBeVisible();
}

function tile(page: Page) {
  return page.getByRole("region", { name: "Điểm danh" }).getByRole("listitem").filter({ hasText: "Trần Văn Bình" });
}

async function mark(page: Page): Promise<void> {
  await tile(page).getByRole("button").first().click();
}

function firstConclusion(page: Page) {
  return page.getByRole("region", { name: "Kết luận từng nội dung" }).getByRole("textbox").first();
}

async function say(page: Page, gist: string): Promise<void> {
  await choose(page.getByRole("combobox", { name: "Ai phát biểu?" }), "bi", /Trần Văn Bình/);
  await page.getByLabel("Ý chính").fill(gist);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Các phát biểu" })).toContainText(gist);
}
