import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { select } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { openTab } from "../workspace.ts";

// One orientation on its way: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const NAME = "Định hướng về phục vụ khách hàng";
const CENTRAL = "Rút ngắn thời gian chờ tại quầy";
const OTHER = "Giữ gìn văn hóa giao tiếp";
const OWN = "Giữ gìn văn hóa giao tiếp ở quầy số 3";
const MONTH = "Định hướng tháng";

/** The phone of a secretary whose cell has everything ahead of it, from part to part. */
let phone: Page;

test.beforeEach(({ watch }) => phone && watch(phone.context()));
test.afterAll(async () => phone?.context().close());

/** Begins to prepare the next month that has no meeting yet; answers how the office finds that month. */
async function prepareNextMonth(page: Page): Promise<RegExp> {
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  const said = (await page.getByRole("main").textContent()) ?? "";
  const [, month = "", year = ""] = /Tháng (\d+) năm (\d{4})/.exec(said) ?? [];
  return new RegExp(`^Tháng ${month}(?:/| năm )${year}$`);
}

test("the office writes blocks in order, sees them as cells will, and issues them", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  phone = await context.newPage();
  await enterAsSecretaryOf("Chi bộ Vietinbank", { administrator: await as("Quản trị kỹ thuật"), page: phone });
  const month = await prepareNextMonth(phone);
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: MONTH, exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Soạn định hướng" }).click();
  const draft = page.getByRole("dialog", { name: "Soạn định hướng" });
  await select(draft.getByRole("combobox", { name: "Tháng", exact: true }), month);
  await draft.getByRole("textbox", { name: "Tên" }).fill(NAME);
  await expectAccessible(page);
  await draft.getByRole("button", { name: "Soạn nội dung" }).click();
  await expect(page.getByRole("heading", { name: NAME, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Ban hành" }).click();
  const issuing = page.getByRole("dialog", { name: "Ban hành đến tất cả chi bộ?" });
  await issuing.getByRole("button", { name: "Ban hành" }).click();
  await expect(issuing).toContainText("Chưa có nội dung nào để các chi bộ chuẩn bị");
  await issuing.getByRole("button", { name: "Hủy" }).click();
  await addBlock(page, { title: OTHER, questions: "" });
  await addBlock(page, { title: CENTRAL, questions: "Khâu nào chậm nhất?\nAi làm thử trước?", central: true });
  await page.getByRole("button", { name: new RegExp(`lên.*${CENTRAL}|${CENTRAL}.*lên`, "i") }).click();
  await expect(page.getByRole("list", { name: "Nội dung gợi ý" }).getByRole("strong").first()).toHaveText(CENTRAL);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ban hành" }).click();
  await issuing.getByRole("button", { name: "Ban hành" }).click();
  await expect(page.getByText(/^Ban hành \d/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Thêm nội dung" })).toBeHidden();
});

test("on a phone the secretary takes one block as it is and another in the words of the cell", async () => {
  const page = phone;
  await page.reload();
  const card = page.getByRole("region", { name: "Định hướng của cấp trên" });
  await expect(card).toContainText(NAME);
  await card.getByRole("button", { name: `Đưa vào chương trình: ${CENTRAL}` }).click();
  await expect(card.getByText("Dùng nguyên")).toBeVisible();
  await card.getByRole("button", { name: `Sửa rồi đưa vào: ${OTHER}` }).click();
  const dialog = page.getByRole("dialog", { name: "Sửa rồi đưa vào" });
  await dialog.getByRole("textbox", { name: "Nội dung" }).fill(OWN);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Đưa vào chương trình" }).click();
  await expect(card).toContainText(`Chi bộ ghi: “${OWN}”`);
  await expectAccessible(page);
  const agenda = page.getByRole("region", { name: "Chương trình" });
  await expect(agenda.getByRole("button", { name: new RegExp(`${CENTRAL}.*Nội dung trọng tâm`) })).toBeVisible();
});

test("the office sees who used it, and how it was adapted, with the meeting behind it", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: MONTH, exact: true }).click();
  await page.getByRole("link", { name: NAME }).click();
  await page.getByRole("link", { name: "Xem các chi bộ đã dùng thế nào" }).click();
  const cells = page.getByRole("region", { name: "Từng chi bộ" });
  await cells.getByLabel("Hiển thị").selectOption("Có sửa cho phù hợp");
  await expect(cells).toContainText(`Chi bộ ghi: “${OWN}”`);
  await expectAccessible(page);
  await cells
    .getByRole("link", { name: /^Trong chương trình kỳ sinh hoạt/ })
    .first()
    .click();
  await openTab(page, "Chuẩn bị");
  await expect(page.getByRole("region", { name: "Chương trình" })).toContainText(OWN);
});

async function addBlock(page: Page, block: { title: string; questions: string; central?: true }): Promise<void> {
  await page.getByRole("button", { name: "Thêm nội dung" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm nội dung" });
  await dialog.getByRole("textbox", { name: "Tên nội dung" }).fill(block.title);
  await dialog.getByRole("textbox", { name: "Câu hỏi gợi ý" }).fill(block.questions);
  if (block.central) await dialog.getByLabel("Là nội dung trọng tâm").check();
  await dialog.getByRole("button", { name: "Thêm", exact: true }).click();
  await expect(dialog).toBeHidden();
}
