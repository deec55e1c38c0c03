import { writeFile } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { attachLookedAt } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

// What a secretary drops on the page: pictures of signed paper, and what must stay out. Each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Nhơn Trạch – Vietcombank";

let context: BrowserContext;
let page: Page;

test.beforeEach(({ watch }) => context && watch(context));
test.afterAll(() => context?.close());

const papers = () => page.getByRole("region", { name: "Tài liệu", exact: true });
const dropped = () => page.locator("#papers input[type=file]");

/** A page of paper as a phone photographs it: a picture, with no letter for a machine to read. */
async function photograph(of: Page): Promise<Buffer> {
  const sheet = await of.context().newPage();
  await sheet.setContent("<h2>CHI BỘ</h2><p>Kế hoạch thu nợ quý IV, có chữ ký</p>");
  const picture = await sheet.screenshot({ clip: { x: 0, y: 0, width: 600, height: 300 } });
  await sheet.close();
  return picture;
}

/** A PDF as a browser prints it. */
async function print(of: Page, html: string): Promise<Buffer> {
  const sheet = await of.context().newPage();
  await sheet.setContent(html);
  const pdf = await sheet.pdf();
  await sheet.close();
  return pdf;
}

test("the secretary photographs a signed plan with the phone; it is posted once it was said to bear no mark", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const administrator = await as("Quản trị kỹ thuật");
  context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  page = await context.newPage();
  await enterAsSecretaryOf(CELL, { administrator, page });
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByLabel("Địa điểm").fill("Phòng họp tầng 1");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await dropped().setInputFiles({
    name: "Ke hoach da ky.png",
    mimeType: "image/png",
    buffer: await photograph(page),
  });
  const waiting = page.getByRole("list", { name: "Tệp sẽ đính kèm" }).getByRole("listitem");
  await expect(waiting).toContainText("Bản chụp, không có chữ để máy kiểm tra dấu mật.");
  await expect(waiting.getByRole("button", { name: "Đính kèm" })).toBeDisabled();
  await expect(papers().getByRole("link", { name: "Ke hoach da ky" })).toHaveCount(0);
  await expectAccessible(page);
  await attachLookedAt(waiting);
  await expect(papers().getByRole("link", { name: "Ke hoach da ky" })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await expectAccessible(page);
});

test("what must stay out is refused in words, file by file, and nothing of it is posted", async () => {
  const secret = await print(page, "<p>ĐẢNG ỦY PHƯỜNG</p><p><b>MẬT</b></p><p>Số 05-CV/ĐU</p>");
  const open = await print(page, "<p>ĐẢNG ỦY PHƯỜNG</p><p>Quán triệt Luật Bảo vệ bí mật nhà nước</p>");
  const program = Buffer.concat([Buffer.from("MZ\u0090\0", "latin1"), Buffer.alloc(600)]);
  await dropped().setInputFiles([
    { name: "Cong van.pdf", mimeType: "application/pdf", buffer: secret },
    { name: "Bao cao quy.pdf", mimeType: "application/pdf", buffer: program },
    { name: "Quan triet luat.pdf", mimeType: "application/pdf", buffer: open },
  ]);
  const film = test.info().outputPath("Phim tu lieu.pdf");
  await writeFile(film, Buffer.alloc(26 * 1024 * 1024, "a"));
  await dropped().setInputFiles(film);
  await expect(papers().getByText(/Mật, Tối mật hoặc Tuyệt mật nên không được lưu/)).toBeVisible();
  await expect(papers().getByText(/“Bao cao quy\.pdf”/)).toBeVisible();
  await expect(papers().getByText(/“Phim tu lieu\.pdf” lớn hơn/)).toBeVisible();
  await expect(papers().getByRole("link", { name: "Quan triet luat", exact: true })).toBeVisible();
  await expect(papers().getByRole("link", { name: /Cong van|Bao cao quy|Phim tu lieu/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("a text of the register takes a picture of paper in the same way, and says that it has no text", async ({
  as,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/directives");
  await office.getByRole("button", { name: "Thêm văn bản" }).click();
  const dialog = office.getByRole("dialog", { name: "Thêm văn bản" });
  await dialog.getByLabel("Số, ký hiệu").fill("77-TB/ĐUK");
  await dialog.getByLabel("Ngày ban hành").fill("02/10/2026");
  await dialog.getByLabel("Trích yếu").fill("Thông báo lịch kiểm tra công tác đảng quý IV");
  await dialog
    .getByLabel("Tải tệp văn bản lên")
    .setInputFiles({ name: "thong-bao.png", mimeType: "image/png", buffer: await photograph(office) });
  await expect(dialog.getByText("Bản chụp, không có chữ để máy kiểm tra dấu mật.")).toBeVisible();
  await dialog.getByRole("button", { name: "Ghi vào sổ" }).click();
  await expect(dialog.getByText("Xem bản chụp rồi xác nhận không có dấu mật, hoặc bỏ tệp")).toBeVisible();
  await expectAccessible(office);
  await dialog.getByRole("checkbox", { name: /^Tôi đã xem/ }).check();
  await dialog.getByRole("button", { name: "Ghi vào sổ" }).click();
  await expect(office.getByRole("heading", { name: /77-TB\/ĐUK/, level: 1 })).toBeVisible();
  await expect(office.getByText("thong-bao.png")).toBeVisible();
});
