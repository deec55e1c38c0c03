import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import {
  enterWithSlip,
  handOutAccounts,
  nameOfOfficer,
  openOrganization,
  type Slip,
  setFirstPassword,
  slipOf,
} from "../accounts.ts";
import { expect, signIn, test } from "../test.ts";

// A cell that nobody of the demonstration works for gets its accounts: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Kiểm soát";
const NEWCOMER = "Giáp Thị Xuân Mơ";
const PASSWORD = "sổ tay để ở ngăn bên trái";
const slips = new Map<string, Slip>();
let secretary = "";

test("slips go only to those who lack an account", async ({ as, page }) => {
  const administrator = await as("Quản trị kỹ thuật");
  await openOrganization(administrator, CELL);
  secretary = await nameOfOfficer(administrator, "Bí thư");
  for (const [name, slip] of await handOutAccounts(administrator)) slips.set(name, slip);
  await administrator.getByRole("button", { name: "Cấp tài khoản và in phiếu" }).click();
  await expect(administrator.getByText(/đều đã có tài khoản/)).toBeVisible();

  await enterWithSlip(page, slipOf(slips, secretary), PASSWORD);
  await page.getByRole("link", { name: "Đảng viên", exact: true }).click();
  await page.getByRole("button", { name: "Thêm đảng viên" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm đảng viên" });
  await dialog.getByLabel("Họ và tên").fill(NEWCOMER);
  await dialog.getByLabel("Số thẻ đảng viên").fill("12345");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByText("Số thẻ có đúng 12 chữ số")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Số thẻ đảng viên").fill("000771009901");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("heading", { level: 1, name: NEWCOMER })).toBeVisible();
  await expect(page.getByText("Chưa có tài khoản")).toBeVisible();

  await openOrganization(page, CELL);
  const made = await handOutAccounts(page);
  expect([...made.keys()]).toEqual([NEWCOMER]);
  slips.set(NEWCOMER, slipOf(made, NEWCOMER));
});

test("the first password opens nothing until it is changed", async ({ page }) => {
  const slip = slipOf(slips, NEWCOMER);
  await signIn(page, slip.username, "không phải mật khẩu này");
  await expect(page.getByRole("alert")).toContainText(/Tên đăng nhập hoặc mật khẩu/);
  await signIn(page, slip.username, slip.password);
  await setFirstPassword(page, "ngắn quá");
  await expect(page.getByText("Mật khẩu cần ít nhất 10 ký tự")).toBeVisible();
  await setFirstPassword(page, PASSWORD, "một câu khác hẳn");
  await expect(page.getByText("Hai lần nhập chưa giống nhau")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/meetings");
  await setFirstPassword(page, slip.password);
  await expect(page.getByRole("alert")).toBeVisible();
  await setFirstPassword(page, PASSWORD);
  await expect(page.getByRole("heading", { name: "Việc của tôi" })).toBeVisible();
});

test("a recovery slip works once, and the administrator closes and opens an account", async ({ as, page }) => {
  const administrator = await as("Quản trị kỹ thuật");
  const { username } = slipOf(slips, NEWCOMER);
  await administrator.getByRole("searchbox").fill(username);
  await administrator.getByRole("button", { name: `Cấp phiếu khôi phục cho ${username}` }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cấp phiếu" }).click();
  await expect(dialog.getByText("Mã chỉ hiện lần này.")).toBeVisible();
  const [onSlip = "", code = ""] = await dialog.getByRole("code").allTextContents();
  expect(onSlip).toBe(username);
  const paper = administrator.waitForEvent("download");
  await dialog.getByRole("button", { name: "Lưu phiếu để in" }).click();
  expect((await paper).suggestedFilename()).toBe(`Phiếu khôi phục ${NEWCOMER}.pdf`);
  await dialog.getByRole("button", { name: "Đóng" }).last().click();

  await recover(page, username, code);
  await expect(page.getByText("Đã đặt mật khẩu mới. Mời đồng chí đăng nhập.")).toBeVisible();
  await recover(page, username, code);
  await expect(page.getByRole("alert")).toContainText(/Phiếu không khớp.*đã dùng/);
  await signIn(page, username, RECOVERED);
  await expect(page.getByRole("heading", { name: "Việc của tôi" })).toBeVisible();

  await administrator.getByRole("button", { name: `Khóa tài khoản ${username}` }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "Khóa", exact: true }).click();
  await expect(administrator.getByRole("row", { name: new RegExp(username) })).toContainText("Đã khóa");
  await page.reload();
  await signIn(page, username, RECOVERED);
  await expect(page.getByRole("alert")).toBeVisible();
  await administrator.getByRole("button", { name: `Mở lại tài khoản ${username}` }).click();
  await expect(administrator.getByRole("row", { name: new RegExp(username) })).toContainText("Đang dùng");
  await signIn(page, username, RECOVERED);
  await expect(page.getByRole("heading", { name: "Việc của tôi" })).toBeVisible();
});

test("devices are listed, one is signed out from afar, then all of them", async ({
  page,
  browser,
  contextOptions,
  watch,
}) => {
  const { username } = slipOf(slips, secretary);
  const other = await browser.newContext(contextOptions);
  watch(other);
  const phone = await other.newPage();
  await signIn(page, username, PASSWORD);
  await signIn(phone, username, PASSWORD);
  await expect(phone.getByRole("navigation", { name: "Điều hướng chính" })).toBeVisible();
  await page.getByRole("button", { name: `Tài khoản của ${secretary}` }).click();
  await page.getByRole("link", { name: "Tài khoản" }).click();
  const devices = page.getByRole("region", { name: "Thiết bị đang đăng nhập" });
  await expect(devices.getByText("Thiết bị này", { exact: true })).toHaveCount(1);
  const afar = devices.getByRole("button", { name: /^Đăng xuất thiết bị này/ });
  const count = await afar.count();
  await afar.first().click();
  await expect(afar).toHaveCount(count - 1);
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();

  await signIn(phone, username, PASSWORD);
  await expect(phone.getByRole("navigation", { name: "Điều hướng chính" })).toBeVisible();
  await devices.getByRole("button", { name: "Đăng xuất mọi thiết bị" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Đăng xuất mọi thiết bị" }).click();
  await expect(page.getByText("Đã đăng xuất.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Bí thư chi bộ/ })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
  await other.close();
});

const RECOVERED = "lần sau ghi vào sổ riêng";

async function recover(page: Page, username: string, code: string): Promise<void> {
  await page.goto("/recover");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mã trên phiếu").fill(code);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(RECOVERED);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(RECOVERED);
  await page.getByRole("button", { name: "Đặt lại mật khẩu" }).click();
}
