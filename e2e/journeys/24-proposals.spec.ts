import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { dayAhead, select } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { openTab, startMeeting } from "../workspace.ts";

// One proposal on its way: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Quỹ tín dụng TW";
const BODY = "Đảng bộ Cơ quan Ngân hàng tỉnh";
const WISH = "Đề nghị tổ chức tập huấn nghiệp vụ công tác đảng cho bí thư chi bộ mới";
const OWN = "Đề nghị trang bị máy chiếu cho phòng họp";
const ANSWER = "Đảng ủy mở lớp tập huấn trong tháng tới.";

/** The phone of the cell's secretary, from part to part. */
let phone: Page;

test.beforeEach(({ watch }) => phone && watch(phone.context()));
test.afterAll(async () => phone?.context().close());

test("on a phone the secretary sends proposals, and passes one up with the reason", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  phone = await context.newPage();
  await enterAsSecretaryOf(CELL, { administrator: await as("Quản trị kỹ thuật"), page: phone });
  await phone.goto("/my-proposals");
  await expect(phone.getByText("Chưa gửi kiến nghị nào")).toBeVisible();
  await expectAccessible(phone);
  for (const body of [WISH, OWN]) {
    await phone.getByRole("button", { name: "Gửi kiến nghị" }).click();
    const dialog = phone.getByRole("dialog", { name: "Gửi kiến nghị" });
    await expect(dialog.getByLabel("Gửi đến")).toHaveValue(/./);
    await dialog.getByRole("button", { name: "Gửi kiến nghị" }).click();
    await expect(dialog).toContainText("Hãy ghi nội dung trước khi gửi");
    await dialog.getByLabel("Nội dung kiến nghị").fill(body);
    await expectAccessible(phone);
    await dialog.getByRole("button", { name: "Gửi kiến nghị" }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(phone.getByText(WISH)).toBeVisible();
  await phone.goto("/proposals");
  await expect(phone.getByRole("status").filter({ hasText: "2 kiến nghị đang chờ" })).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole("link", { name: WISH }).click();
  await phone.getByRole("button", { name: "Chuyển lên cấp trên" }).click();
  const asked = phone.getByRole("dialog", { name: "Chuyển kiến nghị lên cấp trên" });
  await asked.getByLabel("Lý do").fill("Việc tập huấn do Đảng ủy tổ chức");
  await expectAccessible(phone);
  await asked.getByRole("button", { name: "Chuyển kiến nghị lên cấp trên" }).click();
  await expect(phone.getByText(`Chuyển lên ${BODY}`)).toBeVisible();
  await expect(phone.getByRole("button", { name: "Trả lời", exact: true })).toBeHidden();
  await expectAccessible(phone);
  await phone.goto("/proposals");
  await phone.getByRole("link", { name: OWN }).click();
  await phone.getByRole("button", { name: "Trả lời", exact: true }).click();
  const answer = phone.getByRole("dialog", { name: "Trả lời kiến nghị" });
  await answer.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(answer).toContainText("Ghi câu trả lời, giao người trả lời hoặc hẹn ngày");
  await answer.getByLabel("Câu trả lời").fill("Chi ủy đã dự toán mua trong năm.");
  await answer.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(phone.getByText("Đã trả lời, chờ thông báo")).toBeVisible();
});

test("the office finds it among what waits, late ones first, says who answers by when, and answers", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: "Kiến nghị", exact: true }).click();
  const waiting = page.getByRole("list", { name: "Đang chờ ở đây" });
  await expect(waiting.getByRole("listitem").first()).toContainText("Quá hạn");
  await expect(waiting).toContainText(CELL);
  await expectAccessible(page);
  await waiting.getByRole("link", { name: WISH }).click();
  await expect(page.getByText("Việc tập huấn do Đảng ủy tổ chức")).toBeVisible();
  await page.getByRole("button", { name: "Trả lời", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Trả lời kiến nghị" });
  await select(dialog.getByRole("combobox", { name: "Người chịu trách nhiệm trả lời" }), /./);
  await dialog.getByLabel("Hẹn trả lời trước ngày").fill(dayAhead(10));
  await dialog.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Tiếp nhận, giao trả lời")).toBeVisible();
  await page.getByRole("button", { name: "Trả lời", exact: true }).click();
  await dialog.getByLabel("Câu trả lời").fill(ANSWER);
  await dialog.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(page.getByText("Đã trả lời, chờ thông báo")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Kiến nghị", exact: true }).last().click();
  await page.getByLabel("Hiển thị").selectOption("Đã trả lời");
  await expect(page.getByRole("list", { name: "Đã trả lời" })).toContainText(ANSWER);
});

test("the proposer is told at each step, and reads the history", async () => {
  await phone.goto("/notifications");
  const told = phone.getByRole("link", { name: `Kiến nghị của đồng chí đã được trả lời: ${WISH}` });
  await expect(phone.getByRole("link", { name: /đã có người phụ trách, hạn trả lời/ })).toBeVisible();
  await expect(phone.getByRole("link", { name: /^Cấp trên đã trả lời kiến nghị/ })).toBeVisible();
  await told.click();
  await expect(phone.getByRole("heading", { name: "Kiến nghị của tôi", level: 1 })).toBeVisible();
  await phone.getByText("Quá trình giải quyết").last().click();
  await expect(phone.getByText(`Chuyển lên ${BODY}`)).toBeVisible();
  await expectAccessible(phone);
});

test("both answers come up in the next meeting: one satisfies, the other does not and goes on one level up", async () => {
  const page = phone;
  await page.goto("/meetings");
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByLabel("Địa điểm").fill("Phòng họp");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  const prepared = page.getByRole("region", { name: "Kiến nghị của đảng viên" });
  await expect(prepared).toContainText(ANSWER);
  await expectAccessible(page);
  await page.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = page.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await select(offices.getByRole("combobox", { name: "Chủ trì" }), /./);
  await select(offices.getByRole("combobox", { name: "Thư ký" }), /./);
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
  await openTab(page, "Mở đầu");
  await startMeeting(page);
  await openTab(page, "Diễn biến");
  const card = page.getByRole("region", { name: "Kiến nghị của đảng viên" });
  await expectAccessible(page);
  await card.getByRole("button", { name: `Thông báo câu trả lời: ${WISH}` }).click();
  const dialog = page.getByRole("dialog", { name: "Thông báo câu trả lời trước chi bộ" });
  await dialog.getByLabel("Ý kiến của người kiến nghị").fill("Mong mở lớp đúng hẹn");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Thông báo", exact: true }).click();
  await expect(card).toContainText("Người kiến nghị: thỏa đáng: Mong mở lớp đúng hẹn");
  await card.getByRole("button", { name: `Thông báo câu trả lời: ${OWN}` }).click();
  await dialog.getByLabel("Chưa thỏa đáng").check();
  await dialog.getByRole("button", { name: "Thông báo", exact: true }).click();
  await expect(card).toContainText("Người kiến nghị: chưa thỏa đáng");
  await page.goto("/proposals?view=ANSWERED");
  await page.getByRole("link", { name: OWN }).click();
  await page.getByRole("button", { name: "Chuyển tiếp lên cấp trên" }).click();
  const asked = page.getByRole("dialog", { name: "Chuyển kiến nghị lên cấp trên" });
  await asked.getByLabel("Lý do").fill("Đảng viên đề nghị cấp trên hỗ trợ");
  await asked.getByRole("button", { name: "Chuyển kiến nghị lên cấp trên" }).click();
  await expect(page.getByText(`Đang ở ${BODY}`)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Thông báo trước chi bộ" })).toBeVisible();
});
