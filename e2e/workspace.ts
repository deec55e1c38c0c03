import { expect, type Locator, type Page } from "@playwright/test";
import { openBy, select } from "./fields.ts";

export type StepName = "Chuẩn bị" | "Mở đầu" | "Diễn biến" | "Kết thúc" | "Hồ sơ";

/** Opens the meeting that the month's page speaks of. */
export async function openNextMeeting(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("heading", { name: /^Việc cần làm bây giờ/ }).waitFor();
  await page.getByRole("main").getByRole("link", { name: /./ }).first().click();
  await expect(stepsOf(page)).toBeVisible();
}

export function stepsOf(page: Page): Locator {
  return page.getByRole("navigation", { name: "Các bước của buổi sinh hoạt" });
}

export async function openTab(page: Page, step: StepName): Promise<void> {
  await stepsOf(page).getByRole("link", { name: step }).click();
  await expect(stepsOf(page).getByRole("link", { name: step })).toHaveAttribute("aria-current", "page");
}

/** Opens the meeting; on another day than the scheduled one the page asks first. */
export async function startMeeting(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bắt đầu buổi sinh hoạt" }).click();
  const asked = page.getByRole("dialog", { name: "Bắt đầu bây giờ?" });
  await expect(asked.or(page.getByText(/^Đang diễn ra/)).first()).toBeVisible();
  if (await asked.isVisible()) await asked.getByRole("button", { name: "Mở bây giờ" }).click();
  await expect(page.getByText(/^Đang diễn ra/).first()).toBeVisible();
}

/** The agenda is put to the vote, once the page knows that nobody is missing from the roll, and everybody is in favour. */
export async function adoptAgenda(page: Page): Promise<void> {
  await openBy(page.getByRole("button", { name: /^Thông qua chương trình/ }), page.getByRole("dialog"));
  await castVote(page);
}

/** Records a show of hands in the opened dialog; who is not counted otherwise is in favour. */
export async function castVote(page: Page, { disagree = 0 } = {}): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Không tán thành").fill(String(disagree));
  await expect(dialog.getByText(/^Đủ \d+ người có quyền biểu quyết/)).toBeVisible();
  await dialog.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect(dialog).toBeHidden();
}

/** Prepares the regular meeting of a month, by its place in the list, and sends its notice. */
export async function convene(page: Page, month: number): Promise<void> {
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByRole("combobox", { name: "Tháng" }).click();
  await page.getByRole("option").nth(month).click();
  await create.getByLabel("Địa điểm").fill("Phòng họp tầng 3");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await page.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = page.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await select(offices.getByRole("combobox", { name: "Thư ký" }), /Vũ Thu Trang/);
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
}
