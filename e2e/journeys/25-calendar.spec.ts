import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { expect, PHONE, test } from "../test.ts";

// Two meetings on one day: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const ASKED = "Chi bộ Chính sách xã hội";
const ATTENDED = "Chi bộ Bảo hiểm tiền gửi";
const PLACE = "Hội trường Đảng ủy";
const REASON = "Trùng hội trường với chi bộ khác";

/** The phone of the secretary who is asked for another day, and the laptop of the other one, from part to part. */
let phone: Page;
let laptop: Page;
/** The month that both prepare, as the calendar's field has it. */
let month = "";

test.beforeEach(({ watch }) => {
  for (const page of [phone, laptop]) if (page) watch(page.context());
});
test.afterAll(async () => {
  for (const page of [phone, laptop]) await page?.context().close();
});

/** Begins to prepare the next month's meeting at the place that both want; answers its month. */
async function prepare(page: Page): Promise<string> {
  await page.goto("/meetings");
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByLabel("Địa điểm").fill(PLACE);
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  const said = (await page.getByRole("main").textContent()) ?? "";
  const [, number = "", year = ""] = /Tháng (\d+) năm (\d{4})/.exec(said) ?? [];
  return `${year}-${number.padStart(2, "0")}-01`;
}

/** The office's calendar of that month. */
async function openCalendar(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Lịch sinh hoạt", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Lịch sinh hoạt", level: 1 })).toBeVisible();
  await page.getByLabel("Tháng", { exact: true }).selectOption(month);
}

const entryOf = (page: Page, cell: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: new RegExp(`· ${cell}$`) }) });

test("two cells propose the same place at the same time", async ({ as, browser, contextOptions, watch }) => {
  const administrator = await as("Quản trị kỹ thuật");
  const open = async (options: object) => {
    const context = await browser.newContext({ ...contextOptions, ...options });
    watch(context);
    return context.newPage();
  };
  phone = await open(PHONE);
  await enterAsSecretaryOf(ASKED, { administrator, page: phone });
  month = await prepare(phone);
  laptop = await open({});
  await enterAsSecretaryOf(ATTENDED, { administrator, page: laptop });
  expect(await prepare(laptop)).toBe(month);
});

test("the office sees the clash, asks one cell for another day, and says to come to the other", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await openCalendar(page);
  const [asked, attended] = [entryOf(page, ASKED), entryOf(page, ATTENDED)];
  await expect(asked).toContainText("Đề xuất");
  await expect(asked).toContainText(`Trùng địa điểm ${PLACE} với ${ATTENDED}`);
  await expect(attended).toContainText("Trùng lịch");
  await expectAccessible(page);
  await asked.getByRole("button", { name: `Đề nghị ngày khác: ${ASKED}` }).click();
  const dialog = page.getByRole("dialog", { name: "Đề nghị đổi ngày sinh hoạt" });
  await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(dialog.getByRole("textbox", { name: "Lý do" })).toHaveAttribute("aria-invalid", "true");
  await dialog.getByRole("textbox", { name: "Lý do" }).fill(REASON);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(asked).toContainText(REASON);
  await attended.getByRole("button", { name: `Tôi dự: ${ATTENDED}` }).click();
  await expect(attended.getByRole("button", { name: `Tôi dự: ${ATTENDED}` })).toHaveAttribute("aria-pressed", "true");
  await expect(attended).toContainText("Cấp trên dự: ");
  for (const name of ["Xem, in lịch (PDF)", "Tải bản Word"]) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    const file = await page.request.get(href ?? "");
    expect(file.status()).toBe(200);
    expect(file.headers()["content-disposition"]).toContain("L");
  }
  await page.getByLabel("Hiển thị").selectOption("Tôi theo dõi, tôi dự");
  await expect(entryOf(page, ATTENDED)).toBeVisible();
  await expect(entryOf(page, ASKED)).toBeHidden();
  await expectAccessible(page);
});

test("on a phone the secretary reads why, and moving the meeting answers it", async ({ as }) => {
  await phone.goto("/notifications");
  await phone.getByRole("link", { name: new RegExp(`^Cấp trên đề nghị đổi buổi sinh hoạt .*${REASON}$`) }).click();
  const schedule = phone.locator("#schedule");
  await expect(schedule).toContainText(REASON);
  await expectAccessible(phone);
  await schedule.getByRole("button", { name: "Đổi lịch" }).click();
  const dialog = phone.getByRole("dialog");
  const field = dialog.getByRole("textbox", { name: "Ngày", exact: true });
  const [day = "", ...rest] = (await field.inputValue()).split("/");
  await field.fill([String(Number(day) + 7).padStart(2, "0"), ...rest].join("/"));
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(schedule).not.toContainText(REASON);
  const page = await as("Văn phòng đảng ủy");
  await openCalendar(page);
  await expect(entryOf(page, ATTENDED)).toBeVisible();
  await expect(entryOf(page, ATTENDED)).not.toContainText("Trùng lịch");
  await page.getByRole("link", { name: /^Thông báo, / }).click();
  await expect(page.getByRole("link", { name: /^Chi bộ đã đổi lịch theo đề nghị: / })).toBeVisible();
});

test("the other cell sees who comes from above; the office has it in its phone's calendar", async ({ as }) => {
  await laptop.reload();
  await expect(laptop.locator("#schedule")).toContainText("Văn phòng cấp ủy");
  await expectAccessible(laptop);
  const page = await as("Văn phòng đảng ủy", PHONE);
  await page.goto("/notifications/settings");
  await page.getByRole("button", { name: "Tạo địa chỉ lịch" }).click();
  const address = await page.getByLabel("Địa chỉ lịch", { exact: true }).inputValue();
  const too = page.getByRole("checkbox", { name: /Có cả các buổi của tổ chức tôi theo dõi/ });
  await too.click();
  await expect(too).toBeChecked();
  await expectAccessible(page);
  expect((await page.request.get(new URL(address).pathname)).status()).toBe(200);
  await page.getByRole("button", { name: "Thôi dùng địa chỉ lịch" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Thôi dùng địa chỉ lịch" }).click();
  await expect(page.getByText("Chưa có địa chỉ lịch.")).toBeVisible();
});
