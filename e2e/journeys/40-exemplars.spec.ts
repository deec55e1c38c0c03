import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import {
  enterAsSecretaryOf,
  enterWithSlip,
  handOutAccounts,
  nameOfOfficer,
  openOrganization,
  type Slip,
  slipOf,
} from "../accounts.ts";
import { dayAhead, select } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { openTab } from "../workspace.ts";

// One example on its way: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const MODEL = "Chi bộ Vĩnh Cửu – Agribank";
const LEARNER = "Chi bộ Khách hàng doanh nghiệp – Vietcombank";
const PASSWORD = "mỗi tháng một buổi đều đặn";
const NAME = "Bảng việc treo tường của từng tổ";

/** The browsers of the two secretaries, from part to part. */
let model: Page;
let learner: Page;
/** What the members of the cell enter with for the first time. */
let slips: Map<string, Slip>;
let secretary: string;

test.beforeEach(({ watch }) => {
  for (const page of [model, learner]) if (page) watch(page.context());
});
test.afterAll(async () => {
  for (const page of [model, learner]) await page?.context().close();
});

test("the committee's office marks a held meeting; the cell sees first what others would see, and agrees", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await openOrganization(office, MODEL);
  await office.goto(`${new URL(office.url()).pathname}/meetings`);
  const held = office
    .getByRole("row")
    .filter({ hasText: /thường kỳ/i })
    .filter({ hasText: /Tốt|Khá|Trung bình/ });
  await held.first().getByRole("link").click();
  await openTab(office, "Hồ sơ");
  const card = office.getByRole("region", { name: "Điển hình" });
  await card.getByRole("button", { name: "Nêu điển hình" }).click();
  const dialog = office.getByRole("dialog", { name: "Nêu điển hình" });
  await dialog.getByRole("textbox", { name: "Tên điển hình" }).fill(NAME);
  await dialog.getByRole("button", { name: "Nêu điển hình" }).click();
  await expect(dialog).toContainText("Ghi điều đáng học tập.");
  await dialog.getByRole("textbox", { name: "Điều đáng học tập" }).fill("Mỗi tổ nêu một việc làm được ngay");
  await expectAccessible(office);
  await dialog.getByRole("button", { name: "Nêu điển hình" }).click();
  await expect(card.getByRole("status")).toContainText("Đã nêu.");

  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  model = await context.newPage();
  const administrator = await as("Quản trị kỹ thuật");
  await openOrganization(administrator, MODEL);
  secretary = await nameOfOfficer(administrator, "Bí thư");
  slips = await handOutAccounts(administrator);
  await enterWithSlip(model, slipOf(slips, secretary), PASSWORD);
  await model.goto("/notifications");
  await model.getByRole("link", { name: /Cấp trên nêu chi bộ làm điển hình/ }).click();
  await expect(model.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await expectAccessible(model);
  await model.getByRole("button", { name: "Đồng ý giới thiệu" }).click();
  await expect(model.getByRole("button", { name: "Đồng ý giới thiệu" })).toBeHidden();
});

test("another cell finds it without accents, prepares its meeting after it, and records the visit", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext(contextOptions);
  watch(context);
  learner = await context.newPage();
  await enterAsSecretaryOf(LEARNER, { administrator: await as("Quản trị kỹ thuật"), page: learner });
  await learner.goto("/exemplars");
  await learner.getByRole("searchbox", { name: /không cần dấu/ }).fill("bang VIEC treo");
  await expect(learner.getByRole("list", { name: "Điển hình để học tập" }).getByRole("listitem")).toHaveCount(1);
  await expectAccessible(learner);
  await learner.goto("/meetings");
  await learner.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = learner.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByRole("combobox", { name: "Tháng" }).click();
  await learner.getByRole("option").last().click();
  await create.getByLabel("Địa điểm").fill("Phòng họp tầng 3");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  const card = learner.getByRole("region", { name: "Theo điển hình" });
  await card.getByRole("button", { name: "Chọn điển hình" }).click();
  const choose = learner.getByRole("dialog", { name: "Chọn điển hình làm mẫu" });
  await expectAccessible(learner);
  await choose.getByRole("button", { name: `Dùng làm mẫu: ${NAME}` }).click();
  await expect(card).toContainText(`Theo điển hình “${NAME}” của ${MODEL}`);
  await expect(card.getByRole("status")).toHaveText(/Đã thêm|đã có đủ/);

  await learner.goto("/exemplars?box=EXCHANGES");
  await learner.getByRole("button", { name: "Ghi trao đổi kinh nghiệm" }).click();
  const dialog = learner.getByRole("dialog", { name: "Ghi trao đổi kinh nghiệm" });
  await select(dialog.getByRole("combobox", { name: "Đến chi bộ" }), MODEL);
  await dialog.getByRole("textbox", { name: "Ngày" }).fill(dayAhead(-1));
  await dialog.getByRole("textbox", { name: "Về việc gì" }).fill("Bảng việc treo tường");
  await dialog.getByRole("textbox", { name: "Học được gì, áp dụng gì" }).fill("Chia ba tổ, mỗi tổ một việc");
  await expectAccessible(learner);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toBeHidden();
  await expect(learner.getByText("Áp dụng: Chia ba tổ, mỗi tổ một việc")).toBeVisible();
  await model.goto("/exemplars?box=EXCHANGES");
  await expect(model.getByText(`${LEARNER} đến ${MODEL}`)).toBeVisible();
});

test("the secretary proposes a member's evaluation of the quarter; the member reads and replies, and it is concluded with an early word", async ({
  browser,
  contextOptions,
  watch,
}) => {
  const name = [...slips.keys()].findLast((each) => each !== secretary) ?? "";
  await model.goto("/quarter-reviews");
  await expectAccessible(model);
  await model.getByRole("list", { name: "Đảng viên" }).getByRole("link", { name }).click();
  await expect(model.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(model.getByRole("region", { name: "Dữ kiện của quý" })).toContainText("Lượt phát biểu");
  await model.getByRole("textbox", { name: "Ưu điểm" }).fill("Đọc tài liệu trước buổi sinh hoạt");
  await model.getByRole("combobox", { name: "Chiều hướng nếu tính cả năm" }).selectOption("Hướng tới hoàn thành tốt");
  await expectAccessible(model);
  await model.getByRole("button", { name: "Gửi đề xuất" }).click();
  await expect(model.getByText("Chờ đọc", { exact: true })).toBeVisible();

  const context = await browser.newContext({ ...contextOptions, ...PHONE });
  watch(context);
  const member = await context.newPage();
  await enterWithSlip(member, slipOf(slips, name), PASSWORD);
  await member.goto("/my-quarter-reviews");
  await expectAccessible(member);
  await member.getByRole("list", { name: "Đánh giá quý của tôi" }).getByRole("link").click();
  await expect(member.getByText("Đọc tài liệu trước buổi sinh hoạt")).toBeVisible();
  await member.getByRole("textbox", { name: "Trả lời của tôi" }).fill("Xin nhận");
  await member.getByRole("button", { name: "Đã đọc, gửi trả lời" }).click();
  await expect(member.getByText("Đã đọc, chờ kết luận")).toBeVisible();

  await model.reload();
  await expect(model.getByText("Xin nhận")).toBeVisible();
  await model.getByRole("textbox", { name: "Kết luận" }).fill("Nhất trí với đề xuất");
  await model.getByRole("textbox", { name: "Nhắc sớm" }).fill("Một nhiệm vụ chậm");
  await model.getByLabel("Ngày xem lại").fill(dayAhead(20));
  await model.getByRole("button", { name: "Kết luận", exact: true }).click();
  await expect(model.getByText("Đã kết luận", { exact: true })).toBeVisible();
  await expectAccessible(model);
  await member.reload();
  await expect(member.getByText("Một nhiệm vụ chậm")).toBeVisible();
  await context.close();
});
