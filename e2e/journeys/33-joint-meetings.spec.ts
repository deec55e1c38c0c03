import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterWithSlip, handOutAccounts, nameOfOfficer, openOrganization, type Slip, slipOf } from "../accounts.ts";
import { choose, expectSaved, select, tick } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { adoptAgenda, castVote, openTab, startMeeting } from "../workspace.ts";

// Two cells beside each other, and the conference of their whole body. Each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const HOST = "Chi bộ Hội sở – Agribank";
const BESIDE = "Chi bộ Trảng Bom – Agribank";
const TOPIC = "Nêu gương trong giao dịch với khách hàng";
const PASSWORD = "hai chi bộ cùng sinh hoạt";

let page: Page;
let phone: Page;
let member: Page;
let memberName: string;
let address: string;
let conference: string;

type Opening = { browser: Browser; contextOptions: BrowserContextOptions; watch: (context: BrowserContext) => void };

test.beforeEach(({ watch }) => {
  for (const each of [page, phone, member]) if (each) watch(each.context());
});
test.afterAll(async () => {
  for (const each of [page, phone, member]) await each?.context().close();
});

async function newPage({ browser, contextOptions, watch }: Opening, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...contextOptions, ...options });
  watch(context);
  return context.newPage();
}

test("a thematic meeting held with pen and paper is entered: topic, outline part by part, conclusion, votes", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const opening = { browser, contextOptions, watch };
  const administrator = await as("Quản trị kỹ thuật");
  page = await newPage(opening);
  const host = await slipsOf(administrator, HOST);
  await enterWithSlip(page, host.secretary, PASSWORD);
  phone = await newPage(opening, PHONE);
  const beside = await slipsOf(administrator, BESIDE);
  await enterWithSlip(phone, beside.secretary, PASSWORD);
  member = await newPage(opening, PHONE);
  memberName = beside.member.name;
  await enterWithSlip(member, beside.member.slip, PASSWORD);

  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("link", { name: "Nhập từ sổ giấy" }).click();
  await page.getByText("Sinh hoạt chuyên đề", { exact: true }).click();
  const lastMonth = new Date(new Date().getFullYear(), new Date().getMonth() - 1, 18);
  const month = String(lastMonth.getMonth() + 1).padStart(2, "0");
  await page.getByRole("textbox", { name: "Ngày sinh hoạt" }).fill(`18/${month}/${lastMonth.getFullYear()}`);
  await page.getByLabel("Địa điểm").fill("Phòng họp chi nhánh");
  await select(page.getByRole("combobox", { name: "Chủ trì" }), /./);
  await page.getByRole("combobox", { name: "Thư ký" }).click();
  await page.getByRole("option").nth(1).click();
  const topic = page.getByRole("region", { name: "Chuyên đề" });
  await topic.getByRole("textbox", { name: "Chuyên đề" }).fill("Phòng ngừa sai sót tác nghiệp");
  await topic.getByRole("button", { name: "Thêm phần của đề cương" }).click();
  await topic.getByRole("textbox", { name: "Tên phần" }).fill("Những sai sót thường gặp");
  await topic.getByRole("textbox", { name: "Nội dung đề cương" }).fill("Kiểm đếm; đối chiếu; lưu chứng từ");
  await expect(page.getByText("kết luận.", { exact: false }).first()).toBeVisible();
  await topic.getByRole("textbox", { name: "Kết luận" }).last().fill("Mỗi tổ tự kiểm tra hằng tuần.");
  await tick(topic.getByRole("checkbox", { name: "Có biểu quyết thống nhất đề cương" }));
  await expectAccessible(page);
  await look(page, "paper-topic");
  await page.getByRole("button", { name: "Lưu vào hồ sơ" }).click();
  await expect(page.getByText(/^Theo sổ biên bản/)).toBeVisible();
  await openTab(page, "Diễn biến");
  await expect(page.getByRole("button", { name: /Những sai sót thường gặp/ })).toBeVisible();
});

test("a cell beside joins; a member of it asks to be excused, and its own secretary answers", async () => {
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị sinh hoạt chuyên đề" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị sinh hoạt chuyên đề" });
  await create.getByRole("textbox", { name: "Chuyên đề" }).fill(TOPIC);
  await create.getByLabel("Địa điểm").fill("Hội trường Agribank tỉnh");
  await choose(create.getByRole("combobox", { name: /Chi bộ cùng tổ chức/ }), "Trảng Bom", BESIDE);
  await create.getByRole("textbox", { name: "Chuyên đề" }).click();
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  address = new URL(page.url()).pathname;
  await phone.goto(address);
  await phone.getByRole("button", { name: "Nhận lời" }).click();
  await expect(phone.getByRole("button", { name: "Nhận lời" })).toBeHidden();
  await page.reload();
  await page.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = page.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await select(offices.getByRole("combobox", { name: "Thư ký" }), /./);
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();

  await member.goto(address);
  await member.getByRole("button", { name: "Xin vắng" }).click();
  const ask = member.getByRole("dialog", { name: "Xin vắng" });
  await expect(ask.getByText(`${BESIDE} sẽ xem lý do và trả lời.`)).toBeVisible();
  await ask.getByRole("radio", { name: "Ốm đau, khám chữa bệnh" }).check();
  await expectAccessible(member);
  await look(member, "absence-ask");
  await ask.getByRole("button", { name: `Gửi ${BESIDE}` }).click();
  await expect(member.getByText(`${BESIDE} sẽ trả lời.`)).toBeVisible();
  // Who holds the meeting sees the request and who answers it.
  await page.reload();
  const requests = page.getByRole("region", { name: "Xin vắng" });
  await expect(requests.getByText(`${BESIDE} sẽ trả lời.`)).toBeVisible();
  await expect(requests.getByRole("button", { name: "Đồng ý" })).toBeHidden();
  await phone.goto(address);
  const theirs = phone.getByRole("region", { name: "Xin vắng" });
  await expectAccessible(phone);
  await theirs.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(theirs.getByText("Đã đồng ý cho vắng")).toBeVisible();
});

test("a guest has an own address: greeted by name, answers, and the secretary sees that it was opened", async ({
  browser,
  contextOptions,
  watch,
}) => {
  const guests = page.getByRole("region", { name: "Khách mời", exact: true });
  await guests.getByLabel("Họ tên khách mời").fill("Bùi Quang Vinh");
  await guests.getByLabel("Chức vụ, đơn vị").fill("Ủy ban nhân dân huyện");
  await guests.getByRole("button", { name: "Thêm khách mời" }).click();
  await guests.getByRole("button", { name: /Bùi Quang Vinh/ }).click();
  const dialog = page.getByRole("dialog", { name: "Bùi Quang Vinh" });
  await dialog.getByRole("button", { name: "Tạo đường dẫn riêng" }).click();
  await expect(dialog.getByRole("img", { name: /Mã QR/ })).toBeVisible();
  await expect(dialog.getByText(/Khách chưa mở\./)).toBeVisible();
  await expectAccessible(page);
  await look(page, "own-link");
  const url = await dialog.getByLabel("Địa chỉ gửi cho khách").inputValue();
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(guests.getByText(/có đường dẫn riêng, chưa mở/)).toBeVisible();
  const guest = await newPage({ browser, contextOptions, watch }, PHONE);
  await guest.goto(url);
  await expect(guest.getByText("Bùi Quang Vinh, Ủy ban nhân dân huyện")).toBeVisible();
  await expect(guest.getByLabel("Họ và tên")).toBeHidden();
  await expectAccessible(guest);
  await look(guest, "own-link-guest");
  await guest.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await expect(guest.getByText(/Bùi Quang Vinh sẽ dự/)).toBeVisible();
  await page.reload();
  await expect(guests.getByText(/đã mở đường dẫn riêng/)).toBeVisible();
  await guests.getByRole("button", { name: /Bùi Quang Vinh/ }).click();
  await dialog.getByRole("button", { name: "Thu hồi đường dẫn riêng" }).click();
  await expect(dialog.getByRole("button", { name: "Tạo đường dẫn riêng" })).toBeVisible();
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await guest.reload();
  await expect(guest.getByRole("heading", { name: "Đường dẫn không còn dùng được" })).toBeVisible();
  await guest.context().close();
});

test("after closing, a wrong presence of the other cell is corrected, counted for it and seen by its secretary", async () => {
  await page.goto(`${address}?tab=open`);
  await startMeeting(page);
  for (const cell of [HOST, BESIDE]) {
    const part = page.getByRole("button", { name: new RegExp(`^${cell}`) });
    if ((await part.getAttribute("aria-expanded")) !== "true") await part.click();
    await page.getByRole("button", { name: "Chi bộ này có mặt đủ" }).click();
    await expect(page.getByRole("button", { name: new RegExp(`^${cell}.*đã điểm danh`) })).toBeVisible();
  }
  await concludeAndClose(page);
  await openTab(page, "Hồ sơ");
  await page.getByRole("button", { name: "Đính chính" }).click();
  const dialog = page.getByRole("dialog", { name: "Đính chính" });
  await select(dialog.getByRole("combobox", { name: "Thuộc chi bộ" }), BESIDE);
  await choose(dialog.getByRole("combobox", { name: "Đồng chí" }), memberName);
  await select(dialog.getByRole("combobox", { name: "Thực tế" }), "Có mặt");
  await dialog.getByRole("button", { name: "Xem sẽ thay đổi gì" }).click();
  await expect(dialog.getByRole("row", { name: new RegExp(`^Có mặt của chi bộ: ${BESIDE}`) })).toBeVisible();
  await expectAccessible(page);
  await look(page, "correction");
  await dialog.getByRole("textbox", { name: "Lý do" }).fill("Đồng chí đến dự cả buổi, có chữ ký.");
  await dialog.getByRole("button", { name: "Ghi đính chính" }).click();
  await expect(dialog).toBeHidden();
  await phone.goto(`${address}?tab=record`);
  const seen = phone.getByRole("region", { name: "Đính chính" });
  await expect(seen).toContainText(memberName);
  await expect(seen).toContainText("Đồng chí đến dự cả buổi");
  await expectAccessible(phone);
});

test("the roll of the whole body's conference shows counts for each cell and opens one at a time", async ({ as }) => {
  const office = await as("Văn phòng đảng ủy");
  await office.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await office.getByRole("button", { name: "Chuẩn bị hội nghị chuyên đề" }).click();
  const create = office.getByRole("dialog", { name: "Chuẩn bị hội nghị chuyên đề" });
  await create.getByRole("textbox", { name: "Chuyên đề" }).fill("Quán triệt nghị quyết về phát triển số");
  await create.getByLabel("Địa điểm").fill("Hội trường tầng 5");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await office.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = office.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await select(offices.getByRole("combobox", { name: "Thư ký" }), /./);
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();
  await office.getByRole("button", { name: "Gửi thông báo" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(office.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
  conference = new URL(office.url()).pathname;
  await office.goto(`${conference}?tab=open`);
  await startMeeting(office);
  const cells = office.getByRole("button", { name: /^Chi bộ .*có mặt/ });
  await expect(cells).toHaveCount(25);
  await look(office, "conference-closed");
  await office.getByRole("button", { name: new RegExp(`^${HOST}`) }).click();
  await expect(office.getByRole("button", { name: "Chi bộ này có mặt đủ" })).toHaveCount(1);
  await office.getByRole("button", { name: new RegExp(`^${BESIDE}`) }).click();
  await expect(office.getByRole("button", { name: "Chi bộ này có mặt đủ" })).toHaveCount(1);
  await expect(office.getByRole("button", { name: new RegExp(memberName) }).first()).toBeVisible();
  await expectAccessible(office);
  await look(office, "conference-open");
  await office
    .getByRole("button", { name: new RegExp(memberName) })
    .first()
    .click();
  await expect(office.getByRole("button", { name: new RegExp(`^${BESIDE} ?1/16 có mặt`) })).toBeVisible();
  const onPhone = await as("Văn phòng đảng ủy", PHONE);
  await onPhone.goto(`${conference}?tab=open`);
  await onPhone.getByRole("button", { name: new RegExp(`^${BESIDE}`) }).click();
  await expect(onPhone.getByRole("button", { name: new RegExp(memberName) }).first()).toBeVisible();
  await expectAccessible(onPhone);
  await look(onPhone, "conference-phone");
});

test("somebody whose cell is not open is found by name, speaks, and the conference closes", async ({ as }) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto(`${conference}?tab=open`);
  const parts = office.getByRole("button", { name: /^Chi bộ .*còn \d+ người$/ });
  await expect(parts).toHaveCount(25);
  for (let left = await parts.count(); left > 0; left--) {
    await parts.first().click();
    await office.getByRole("button", { name: "Chi bộ này có mặt đủ" }).click();
    await expect(parts).toHaveCount(left - 1);
  }
  await openTab(office, "Diễn biến");
  await office
    .getByRole("navigation", { name: "Nội dung" })
    .getByRole("button", { name: /Báo cáo viên trình bày/ })
    .click();
  const speaker = office.getByRole("combobox", { name: "Ai phát biểu?" });
  await choose(speaker, memberName, new RegExp(`${memberName} – ${BESIDE}`));
  await expectAccessible(office);
  await look(office, "conference-speaker");
  await office.getByRole("textbox", { name: "Ý chính" }).fill("Đề nghị tập huấn cho giao dịch viên.");
  await office.getByRole("button", { name: "Ghi phát biểu" }).click();
  await expect(office.getByText("Đề nghị tập huấn cho giao dịch viên.")).toBeVisible();
  await concludeAndClose(office);
});

/** Agenda adopted, a conclusion, the resolution voted, the minutes read, the meeting closed. */
async function concludeAndClose(at: Page): Promise<void> {
  await openTab(at, "Mở đầu");
  await adoptAgenda(at);
  await openTab(at, "Kết thúc");
  const conclusions = at.getByRole("region", { name: "Kết luận từng nội dung" });
  await conclusions.getByRole("textbox").first().fill("Mỗi đảng viên đăng ký một việc làm gương.");
  await conclusions.getByRole("textbox").first().blur();
  await expectSaved(at);
  await at.getByRole("button", { name: "Biểu quyết nghị quyết" }).click();
  await castVote(at);
  await at.getByRole("button", { name: "Đã đọc và thông qua" }).click();
  await at.getByRole("button", { name: "Kết thúc buổi sinh hoạt" }).click();
  await at
    .getByRole("dialog")
    .getByRole("button", { name: /^Kết thúc/ })
    .click();
  await expect(at.getByText("Chờ hoàn thiện hồ sơ").first()).toBeVisible();
}

/** Slips for a cell: its secretary's, and that of a member without an office. */
async function slipsOf(
  administrator: Page,
  cell: string,
): Promise<{ secretary: Slip; member: { name: string; slip: Slip } }> {
  await openOrganization(administrator, cell);
  const secretary = await nameOfOfficer(administrator, "Bí thư");
  const slips = await handOutAccounts(administrator);
  const officers = await administrator
    .getByRole("listitem")
    .filter({ hasText: "Đang giữ" })
    .getByRole("strong")
    .allTextContents();
  const name = [...slips.keys()].find((each) => !officers.includes(each)) ?? "";
  return { secretary: slipOf(slips, secretary), member: { name, slip: slipOf(slips, name) } };
}

async function look(at: Page, name: string): Promise<void> {
  if (process.env["LOOK"]) await at.screenshot({ path: `${process.env["LOOK"]}/${name}.png`, fullPage: true });
}
