import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { attachLookedAt } from "../fields.ts";
import { takeGuidePicture } from "../guide-picture.ts";
import { expect, test } from "../test.ts";
import { openNextMeeting, openTab } from "../workspace.ts";

test("the documents take their numbers, come down as Word and PDF, and the record goes to the superior", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await openNextMeeting(page);
  await openTab(page, "Hồ sơ");
  const documents = page.getByRole("region", { name: "Văn bản" });
  await expect(page.getByRole("region", { name: "Hoàn thiện hồ sơ" })).toContainText("Ban hành biên bản");
  await expect(page.getByRole("button", { name: "Lưu hồ sơ" })).toBeHidden();

  await page.getByRole("button", { name: /^Ban hành cả bộ/ }).click();
  const set = page.getByRole("dialog", { name: "Ban hành cả bộ văn bản?" });
  const papers = set.getByRole("list", { name: "Các văn bản sẽ ban hành" });
  await expect(papers).toContainText(/Biên bản nhận số \d+-BB\/CB/);
  await expect(papers).toContainText("Phiếu đánh giá chất lượng không lấy số");
  await expectAccessible(page);
  await set.getByRole("button", { name: /^Ban hành \d văn bản/ }).click();
  await expect(set).toBeHidden();
  await expect(documents.getByRole("button", { name: /^Ban hành/ })).toHaveCount(0);
  await expect(documents).toContainText(/Nghị quyết Số \d+-NQ\/CB|Nghị quyết \d+-NQ\/CB/);
  for (const kind of ["Biên bản", "Nghị quyết"]) {
    expect((await download(page, `PDF: ${kind}`)).subarray(0, 4).toString()).toBe("%PDF");
    expect((await download(page, `Word: ${kind}`)).subarray(0, 2).toString()).toBe("PK");
  }
  await page
    .getByLabel("Tải bản đã ký lên")
    .setInputFiles({ name: "Biên bản đã ký.png", mimeType: "image/png", buffer: await page.screenshot() });
  await attachLookedAt(page);
  await expect(page.getByRole("link", { name: "Biên bản đã ký" })).toBeVisible();

  await page.getByRole("button", { name: "Lưu hồ sơ" }).click();
  await expect(page.getByText(/^Đã lưu hồ sơ \d/)).toBeVisible();
  await page.getByRole("button", { name: "Gửi cấp trên" }).click();
  await expect(page.getByText(/^Đã gửi cấp trên \d/)).toBeVisible();
  await takeGuidePicture(page, "bi-thu-ho-so");

  await page.getByRole("button", { name: "Đã đăng lúc…" }).click();
  await page.getByRole("dialog", { name: "Đã đăng lúc…" }).getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByText(/^Đã đăng \d/)).toBeVisible();
  await expectAccessible(page);
});

async function download(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  return readFile(await (await coming).path());
}
