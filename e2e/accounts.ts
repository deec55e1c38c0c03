import { expect, type Page } from "@playwright/test";
import { signIn } from "./test.ts";

/** What stands on a slip of paper that was handed to somebody. */
export interface Slip {
  username: string;
  password: string;
}

export async function openOrganization(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Điều hướng chính" }).getByRole("link", { name: "Tổ chức" }).click();
  await page.getByRole("searchbox", { name: "Tìm tổ chức" }).fill(name);
  await page.getByRole("list", { name: "Kết quả tìm" }).getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

/** Makes the missing accounts of the opened organization; the slips are shown once, and what a journey types later is what stands on them. */
export async function handOutAccounts(page: Page): Promise<Map<string, Slip>> {
  const paper = page.waitForEvent("download");
  await page.getByRole("button", { name: "Cấp tài khoản và in phiếu" }).click();
  expect((await paper).suggestedFilename()).toMatch(/^Phiếu tài khoản .*\.pdf$/);
  const rows = page.getByRole("table", { name: "Tài khoản cho đảng viên" }).locator("tbody").getByRole("row");
  await expect(rows.first()).toBeVisible();
  const slips = new Map<string, Slip>();
  for (const row of await rows.all()) {
    const [name = "", username = "", password = ""] = await row.getByRole("cell").allTextContents();
    slips.set(name, { username, password });
  }
  return slips;
}

export function slipOf(slips: ReadonlyMap<string, Slip>, fullName: string): Slip {
  const slip = slips.get(fullName);
  if (!slip) throw new Error(`No slip for ${fullName}`);
  return slip;
}

/** The first way in: what stands on the slip, then a password of one's own. */
export async function enterWithSlip(page: Page, slip: Slip, password: string): Promise<void> {
  await signIn(page, slip.username, slip.password);
  await setFirstPassword(page, password);
  await expect(page.getByRole("navigation", { name: "Điều hướng chính" })).toBeVisible();
}

export async function setFirstPassword(page: Page, password: string, again = password): Promise<void> {
  await expect(page.getByRole("heading", { name: "Đặt mật khẩu mới" })).toBeVisible();
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(password);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(again);
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
}

/** Who holds an office of the opened organization. */
export async function nameOfOfficer(page: Page, office: string): Promise<string> {
  const officer = page
    .getByRole("listitem")
    .filter({ hasText: "Đang giữ" })
    .filter({ hasText: `${office} ·` });
  return (await officer.first().getByRole("strong").textContent()) ?? "";
}

/** Opens the first page of a cell's secretary, whose account the administrator has just made. */
export async function enterAsSecretaryOf(
  cell: string,
  { administrator, page }: { administrator: Page; page: Page },
): Promise<string> {
  await openOrganization(administrator, cell);
  const secretary = await nameOfOfficer(administrator, "Bí thư");
  const slips = await handOutAccounts(administrator);
  await enterWithSlip(page, slipOf(slips, secretary), "mỗi tháng một buổi đều đặn");
  return secretary;
}
