import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { expectSaved, select } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { adoptAgenda, castVote, openTab, startMeeting } from "../workspace.ts";

// The chain of a party body's conference in 2022: a plan older than the guidance it cites, a conference of everybody on one
// topic, and the guidance disseminated in every cell by it. Each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const GUIDANCE = "14-HD/ĐUK";
const PLAN = "02/KH-ĐU";
const TOPIC = "Tự soi, tự sửa theo Kết luận Trung ương 4 khóa XIII";
const SECTIONS = ["Những biểu hiện suy thoái", "Những điều đảng viên không được làm", "Liên hệ cơ quan, đơn vị"];
const CELL = "Chi bộ Hội sở – BIDV";

/** The secretary of a cell that takes part, on a phone, from part to part. */
let phone: Page;
let address: string;

test.beforeEach(({ watch }) => phone && watch(phone.context()));
test.afterAll(async () => phone?.context().close());

test("the office enters a guidance from outside and the older plan that cites it, and sends the guidance down", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await enter(page, { number: PLAN, day: "23/02/2022", subject: "Nghiên cứu, học tập, quán triệt Kết luận, Quy định" });
  await enter(page, { number: GUIDANCE, day: "03/03/2022", subject: "Hướng dẫn sinh hoạt chuyên đề toàn Đảng bộ" });
  await page.getByRole("button", { name: "Thêm văn bản liên quan" }).click();
  const link = page.getByRole("dialog", { name: "Thêm văn bản liên quan" });
  await link.getByRole("combobox", { name: "Văn bản trong sổ" }).fill("quan triet Ket luan, Quy dinh");
  await page.getByRole("option", { name: new RegExp(PLAN) }).click();
  await link.getByRole("button", { name: "Thêm" }).click();
  await expect(page.getByRole("region", { name: "Văn bản liên quan" })).toContainText(PLAN);
  await page.getByRole("button", { name: "Gửi xuống" }).click();
  const send = page.getByRole("dialog", { name: "Gửi xuống" });
  await send.getByLabel("Các chi bộ").check();
  await send.getByRole("button", { name: "Gửi" }).click();
  await expect(page.getByText(/^Đã gửi đến 25 tổ chức\.$/)).toBeVisible();
});

test("the office prepares the conference for the whole body: topic, outline with a presenter, the guidance on the agenda", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị hội nghị chuyên đề" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị hội nghị chuyên đề" });
  await create.getByRole("textbox", { name: "Chuyên đề" }).fill(TOPIC);
  await create.getByLabel("Địa điểm").fill("Hội trường tầng 5");
  await expect(create.getByRole("radio", { name: "Toàn Đảng bộ (25 chi bộ)" })).toBeChecked();
  await expectAccessible(page);
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  await expect(page.getByText("25 chi bộ tham dự")).toBeVisible();
  for (const title of SECTIONS) {
    await page.getByRole("button", { name: "Thêm nội dung" }).click();
    const add = page.getByRole("dialog", { name: "Thêm nội dung" });
    await add.getByLabel("Nội dung").fill(title);
    await add.getByRole("button", { name: "Thêm", exact: true }).click();
    await expect(add).toBeHidden();
  }
  const agenda = page.getByRole("list", { name: "Chương trình" });
  await agenda.getByRole("textbox", { name: "Nội dung đề cương" }).fill("Nhận diện; nguyên nhân; biện pháp");
  await agenda.getByRole("textbox", { name: "Nội dung đề cương" }).blur();
  await expectSaved(page);
  await page.getByRole("button", { name: new RegExp(`^Đưa vào chương trình: .*${GUIDANCE}`) }).click();
  await expect(agenda.getByRole("button", { name: new RegExp(GUIDANCE) }).first()).toBeVisible();
  await page.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = page.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await select(offices.getByRole("combobox", { name: "Thư ký" }), /./);
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
  address = new URL(page.url()).pathname;
});

test("a member reads the notice and the outline on a phone", async ({ as }) => {
  const page = await as("Đảng viên", PHONE);
  await expect(page.getByText(TOPIC).first()).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(TOPIC).first()).toBeVisible();
  await page.getByRole("button", { name: new RegExp(SECTIONS[2] ?? "") }).click();
  await expect(page.getByText("Nhận diện; nguyên nhân; biện pháp")).toBeVisible();
  await expectAccessible(page);
});

test("the secretary of a cell finds the conference and calls the roll of the own cell", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto(`${address}?tab=open`);
  await startMeeting(page);
  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  phone = await context.newPage();
  await enterAsSecretaryOf(CELL, { administrator: await as("Quản trị kỹ thuật"), page: phone });
  await phone.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  const held = phone.locator("span").filter({ hasText: TOPIC });
  await expect(held.getByText("do Đảng bộ Cơ quan Ngân hàng tỉnh tổ chức")).toBeVisible();
  await phone.goto(`${address}?tab=open`);
  const part = phone.getByRole("listitem").filter({ hasText: CELL });
  await expect(part.getByText(/^còn 18 người$/)).toBeVisible();
  await expectAccessible(phone);
  await part.getByRole("button", { name: "Chi bộ này có mặt đủ" }).click();
  await expect(part.getByText("đã điểm danh")).toBeVisible();
  await expect(phone.getByRole("button", { name: "Chi bộ Kiểm soát" })).toBeHidden();
});

test("the conference agrees on the outline, discusses, concludes and closes without a score of its own", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto(`${address}?tab=open`);
  const parts = page.getByRole("button", { name: /^Chi bộ .*còn \d+ người$/ });
  await expect(page.getByRole("button", { name: new RegExp(`^${CELL}.*đã điểm danh$`) })).toBeVisible();
  for (let left = await parts.count(); left > 0; left--) {
    await parts.first().click();
    await page.getByRole("button", { name: "Chi bộ này có mặt đủ" }).click();
    await expect(parts).toHaveCount(left - 1);
  }
  await adoptAgenda(page);
  await openTab(page, "Diễn biến");
  await page
    .getByRole("navigation", { name: "Nội dung" })
    .getByRole("button", { name: /Báo cáo viên trình bày/ })
    .click();
  await page.getByRole("button", { name: "Biểu quyết thống nhất đề cương" }).click();
  await castVote(page);
  await expect(page.getByRole("button", { name: "Biểu quyết thống nhất đề cương" })).toBeHidden();
  await expectAccessible(page);
  await page
    .getByRole("navigation", { name: "Nội dung" })
    .getByRole("button", { name: new RegExp(GUIDANCE) })
    .click();
  await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
  await openTab(page, "Kết thúc");
  await expect(page.getByRole("region", { name: "Đánh giá chất lượng buổi sinh hoạt" })).toBeHidden();
  const conclusions = page.getByRole("region", { name: "Kết luận từng nội dung" });
  await conclusions.getByRole("textbox").first().fill("Mỗi chi bộ nhận diện hạn chế, đăng ký biện pháp và thời hạn.");
  await conclusions.getByRole("textbox").first().blur();
  await expectSaved(page);
  await page.getByRole("button", { name: "Biểu quyết nghị quyết" }).click();
  await castVote(page);
  await page.getByRole("button", { name: "Đã đọc và thông qua" }).click();
  await expect(page.getByRole("button", { name: "Kết thúc buổi sinh hoạt" })).toBeEnabled();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Kết thúc buổi sinh hoạt" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Kết thúc/ })
    .click();
  await expect(page.getByText("Chờ hoàn thiện hồ sơ").first()).toBeVisible();
});

test("the coverage of the guidance shows the conference for every cell", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/directives");
  await page.getByRole("searchbox").fill("huong dan sinh hoat chuyen de toan dang bo");
  await page
    .getByRole("list", { name: "Văn bản trong sổ" })
    .getByRole("link", { name: new RegExp(GUIDANCE) })
    .click();
  await page.getByRole("link", { name: "Tình hình thực hiện" }).click();
  const rows = page.getByRole("list", { name: "Từng tổ chức" }).getByRole("listitem");
  await expect(rows).toHaveCount(25);
  await expect(rows.filter({ hasText: "Đã quán triệt" })).toHaveCount(25);
  await expectAccessible(page);
  await rows.first().getByRole("link").click();
  await expect(page.getByText(TOPIC).first()).toBeVisible();
});

/** Writes a text of an outside issuer into the register. */
async function enter(page: Page, text: { number: string; day: string; subject: string }): Promise<void> {
  await page.goto("/directives");
  await page.getByRole("button", { name: "Thêm văn bản" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm văn bản" });
  await dialog.getByLabel("Số, ký hiệu").fill(text.number);
  await dialog.getByLabel("Ngày ban hành").fill(text.day);
  await dialog.getByLabel("Trích yếu").fill(text.subject);
  await dialog.getByRole("button", { name: "Ghi vào sổ" }).click();
  await expect(page.getByRole("heading", { name: new RegExp(text.number), level: 1 })).toBeVisible();
}
