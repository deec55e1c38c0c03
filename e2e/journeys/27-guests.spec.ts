import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { dayAhead, tick } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { openTab, startMeeting } from "../workspace.ts";

// One meeting and its guests: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const AGENDA_WORD = "Điểm danh";

/** The secretary's own browser, and the address that guests open. */
let page: Page;
let address: string;

test.beforeEach(({ watch }) => page && watch(page.context()));
test.afterAll(async () => page?.context().close());

const guestsCard = () => page.getByRole("region", { name: "Khách mời", exact: true });

test("a list is pasted, looked at and added; who is doubtful is left out until somebody says so", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext({ ...contextOptions });
  watch(context);
  page = await context.newPage();
  await enterAsSecretaryOf("Chi bộ Thống Nhất – BIDV", { administrator: await as("Quản trị kỹ thuật"), page });
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByLabel("Địa điểm").fill("Phòng họp tầng 3");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  await guestsCard().getByLabel("Họ tên khách mời").fill("Vũ Đức Long");
  await guestsCard().getByLabel("Chức vụ, đơn vị").fill("Đảng ủy viên phụ trách");
  await guestsCard().getByRole("button", { name: "Thêm khách mời" }).click();
  await expect(guestsCard().getByText("Đảng ủy viên phụ trách")).toBeVisible();
  await guestsCard().getByRole("button", { name: "Thêm nhiều người" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm nhiều người" });
  await dialog
    .getByLabel("Dán danh sách")
    .fill(
      "STT\tHọ và tên\tĐơn vị\n1\tĐỗ Thị Hạnh\tPhòng Kế toán\n2\tPhan Văn Sáu\tVăn phòng\n3\tĐỗ Thị Hạnh\tPhòng Kế toán\n",
    );
  await dialog.getByRole("button", { name: "Xem danh sách" }).click();
  await expect(dialog.getByRole("heading", { name: "1 dòng cần xem lại" })).toBeVisible();
  await expect(dialog.getByText("Trùng với một dòng ở trên.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Thêm 2 người" }).click();
  await expect(dialog).toBeHidden();
  await expect(guestsCard().getByText("Đã thêm 2 người.")).toBeVisible();
  await expect(guestsCard().getByText("3 người · 0 sẽ dự · 0 không dự được")).toBeVisible();
  await expectAccessible(page);
});

test("a list comes as a file too; what is no list is refused and nothing added", async () => {
  await guestsCard().getByRole("button", { name: "Thêm nhiều người" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm nhiều người" });
  const file = dialog.locator("input[type=file]");
  const csv = (text: string) => ({ name: "khach.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await file.setInputFiles(csv("Họ và tên;Chức vụ\n"));
  await expect(dialog.getByText("Không đọc được dòng nào trong danh sách.", { exact: false })).toBeVisible();
  await file.setInputFiles({
    ...csv("Họ và tên;Chức vụ\nLý Thị Mai;Văn thư\nVũ Đức Long;Đảng ủy viên phụ trách\n"),
    name: "khach-moi.csv",
  });
  await expect(dialog.getByText("Đã có trong danh sách khách mời.")).toBeVisible();
  await dialog.getByRole("button", { name: "Thêm 1 người" }).click();
  await expect(guestsCard().getByText("Đã thêm 1 người.")).toBeVisible();
});

test("the notice goes out, an address is made, and a paper is released for guests", async () => {
  await page.locator("#papers input[type=file]").setInputFiles({
    name: "To roi cho khach.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Nội dung trao đổi về tiền gửi."),
  });
  await tick(page.getByRole("checkbox", { name: "Khách được xem “To roi cho khach”" }));
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
  const card = page.getByRole("region", { name: "Đường dẫn cho khách mời" });
  await card.getByRole("button", { name: "Tạo đường dẫn" }).click();
  await expect(card.getByRole("img", { name: "Mã QR mở đường dẫn cho khách mời" })).toBeVisible();
  address = await card.getByLabel("Địa chỉ gửi cho khách").inputValue();
  expect(address).toMatch(/\/guest#[0-9a-f]{48}$/);
  await expectAccessible(page);
});

test("a guest without an account reads the invitation on a phone, answers, and is found on the list", async ({
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(phone.getByRole("heading", { name: "Giấy mời", level: 1 })).toBeVisible();
  await expect(phone.getByText("Phòng họp tầng 3")).toBeVisible();
  await expect(phone.getByRole("listitem").filter({ hasText: AGENDA_WORD }).first()).toBeVisible();
  await expectAccessible(phone);
  const paper = phone.waitForEvent("download");
  await phone.getByRole("button", { name: /^To roi cho khach/ }).click();
  expect((await paper).suggestedFilename()).toBe("To roi cho khach.txt");
  await phone.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await expect(phone.getByText("Hãy ghi họ và tên.")).toBeVisible();
  await phone.getByLabel("Họ và tên").fill("do thi hanh");
  await phone.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await expect(phone.getByText("Đã ghi: do thi hanh sẽ dự.", { exact: false })).toBeVisible();
  await phone.getByRole("button", { name: "English" }).click();
  await expect(phone.getByRole("heading", { name: "Invitation", level: 1 })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await context.close();
  await page.reload();
  const row = guestsCard().getByRole("listitem").filter({ hasText: "Đỗ Thị Hạnh" });
  await expect(row).toContainText("Sẽ dự");
  await expect(row).toContainText("tự trả lời qua đường dẫn");
});

test("at the roll call guests are marked apart, and the members' figures stay as they are", async () => {
  await openTab(page, "Mở đầu");
  await startMeeting(page);
  await page.getByRole("button", { name: "Tất cả có mặt" }).click();
  const share = page.getByRole("region", { name: "Tỷ lệ dự sinh hoạt" });
  await expect(share).toContainText("100%");
  const before = await share.textContent();
  await guestsCard()
    .getByRole("group", { name: "Điểm danh khách mời Phan Văn Sáu" })
    .getByRole("button", { name: "Vắng" })
    .click();
  await guestsCard().getByRole("button", { name: "Khách có mặt đủ" }).click();
  await expect(guestsCard().getByText("3 trên 4 khách có mặt")).toBeVisible();
  expect(await share.textContent()).toBe(before);
  await expectAccessible(page);
});

test("once the address is replaced, and once the meeting is put off, it says that it can no longer be used", async ({
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  const phone = await context.newPage();
  await openTab(page, "Chuẩn bị");
  const card = page.getByRole("region", { name: "Đường dẫn cho khách mời" });
  await card.getByRole("button", { name: "Tạo đường dẫn mới" }).click();
  const asked = page.getByRole("dialog", { name: "Tạo đường dẫn mới" });
  await asked.getByRole("button", { name: "Tạo đường dẫn mới" }).click();
  await expect(asked).toBeHidden();
  const replacement = await card.getByLabel("Địa chỉ gửi cho khách").inputValue();
  await phone.goto(address);
  const ended = phone.getByRole("heading", { name: "Đường dẫn không còn dùng được" });
  await expect(ended).toBeVisible();
  await expectAccessible(phone);
  await phone.goto(replacement);
  await expect(phone.getByText("Buổi sinh hoạt đang diễn ra.")).toBeVisible();
  await openTab(page, "Mở đầu");
  await page.getByRole("button", { name: "Hoãn sang ngày khác" }).click();
  const putOff = page.getByRole("dialog", { name: "Hoãn sang ngày khác" });
  await putOff.getByLabel("Ngày mới").fill(dayAhead(45));
  await putOff.getByLabel("Lý do").fill("Mưa bão");
  await putOff.getByRole("button", { name: "Hoãn sang ngày khác" }).click();
  await expect(putOff).toBeHidden();
  await phone.getByLabel("Họ và tên").fill("Lê Văn Muộn");
  await phone.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await expect(phone.getByText("Đường dẫn không còn dùng được")).toBeVisible();
  await phone.reload();
  await expect(ended).toBeVisible();
  await context.close();
});
