import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf, openOrganization } from "../accounts.ts";
import { attachLookedAt, choose, dayAhead, openBy } from "../fields.ts";
import { expect, test } from "../test.ts";
import { wordText } from "../word-text.ts";
import { openTab } from "../workspace.ts";

// One cell, its roll and its shelf: each part goes on from the one before, in the secretary's own browser.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Thanh tra, giám sát";
let page: Page;
let secretary = "";
let members: string[] = [];

// The secretary's browser stays from part to part; each part listens to it anew.
test.beforeEach(({ watch }) => page && watch(page.context()));
test.afterAll(async () => page?.context().close());

test("a member is exempted, one leaves, one dies; an officer first lays down the office", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext(contextOptions);
  watch(context);
  page = await context.newPage();
  secretary = await enterAsSecretaryOf(CELL, { administrator: await as("Quản trị kỹ thuật"), page });
  await page.getByRole("link", { name: "Đảng viên", exact: true }).click();
  const rows = page.getByRole("table", { name: "Danh sách đảng viên, xếp theo tên" }).getByRole("row");
  const plain = rows.filter({ hasText: "Chính thức" }).filter({ hasNotText: /bí thư|ủy viên/i });
  await expect(rows).toHaveCount(14);
  members = await plain.getByRole("link").allTextContents();

  await openMember(page, memberAt(0));
  await recordChange(page, "Miễn công tác và sinh hoạt");
  await expect(page.getByRole("region", { name: "Diện sinh hoạt" })).toContainText(/Được miễn sinh hoạt.*QĐ\/CB/u);

  await openMember(page, memberAt(1));
  await endMembership(page, "Chuyển sinh hoạt");
  await expect(page.getByRole("region", { name: "Sinh hoạt đảng" })).toContainText("Chuyển sinh hoạt");
  await openMember(page, memberAt(2));
  await recordChange(page, "Từ trần");
  await expect(page.getByRole("region", { name: "Sinh hoạt đảng" })).toContainText("Từ trần");
  await expect(page.getByRole("button", { name: "Thêm diện sinh hoạt" })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Đảng viên", exact: true }).click();
  await expect(rows).toHaveCount(12);

  await openMember(page, secretary);
  await page.getByRole("button", { name: /^Thôi sinh hoạt ở đây/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Thôi sinh hoạt ở đây" }).click();
  await expect(dialog.getByRole("alert")).toContainText("đang giữ chức vụ ở đây");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Hủy" }).click();
});

test("the office sends a member to another cell for a time; the next meeting's base leaves out whom it should", async ({
  as,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await openMemberFromAbove(office, memberAt(3));
  await office.getByRole("button", { name: "Sinh hoạt tạm thời nơi khác" }).click();
  const dialog = office.getByRole("dialog", { name: "Sinh hoạt tạm thời nơi khác" });
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByText("Hãy chọn chi bộ nơi đến")).toBeVisible();
  await choose(dialog.getByRole("combobox", { name: "Chi bộ nơi đến" }), "tin dung", /Chi bộ Tín dụng/);
  await dialog.getByLabel(/^Đến hết ngày/).fill(dayAhead(60));
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toBeHidden();
  await expect(office.getByRole("region", { name: "Sinh hoạt đảng" })).toContainText(`đến ${dayAhead(60)}`);

  await page.goto("/meetings");
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Lập chương trình" }).click();
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
  await openTab(page, "Mở đầu");
  const figures = page.getByRole("region", { name: "Số đảng viên tính biểu quyết" });
  await expect(figures).toContainText(/Chính thức\s*11/);
  await expect(figures).toContainText(/Trừ: được miễn, vắng mặt\s*1/);
  await expect(figures).toContainText(/Trừ: sinh hoạt tạm thời nơi khác\s*1/);
  await expect(figures).toContainText(/Tính biểu quyết\s*9/);
  const roll = page.getByRole("region", { name: "Điểm danh" }).getByRole("listitem");
  await expect(roll.filter({ hasText: memberAt(3) })).toContainText("sinh hoạt tạm thời nơi khác");
  await expect(roll.filter({ hasText: memberAt(1) })).toHaveCount(0);

  await office.getByRole("button", { name: "Thôi sinh hoạt ở đây: Chi bộ Tín dụng" }).click();
  const back = office.getByRole("dialog");
  await expect(back.getByLabel("Lý do")).toHaveValue("RETURNED");
  await back.getByRole("button", { name: "Thôi sinh hoạt ở đây" }).click();
  await expect(back).toBeHidden();
  await expect(office.getByRole("region", { name: "Diện sinh hoạt" })).toContainText(
    "Không thuộc diện miễn, đình chỉ hay tạm thời nơi khác",
  );
  await expectAccessible(office);
});

test("a paper of a wrong kind is refused in words; a signed page joins a record that was filed long ago", async () => {
  await openTab(page, "Chuẩn bị");
  const papers = page.getByRole("region", { name: "Tài liệu" });
  const upload = papers.getByLabel("Tải tài liệu lên");
  await upload.setInputFiles({ name: "cai-dat.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") });
  await expect(papers.getByText(/^“cai-dat\.exe” không đúng loại/)).toBeVisible();
  await upload.setInputFiles({
    name: "Báo cáo.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("Không phải PDF"),
  });
  await expect(papers.getByText(/Nội dung tệp không khớp với đuôi tên tệp/)).toBeVisible();
  await upload.setInputFiles({ name: "Rỗng.txt", mimeType: "text/plain", buffer: Buffer.from("") });
  await expect(papers.getByText(/Tệp không có nội dung/)).toBeVisible();
  await expect(papers.getByRole("link", { name: /cai-dat|Báo cáo|Rỗng/ })).toHaveCount(0);

  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page
    .getByRole("row")
    .filter({ hasText: "Sinh hoạt thường kỳ" })
    .filter({ hasText: "Tốt" })
    .last()
    .getByRole("link")
    .click();
  await openTab(page, "Hồ sơ");
  await page
    .getByLabel("Tải bản đã ký lên")
    .setInputFiles({ name: "Trang sổ đã ký.png", mimeType: "image/png", buffer: await page.screenshot() });
  await attachLookedAt(page);
  await expect(
    page.getByRole("region", { name: "Bản đã ký" }).getByRole("link", { name: "Trang sổ đã ký" }),
  ).toBeVisible();
});

test("a committee's meeting comes from the minute book, against the roll of its day", async () => {
  await page.goto("/meetings");
  await page.getByRole("link", { name: "Nhập từ sổ giấy" }).click();
  await expect(page.getByRole("heading", { name: "Nhập từ sổ giấy", level: 1 })).toBeVisible();
  await page.getByText("Họp chi ủy", { exact: true }).click();
  const roll = page.getByRole("region", { name: "Điểm danh" });
  await expect(roll.getByText("3 trên 3 có mặt")).toBeVisible();
  await page.getByRole("textbox", { name: "Ngày sinh hoạt" }).fill(dayAhead(-20));
  await choose(page.getByRole("combobox", { name: "Chủ trì" }), secretary);
  await page.getByRole("combobox", { name: "Thư ký" }).click();
  await expect(page.getByRole("option")).toHaveCount(3);
  await page.getByRole("option").nth(1).click();
  await page.getByRole("textbox", { name: "Nội dung", exact: true }).last().fill("Nội dung sinh hoạt tháng");
  await page.getByRole("textbox", { name: "Kết luận", exact: true }).last().fill("Trình chi bộ như dự thảo.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lưu vào hồ sơ" }).click();
  await expect(page.getByText(/^Theo sổ biên bản/)).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word: Biên bản" }).click();
  const minutes = wordText(await readFile(await (await coming).path()));
  expect(minutes).toContain("Trình chi bộ như dự thảo.");
  expect(minutes).toMatch(/tổng số ủy viên 3; có mặt 3/);
});

test("the secretary hands over: what is open, the last numbers, and who took it over", async ({ as }) => {
  await openOrganization(page, CELL);
  await page.getByRole("link", { name: "Bàn giao bí thư" }).click();
  await expect(page.getByRole("heading", { name: "Bàn giao công việc bí thư" })).toBeVisible();
  await expect(page.getByText(/^Biên bản: đến số \d+$/)).toBeVisible();
  await expect(page.getByText(/^Nghị quyết: đến số \d+$/)).toBeVisible();
  const paper = page.getByRole("link", { name: "Mở biên bản bàn giao (PDF)" });
  const file = await page.request.get((await paper.getAttribute("href")) ?? "");
  expect((await file.body()).subarray(0, 4).toString()).toBe("%PDF");
  await expectAccessible(page);
  await choose(page.getByRole("combobox", { name: "Người tiếp nhận" }), memberAt(4));
  await page.getByRole("button", { name: "Ghi nhận đã bàn giao" }).click();
  await expect(page.getByText(`${secretary} bàn giao cho ${memberAt(4)}`)).toBeVisible();

  const office = await as("Văn phòng đảng ủy");
  await openOrganization(office, CELL);
  await office.getByRole("button", { name: `Kết thúc chức vụ của đồng chí ${secretary}`, exact: true }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Kết thúc", exact: true }).click();
  await expect(office.getByRole("dialog")).toBeHidden();
  await office.getByRole("button", { name: "Đề nghị giữ chức vụ" }).click();
  const propose = office.getByRole("dialog");
  await choose(propose.getByRole("combobox", { name: "Đồng chí" }), memberAt(4));
  await propose.getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(office.getByRole("listitem").filter({ hasText: memberAt(4) })).toContainText("Đang giữ");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Việc của tôi" })).toBeVisible();
});

function memberAt(index: number): string {
  const name = members[index];
  if (name === undefined) throw new Error(`The cell has no ordinary member ${index}`);
  return name;
}

async function openMember(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Đảng viên", exact: true }).click();
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("table").getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function openMemberFromAbove(page: Page, name: string): Promise<void> {
  await openOrganization(page, CELL);
  await page.getByRole("link", { name: "Danh sách đảng viên" }).click();
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("table").getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Writes down a change that needs no decision from above, and comes back to the member. */
async function recordChange(page: Page, kind: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Ghi thay đổi tình trạng" });
  await openBy(page.getByRole("button", { name: "Ghi thay đổi tình trạng" }), dialog);
  await dialog.getByLabel("Nội dung").selectOption(kind);
  await dialog.getByLabel("Lý do").fill("Theo đơn và xác nhận của gia đình");
  await dialog.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(page.getByRole("region", { name: "Việc cần làm" })).toContainText("Đã quyết định");
  await page.getByRole("link", { name: "Mở hồ sơ đảng viên" }).click();
}

async function endMembership(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: /^Thôi sinh hoạt ở đây/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Lý do").selectOption(reason);
  await dialog.getByRole("button", { name: "Thôi sinh hoạt ở đây" }).click();
  await expect(dialog).toBeHidden();
}
