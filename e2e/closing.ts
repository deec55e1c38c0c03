import { expect, type Page } from "@playwright/test";
import { expectSaved } from "./fields.ts";
import { castVote } from "./workspace.ts";

/** Every open task of the month before, as done. */
export async function reviewTasks(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: "Nội dung" })
    .getByRole("button", { name: /nhiệm vụ/i })
    .first()
    .click();
  const reviews = page.getByRole("list", { name: "Nhiệm vụ kỳ trước còn mở" }).locator("> li");
  await reviews.first().waitFor();
  for (const review of await reviews.all()) {
    await review.getByText("Hoàn thành", { exact: true }).click();
    await review.getByLabel("Kết quả cụ thể").fill("Đã xong theo kế hoạch.");
    await review.getByLabel("Kết quả cụ thể").blur();
    await expect(review.getByText(/^Đã lưu/)).toBeVisible();
  }
}

/** A conclusion for every matter that was discussed. */
export async function writeConclusions(page: Page, conclusion: string): Promise<void> {
  const conclusions = page.getByRole("region", { name: "Kết luận từng nội dung" });
  await conclusions.waitFor();
  for (const field of await conclusions.getByRole("textbox").filter({ visible: true }).all()) {
    await field.fill(conclusion);
    await field.blur();
  }
  await expectSaved(page);
}

/** Points that only people can give: the most for each, where the facts propose nothing. */
export async function judge(page: Page): Promise<void> {
  const sheet = page.getByRole("region", { name: "Đánh giá chất lượng buổi sinh hoạt" });
  await expect(sheet.getByRole("textbox", { name: /^Điểm tự chấm/ }).first()).toBeVisible();
  for (const steps of await sheet.getByRole("group", { name: /^Điểm tự chấm/ }).all()) {
    const most = steps.getByRole("button").last();
    await most.click();
    await expect(most).toHaveAttribute("aria-pressed", "true");
  }
  await expect(page.getByText(/^Còn \d+ tiêu chí chưa chấm thì/)).toBeHidden();
}

/** The committee proposes the points as they stand, and the cell votes on them. */
export async function proposeAndVote(page: Page, { disagree = 0 } = {}): Promise<void> {
  await page.getByRole("button", { name: /^Đề xuất .* điểm/ }).click();
  await castVote(page, { disagree });
}
