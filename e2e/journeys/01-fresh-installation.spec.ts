import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterWithSlip as enterWithSlipOf, handOutAccounts, openOrganization, type Slip, slipOf } from "../accounts.ts";
import { choose, select, tick } from "../fields.ts";
import { freshOrigin, type Installation, installFresh } from "../fresh-installation.ts";
import { takeGuidePicture } from "../guide-picture.ts";
import {
  BODY,
  correctedRows,
  csvFile,
  faultyRows,
  OFFICE_CELL,
  officeRows,
  organizationRows,
  SORTING_CELL,
  xlsxFile,
} from "../roster.ts";
import { expect, signIn, test } from "../test.ts";

// One story from an empty folder to working secretaries: each part goes on from the one before.
test.describe.configure({ mode: "serial" });
test.use({ baseURL: freshOrigin });

const ADMINISTRATOR = { username: "ky-thuat", password: "bưu cục mở cửa lúc bảy giờ" };
const SECRETARY = { fullName: "Phùng Thị Ánh Tuyết", password: "thư đi thư đến đúng ngày" };
const slipsHandedOut = new Map<string, Slip>();
let installation: Installation;

test.beforeAll(async () => {
  installation = await installFresh();
});

test.afterAll(async () => {
  await installation?.remove();
});

test("the printed link makes the technical administrator and the first body", async ({ page }) => {
  // Somebody opens the address first, and then the printed link in the same window.
  await page.goto("/");
  await expect(page.getByText("Cần đường dẫn thiết lập")).toBeVisible();
  await page.evaluate((link) => location.assign(link), installation.setUpLink);
  await page.getByLabel("Tên đăng nhập").fill(ADMINISTRATOR.username);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(ADMINISTRATOR.password);
  await page.getByLabel("Tên tổ chức").fill(BODY);
  await page.getByLabel("Loại tổ chức").selectOption("Đảng bộ cơ sở");
  await page.getByLabel("Địa danh ghi trên văn bản").fill("Trấn Biên");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Thiết lập" }).click();
  await expect(page.getByText("Đã thiết lập xong")).toBeVisible();
  await page.getByRole("link", { name: "Đăng nhập" }).click();
  await expect(page.getByLabel("Mật khẩu", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, ADMINISTRATOR.username, ADMINISTRATOR.password);
  await expect(page.getByRole("heading", { name: "Tài khoản", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.goto(installation.setUpLink);
  await expect(page.getByText("Máy chủ này đã được thiết lập")).toBeVisible();
});

test("organizations come from a list", async ({ page }) => {
  await enterAsAdministrator(page);
  await page.getByRole("link", { name: "Nhập dữ liệu" }).click();
  await choose(page.getByRole("combobox", { name: "Tổ chức" }), "buu dien", BODY);
  await page.getByLabel("Nhập danh sách", { exact: true }).selectOption("Tổ chức đảng");
  await page.getByLabel("Tệp danh sách đã điền").setInputFiles(csvFile("to-chuc.csv", organizationRows));
  await expect(page.getByRole("heading", { name: "Nhập to-chuc.csv" })).toBeVisible();
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await expect(page.getByText("2 dòng đã vào danh sách.")).toBeVisible();
  await page.getByRole("link", { name: "Xem cây tổ chức" }).click();
  const tree = page.getByRole("list", { name: "Cây tổ chức" });
  await expect(tree.getByRole("link", { name: OFFICE_CELL })).toBeVisible();
  await expect(tree.getByRole("link", { name: SORTING_CELL })).toBeVisible();
  await expectAccessible(page);
});

test("members come from a workbook, and its mistakes are named row by row and corrected", async ({ page }) => {
  await enterAsAdministrator(page);
  await openOrganization(page, BODY);
  await page.getByRole("link", { name: "Nhập từ Excel" }).click();
  const template = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải mẫu Excel" }).click();
  expect((await template).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.getByLabel("Tệp danh sách đã điền").setInputFiles(csvFile("van-phong.csv", officeRows));
  await page.getByRole("button", { name: "Lưu 4 dòng" }).click();
  await expect(page.getByText("4 dòng đã vào danh sách.")).toBeVisible();

  await page.getByRole("link", { name: "Nhập tệp khác" }).click();
  await page.getByLabel("Tệp danh sách đã điền").setInputFiles(await xlsxFile("khai-thac.xlsx", faultyRows));
  const problems = page.getByRole("table", { name: "Dòng và chỗ cần sửa" });
  await expect(problems.getByRole("row", { name: /Dòng 3 .*12 chữ số/ })).toBeVisible();
  await expect(problems.getByRole("row", { name: /Dòng 5 .*31\/02\/1993/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Lưu 3 dòng" })).toBeDisabled();
  await expectAccessible(page);
  await takeGuidePicture(page, "quan-tri-nhap", { from: page.getByRole("heading", { name: "Các dòng cần sửa" }) });
  const errors = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải tệp các dòng cần sửa" }).click();
  expect((await errors).suggestedFilename()).toMatch(/\.xlsx$/);

  await page.getByLabel("Bỏ qua 2 dòng cần sửa, nhập sau").check();
  await page.getByRole("button", { name: "Lưu 3 dòng" }).click();
  await page.getByRole("link", { name: "Nhập tệp khác" }).click();
  await page.getByLabel("Tệp danh sách đã điền").setInputFiles(await xlsxFile("da-sua.xlsx", correctedRows));
  await page.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await page.getByRole("link", { name: "Xem danh sách đảng viên" }).click();
  const members = page.getByRole("table", { name: "Danh sách đảng viên, xếp theo tên" });
  await expect(members.getByRole("row")).toHaveCount(10);
  await page.getByRole("searchbox").fill("triet minh");
  await expect(members.getByRole("row", { name: /Hứa Minh Triết/ })).toBeVisible();
  await expect(members.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
});

test("the first secretary of the body is recorded, and accounts go out on slips", async ({ page }) => {
  await enterAsAdministrator(page);
  await openOrganization(page, BODY);
  await page.getByRole("button", { name: "Đề nghị giữ chức vụ" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Chức vụ")).toHaveValue("SECRETARY");
  await choose(dialog.getByRole("combobox", { name: "Đồng chí" }), "hanh dung", /Đinh Thị Hạnh Dung/);
  await dialog.getByLabel("Số, ngày quyết định").fill("QĐ 15-QĐ/ĐU ngày 03/02/2025");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
  await page.getByRole("button", { name: "Xác nhận chức vụ của đồng chí Đinh Thị Hạnh Dung", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Xác nhận", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Đinh Thị Hạnh Dung" })).toContainText("Đang giữ");

  await openOrganization(page, OFFICE_CELL);
  await keepSlips(page, 4);
  await expectAccessible(page);
  await openOrganization(page, SORTING_CELL);
  await keepSlips(page, 5);
  await page.getByRole("link", { name: "Tài khoản", exact: true }).click();
  await expect(page.getByRole("row", { name: /Đinh Thị Hạnh Dung/ })).toContainText("Chưa đổi mật khẩu lần đầu");
  await takeGuidePicture(page, "quan-tri-tai-khoan");
});

test("the body's secretary changes the first password and confirms the secretary of a cell", async ({ page }) => {
  await enterWithSlip(page, "Đinh Thị Hạnh Dung", "chín mươi phút mỗi tháng");
  await expect(page.getByRole("heading", { name: /^Tổng quan sinh hoạt chi bộ năm/ })).toBeVisible();
  await expectAccessible(page);
  await openOrganization(page, SORTING_CELL);
  await page.getByRole("button", { name: "Xác nhận chức vụ của đồng chí Phùng Thị Ánh Tuyết", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Xác nhận", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Phùng Thị Ánh Tuyết" })).toContainText("Đang giữ");
});

test("the cell's secretary signs in for the first time and finds the month waiting", async ({ page }) => {
  await enterWithSlip(page, SECRETARY.fullName, SECRETARY.password);
  await expect(page.getByRole("heading", { level: 1, name: /^Tháng/ })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(`${SORTING_CELL} · 5 đảng viên`);
  await expect(page.getByRole("link", { name: "Chuẩn bị buổi sinh hoạt" })).toBeVisible();
  await expectAccessible(page);
});

test("a meeting held with pen and paper is entered on one page", async ({ page }) => {
  await enterAsSecretary(page);
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("link", { name: "Nhập từ sổ giấy" }).click();
  const lastMonth = new Date(new Date().getFullYear(), new Date().getMonth() - 1, 3);
  await page.getByRole("combobox", { name: "Tháng" }).click();
  await page.getByRole("option").nth(1).click();
  await page
    .getByRole("textbox", { name: "Ngày sinh hoạt" })
    .fill(`03/${String(lastMonth.getMonth() + 1).padStart(2, "0")}/${lastMonth.getFullYear()}`);
  await page.getByLabel("Bắt đầu").fill("14:00");
  await page.getByLabel("Kết thúc").fill("15:40");
  await page.getByLabel("Địa điểm").fill("Bưu cục trung tâm");
  await choose(page.getByRole("combobox", { name: "Chủ trì" }), "tuyet", /Phùng Thị Ánh Tuyết/);
  await choose(page.getByRole("combobox", { name: "Thư ký" }), "khiem", /Tạ Đình Khiêm/);
  await select(page.getByRole("combobox", { name: "Hứa Minh Triết" }), "Vắng có lý do");
  await page.getByRole("region", { name: "Điểm danh" }).getByLabel("Lý do vắng").fill("Trực ca đêm");
  await expect(page.getByText("4 trên 5 có mặt")).toBeVisible();
  await page.getByRole("button", { name: "Thêm nội dung" }).click();
  await page.getByRole("textbox", { name: "Nội dung", exact: true }).last().fill("Rút ngắn thời gian phát bưu phẩm");
  await page.getByRole("textbox", { name: "Kết luận", exact: true }).last().fill("Phát trong ngày với nội tỉnh.");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Kết luận", exact: true }).last()).toHaveValue(
    "Phát trong ngày với nội tỉnh.",
  );
  await expectAccessible(page);
  await tick(page.getByRole("checkbox", { name: "Có biểu quyết nghị quyết" }));
  await page
    .getByRole("group", { name: "Có biểu quyết nghị quyết" })
    .getByLabel("Tán thành", { exact: true })
    .fill("3");
  await page.getByRole("button", { name: "Lưu vào hồ sơ" }).click();
  await expect(page.getByText(/^Theo sổ biên bản/)).toBeVisible();
  await expectAccessible(page);
});

test("a forgotten password: a one-time slip, a new password, and the old sessions are over", async ({
  page,
  browser,
  contextOptions,
  watch,
}) => {
  const forgetful = "Vi Thị Ngọc Hà";
  const atHome = await browser.newContext({ ...contextOptions, baseURL: freshOrigin });
  watch(atHome);
  const hers = await atHome.newPage();
  await enterWithSlip(hers, forgetful, "quên mất rồi thì sao");
  await expect(hers.getByRole("heading", { name: "Việc của tôi" })).toBeVisible();

  await enterAsSecretary(page);
  await page.getByRole("link", { name: "Đảng viên", exact: true }).click();
  await page.getByRole("link", { name: forgetful }).click();
  await page.getByRole("button", { name: "Cấp phiếu khôi phục mật khẩu" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cấp phiếu" }).click();
  await expect(dialog.getByText("Mã chỉ hiện lần này.")).toBeVisible();
  await expectAccessible(page);
  const [username = "", code = ""] = await dialog.getByRole("code").allTextContents();

  const phone = await browser.newContext({ ...contextOptions, baseURL: freshOrigin });
  watch(phone);
  const again = await phone.newPage();
  await again.goto("/sign-in");
  await again.getByRole("link", { name: "Tôi có phiếu khôi phục" }).click();
  await expect(again.getByRole("heading", { name: "Khôi phục bằng phiếu" })).toBeVisible();
  await again.getByLabel("Tên đăng nhập").fill(username);
  await again.getByLabel("Mã trên phiếu").fill(code);
  await again.getByLabel("Mật khẩu mới", { exact: true }).fill("lần này ghi nhớ thật kỹ");
  await again.getByLabel("Nhập lại mật khẩu mới").fill("lần này ghi nhớ thật kỹ");
  await expectAccessible(again);
  await again.getByRole("button", { name: "Đặt lại mật khẩu" }).click();
  await expect(again.getByText("Đã đặt mật khẩu mới. Mời đồng chí đăng nhập.")).toBeVisible();
  await hers.reload();
  await expect(hers.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();

  await signIn(hers, username, "lần này ghi nhớ thật kỹ");
  await signIn(again, username, "lần này ghi nhớ thật kỹ");
  await again.getByRole("button", { name: `Tài khoản của ${forgetful}` }).click();
  await again.getByRole("link", { name: "Tài khoản" }).click();
  await expectAccessible(again);
  await again.getByRole("button", { name: /^Đăng xuất thiết bị này/ }).click();
  await expect(again.getByRole("button", { name: /^Đăng xuất thiết bị này/ })).toBeHidden();
  await hers.reload();
  await expect(hers.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
  await atHome.close();
  await phone.close();
});

async function enterAsSecretary(page: Page): Promise<void> {
  await signIn(page, slipOf(slipsHandedOut, SECRETARY.fullName).username, SECRETARY.password);
  await expect(page.getByRole("heading", { level: 1, name: /^Tháng/ })).toBeVisible();
}

async function enterAsAdministrator(page: Page): Promise<void> {
  await signIn(page, ADMINISTRATOR.username, ADMINISTRATOR.password);
  await expect(page.getByRole("heading", { name: "Tài khoản", level: 1 })).toBeVisible();
}

async function keepSlips(page: Page, count: number): Promise<void> {
  const slips = await handOutAccounts(page);
  expect(slips.size).toBe(count);
  for (const [name, slip] of slips) slipsHandedOut.set(name, slip);
}

async function enterWithSlip(page: Page, fullName: string, password: string): Promise<void> {
  await enterWithSlipOf(page, slipOf(slipsHandedOut, fullName), password);
}
