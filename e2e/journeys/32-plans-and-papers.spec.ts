import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { choose, dayAhead, select } from "../fields.ts";
import { pdfSaying } from "../pdf.ts";
import { expect, PHONE, test } from "../test.ts";

// One text and one orientation on their way to a cell: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Long Thành – Agribank";
const NUMBER = "61-HD/ĐU";
const FILE = "Ke hoach 05.pdf";

/** The phone of the cell's secretary, from part to part. */
let phone: Page;

test.beforeEach(({ watch }) => phone && watch(phone.context()));
test.afterAll(async () => phone?.context().close());

test("the office sends one cell a guidance and expects a plan", async ({ as, browser, contextOptions, watch }) => {
  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  phone = await context.newPage();
  await enterAsSecretaryOf(CELL, { administrator: await as("Quản trị kỹ thuật"), page: phone });
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/directives");
  await page.getByRole("button", { name: "Thêm văn bản" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm văn bản" });
  await dialog.getByLabel("Số, ký hiệu").fill(NUMBER);
  await dialog.getByLabel("Ngày ban hành").fill(dayAhead(-1));
  await dialog.getByLabel("Trích yếu").fill("Thực hành tiết kiệm, chống lãng phí trong các chi bộ");
  await dialog.getByRole("button", { name: "Ghi vào sổ" }).click();
  await page.getByRole("button", { name: "Gửi xuống" }).click();
  const send = page.getByRole("dialog", { name: "Gửi xuống" });
  await send.getByLabel("Chọn tổ chức").check();
  await choose(send.getByRole("combobox", { name: "Thêm tổ chức" }), "long thanh", CELL);
  await send.getByLabel("Lập kế hoạch thực hiện").check();
  await send.getByRole("button", { name: "Gửi", exact: true }).click();
  await expect(page.getByText("Đã gửi đến 1 tổ chức.")).toBeVisible();
});

test("on a phone the secretary enters the plan with its file; nothing is missing before it is shown", async () => {
  const page = phone;
  await page.goto("/directives");
  await page.getByRole("searchbox").fill(NUMBER);
  await page
    .getByRole("list", { name: "Văn bản trong sổ" })
    .getByRole("link", { name: /61-HD\/ĐU/ })
    .click();
  const panel = page.getByRole("region", { name: "Việc cần thực hiện" });
  await panel.getByRole("button", { name: "Đã có kế hoạch" }).click();
  const dialog = page.getByRole("dialog", { name: "Đã có kế hoạch" });
  await dialog.getByRole("button", { name: "Trình kế hoạch" }).click();
  await expect(dialog.getByText("Ghi trích yếu nội dung")).toBeVisible();
  await expect(dialog.getByText("Tải tệp kế hoạch lên")).toBeVisible();
  await dialog.getByLabel("Số, ký hiệu").fill("05-KH/CB");
  await dialog.getByLabel("Ngày ban hành").fill(dayAhead(0));
  await dialog.getByLabel("Trích yếu").fill("Kế hoạch tiết kiệm điện, giấy của chi bộ");
  await dialog.getByLabel("Tải tệp văn bản lên").setInputFiles({
    name: FILE,
    mimeType: "application/pdf",
    buffer: pdfSaying("Ke hoach tiet kiem dien"),
  });
  await expect(dialog.getByText(`Đã tải lên “${FILE}”`)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Trình kế hoạch" }).click();
  await expect(panel.getByRole("status")).toContainText("Đã có kế hoạch");
  await expectAccessible(page);
  await panel.getByRole("link", { name: /05-KH\/CB/ }).click();
  await expect(page.getByRole("heading", { name: /^Kế hoạch số 05-KH\/CB/, level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Văn bản liên quan" })).toContainText("Thực hiện");
  await expect(page.getByRole("button", { name: "Sửa", exact: true })).toBeHidden();
  await page.goBack();
  await expect(panel).toBeVisible();
});

test("the office opens the plan from the coverage; replaced and withdrawn, the history stays", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/directives");
  await page.getByRole("searchbox").fill(NUMBER);
  await page
    .getByRole("list", { name: "Văn bản trong sổ" })
    .getByRole("link", { name: /61-HD\/ĐU/ })
    .click();
  await page.getByRole("link", { name: "Tình hình thực hiện" }).click();
  const row = page.getByRole("list", { name: "Từng tổ chức" }).getByRole("listitem").filter({ hasText: CELL });
  await row.getByRole("button", { name: /^Xem kế hoạch của .*05-KH\/CB/ }).click();
  const shown = page.getByRole("dialog", { name: `Kế hoạch của ${CELL}` });
  await expect(shown).toContainText("Kế hoạch tiết kiệm điện, giấy của chi bộ");
  await expectAccessible(page);
  const popup = page.waitForEvent("popup");
  await shown.getByRole("link", { name: `Mở ${FILE} ở thẻ mới` }).click();
  await (await popup).close();
  await shown.getByRole("button", { name: "Đóng" }).click();

  const panel = phone.getByRole("region", { name: "Việc cần thực hiện" });
  await panel.getByRole("button", { name: "Rút kế hoạch" }).click();
  const withdraw = phone.getByRole("dialog", { name: "Rút kế hoạch?" });
  await withdraw.getByLabel("Lý do").fill("Chưa thông qua chi bộ");
  await expectAccessible(phone);
  await withdraw.getByRole("button", { name: "Rút kế hoạch" }).click();
  await panel.getByText("Kế hoạch trước đây").click();
  await expect(panel.getByRole("list", { name: "Kế hoạch trước đây" })).toContainText("Chưa thông qua chi bộ");
  await expectAccessible(phone);
  await page.reload();
  await row.getByRole("button", { name: `Xem kế hoạch của ${CELL}: Kế hoạch đã rút` }).click();
  await expect(shown).toContainText("Hiện không có văn bản kế hoạch.");
  await panel.getByRole("button", { name: "Đã có kế hoạch" }).click();
  const again = phone.getByRole("dialog", { name: "Đã có kế hoạch" });
  await again.getByText("Chọn trong sổ").click();
  await choose(again.getByRole("combobox", { name: "Văn bản tổ chức mình đã nhập" }), "tiet kiem dien", /05-KH\/CB/);
  await expectAccessible(phone);
  await again.getByRole("button", { name: "Trình kế hoạch" }).click();
  await expect(panel.getByRole("status")).toContainText("Đã có kế hoạch");

  await page.reload();
  await row.getByRole("button", { name: /^Xem kế hoạch của .*05-KH\/CB/ }).click();
  await shown.getByText("Kế hoạch trước đây").click();
  await expect(shown.getByRole("list", { name: "Kế hoạch trước đây" })).toContainText("Chưa thông qua chi bộ");
});

const ORIENTATION = "Định hướng về tiết kiệm ở chi nhánh";
const BLOCK = "Tiết kiệm điện, giấy ở quầy";
const PAPER = "So lieu dien";

test("the office attaches a paper to a block and issues it; on a phone the block takes it along to the agenda", async ({
  as,
}) => {
  await phone.goto("/meetings");
  await phone.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = phone.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(phone.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  const said = (await phone.getByRole("main").textContent()) ?? "";
  const [, month = "", year = ""] = /Tháng (\d+) năm (\d{4})/.exec(said) ?? [];
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Định hướng tháng", exact: true }).click();
  await page.getByRole("button", { name: "Soạn định hướng" }).click();
  const draft = page.getByRole("dialog", { name: "Soạn định hướng" });
  await select(
    draft.getByRole("combobox", { name: "Tháng", exact: true }),
    new RegExp(`^Tháng ${month}(?:/| năm )${year}$`),
  );
  await draft.getByRole("textbox", { name: "Tên" }).fill(ORIENTATION);
  await draft.getByRole("button", { name: "Soạn nội dung" }).click();
  await page.getByRole("button", { name: "Thêm nội dung" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm nội dung" });
  await dialog.getByRole("textbox", { name: "Tên nội dung" }).fill(BLOCK);
  await dialog.getByRole("button", { name: "Thêm", exact: true }).click();
  await page.getByText("Thêm tài liệu cho nội dung này").click();
  await page.getByLabel(`Tải tài liệu của “${BLOCK}” lên`).setInputFiles(paper("Quy mot"));
  const papers = page.getByRole("list", { name: `Tài liệu của nội dung “${BLOCK}”` });
  await expect(papers).toContainText(`${PAPER}.pdf`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ban hành" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ban hành" }).click();
  await expect(page.getByText(/^Ban hành \d/)).toBeVisible();

  await phone.reload();
  const card = phone.getByRole("region", { name: "Định hướng của cấp trên" });
  await expect(card.getByText("Tài liệu đi cùng nội dung này vào chương trình:")).toBeVisible();
  await expectAccessible(phone);
  await card.getByRole("button", { name: `Đưa vào chương trình: ${BLOCK}` }).click();
  const posted = phone.locator("#papers");
  await expect(posted.getByRole("listitem").filter({ hasText: PAPER })).toContainText(
    "Kèm theo định hướng của Đảng bộ",
  );
  const opened = phone.waitForEvent("popup");
  await posted.getByRole("link", { name: PAPER }).click();
  await (await opened).close();
  await expect(posted.getByRole("listitem").filter({ hasText: PAPER })).toContainText("Đã đọc");
  await expectAccessible(phone);
});

test("a changed paper reaches the meeting ahead as a new version", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Định hướng tháng", exact: true }).click();
  await page.getByRole("link", { name: ORIENTATION }).click();
  await page.getByRole("button", { name: `Thay bản mới: ${PAPER}.pdf` }).click();
  const dialog = page.getByRole("dialog", { name: `Thay bản mới: ${PAPER}.pdf` });
  await dialog.getByLabel("Sửa những gì").fill("Thêm quý hai");
  await expectAccessible(page);
  await dialog.getByLabel("Tải bản mới lên").setInputFiles(paper("Quy mot va quy hai"));
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Thêm quý hai")).toBeVisible();
  const line = phone.locator("#papers").getByRole("listitem").filter({ hasText: PAPER });
  await expect(async () => {
    await phone.reload();
    await expect(line).toContainText("Thêm quý hai", { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(line).toContainText("Có bản mới từ lần đọc");
  await expect(line).toContainText("Bản thứ 2");
  await expectAccessible(phone);
});

function paper(says: string) {
  return { name: `${PAPER}.pdf`, mimeType: "application/pdf", buffer: pdfSaying(says) };
}
