import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterWithSlip, handOutAccounts, nameOfOfficer, openOrganization, slipOf } from "../accounts.ts";
import { choose } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

// One meeting in preparation, its papers and who reads them: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Bán lẻ – Vietcombank";
const WORK = "Báo cáo kết quả thu nợ";

/** The secretary's browser, a member's phone, and the member's name. */
let page: Page;
let phone: Page;
let member: string;

test.beforeEach(({ watch }) => {
  if (page) watch(page.context());
  if (phone) watch(phone.context());
});
test.afterAll(async () => {
  await page?.context().close();
  await phone?.context().close();
});

const text = (name: string, content: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const papers = (of: Page) => of.getByRole("region", { name: "Tài liệu", exact: true });

test("the secretary assigns a report; the member who prepares it moves it on and hands it in from the phone", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const administrator = await as("Quản trị kỹ thuật");
  await openOrganization(administrator, CELL);
  const secretary = await nameOfOfficer(administrator, "Bí thư");
  const deputy = await nameOfOfficer(administrator, "Phó bí thư");
  const slips = await handOutAccounts(administrator);
  member = [...slips.keys()].find((name) => name !== secretary && name !== deputy) ?? "";
  const own = await browser.newContext({ ...contextOptions });
  watch(own);
  page = await own.newPage();
  await enterWithSlip(page, slipOf(slips, secretary), "mỗi tháng một buổi đều đặn");
  const small = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(small);
  phone = await small.newPage();
  await enterWithSlip(phone, slipOf(slips, member), "đọc tài liệu trước khi họp");

  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByLabel("Địa điểm").fill("Phòng họp tầng 2");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await page.getByRole("button", { name: "Phân công", exact: true }).click();
  const assign = page.getByRole("dialog", { name: "Phân công" });
  await choose(assign.getByRole("combobox", { name: "Ai chuẩn bị" }), member, new RegExp(member));
  await assign.getByLabel("Chuẩn bị gì").fill(WORK);
  await assign.getByRole("button", { name: "Thêm" }).click();
  await expect(page.getByText(`${member}: ${WORK}`)).toBeVisible();
  await page.locator("#papers input[type=file]").setInputFiles(text("Du thao nghi quyet.txt", "Dự thảo lần một."));
  await expect(papers(page).getByRole("link", { name: "Du thao nghi quyet" })).toBeVisible();
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();

  await phone.goto(page.url());
  await phone.getByRole("button", { name: `Cập nhật việc chuẩn bị “${WORK}”` }).click();
  const move = phone.getByRole("dialog", { name: WORK });
  await move.getByText("Xong", { exact: true }).click();
  await move.getByLabel("Ghi thêm (đã làm gì, còn vướng gì)").fill("Đã đối chiếu với phòng Kế toán.");
  await move.locator("input[type=file]").setInputFiles(text("Bao cao thu no.txt", "Kết quả thu nợ tháng qua."));
  await expect(move.getByText("Bấm Lưu để đăng tài liệu “Bao cao thu no”.")).toBeVisible();
  await expectAccessible(phone);
  await move.getByRole("button", { name: "Lưu" }).click();
  await expect(move).toBeHidden();
  const line = phone.getByRole("listitem").filter({ hasText: WORK });
  await expect(line).toContainText("Xong");
  await expect(line.getByRole("link", { name: "Bao cao thu no" })).toBeVisible();
  await page.reload();
  await expect(papers(page).getByRole("link", { name: "Bao cao thu no" })).toBeVisible();
});

test("a paper that was read gets a new version; the reader sees that it is new and what changed", async () => {
  const draft = (of: Page) => papers(of).getByRole("listitem").filter({ hasText: "Du thao nghi quyet" });
  const opened = phone.waitForEvent("popup");
  await draft(phone).getByRole("link", { name: "Du thao nghi quyet" }).click();
  await (await opened).close();
  await expect(draft(phone)).toContainText("Đã đọc");
  await page.getByRole("button", { name: "Đăng bản mới của “Du thao nghi quyet”" }).click();
  const replace = page.getByRole("dialog", { name: "Đăng bản mới của “Du thao nghi quyet”" });
  await replace.getByLabel("Sửa những gì").fill("Thêm chỉ tiêu thu nợ ở mục II");
  const file = replace.locator("input[type=file]");
  await file.setInputFiles(text("Du thao nghi quyet.txt", "Dự thảo lần một."));
  await expect(replace.getByText("Tệp này giống hệt bản đang đăng", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await file.setInputFiles(text("Du thao nghi quyet 2.txt", "Dự thảo lần hai."));
  await expect(replace).toBeHidden();
  await expect(draft(page)).toContainText("Thêm chỉ tiêu thu nợ ở mục II");
  await phone.reload();
  await expect(draft(phone)).toContainText("Có bản mới từ lần đọc");
  await expect(draft(phone)).toContainText("Thêm chỉ tiêu thu nợ ở mục II");
  await phone.getByRole("button", { name: "Các bản của “Du thao nghi quyet”" }).click();
  const versions = phone.getByRole("dialog", { name: "Các bản của “Du thao nghi quyet”" });
  await expect(versions.getByRole("link")).toHaveText(["Bản thứ 2", "Bản thứ 1"]);
  await expect(versions.getByRole("listitem").filter({ hasText: "Bản thứ 1" })).toContainText("bản đã đọc gần nhất");
  await expectAccessible(phone);
  await versions.getByRole("button", { name: "Đóng" }).click();
});

test("the secretary sees by name who has not read, and reminds them once a day", async () => {
  await page.getByRole("button", { name: "Ai chưa đọc “Du thao nghi quyet”" }).click();
  const unread = page.getByRole("dialog", { name: "Ai chưa đọc “Du thao nghi quyet”" });
  await expect(unread.getByRole("listitem").filter({ hasText: member })).toBeVisible();
  await expectAccessible(page);
  await unread.getByRole("button", { name: "Đóng" }).click();
  await page.getByRole("button", { name: "Nhắc người chưa đọc" }).click();
  await expect(page.getByText(/^Đã nhắc \d+ đồng chí\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Nhắc người chưa đọc" })).toBeHidden();
  await phone.goto("/notifications");
  await expect(phone.getByText("Còn tài liệu của buổi sinh hoạt đồng chí chưa đọc.").first()).toBeVisible();
});

test("a member asks to be excused by a reason of the list; the secretary declines it and says why", async () => {
  await phone.goto(page.url());
  await phone.getByRole("button", { name: "Xin vắng" }).click();
  const ask = phone.getByRole("dialog", { name: "Xin vắng" });
  await ask.getByRole("radio", { name: "Lý do khác" }).check();
  await ask.getByRole("button", { name: /^Gửi/ }).click();
  await expect(ask.getByText("Hãy ghi rõ lý do khác là gì.")).toBeVisible();
  await ask.getByRole("radio", { name: "Đi công tác" }).check();
  await ask.getByLabel("Ghi rõ thêm").fill("kiểm tra phòng giao dịch");
  await expectAccessible(phone);
  await ask.getByRole("button", { name: /^Gửi/ }).click();
  await expect(ask).toBeHidden();
  await page.reload();
  const requests = page.getByRole("region", { name: "Xin vắng" });
  await expect(requests).toContainText("Đi công tác: kiểm tra phòng giao dịch");
  await requests.getByRole("button", { name: "Không đồng ý" }).click();
  const decline = page.getByRole("dialog", { name: `Không đồng ý cho đồng chí ${member} vắng?` });
  await decline.getByRole("button", { name: "Không đồng ý" }).click();
  await expect(decline.getByText("Hãy ghi lý do để người khác hiểu vì sao")).toBeVisible();
  await decline.getByLabel("Vì sao không đồng ý").fill("Có nội dung cần biểu quyết");
  await decline.getByRole("button", { name: "Không đồng ý" }).click();
  await expect(requests).toContainText("Vì: Có nội dung cần biểu quyết");
  await phone.goto("/notifications");
  await expect(phone.getByText("Đơn xin vắng không được đồng ý: Có nội dung cần biểu quyết").first()).toBeVisible();
});
