import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { judge, proposeAndVote, reviewTasks, writeConclusions } from "../closing.ts";
import { select } from "../fields.ts";
import { expect, test } from "../test.ts";
import { wordText } from "../word-text.ts";
import { adoptAgenda, castVote, openTab, startMeeting } from "../workspace.ts";

// One cell's month: each part goes on from the one before, in the secretary's own browser.
test.describe.configure({ mode: "serial" });

const MINORITY = "Chưa nên dời phòng tiếp dân trước Tết.";
const DEPARTS_BECAUSE = "Dự thảo in giấy, phát tại chỗ.";
let page: Page;
let regular = "";

// The secretary's browser stays from part to part; each part listens to it anew.
test.beforeEach(({ watch }) => page && watch(page.context()));
test.afterAll(async () => page?.context().close());

test("a draft that nobody was told of is thrown away, and the month is free again", async ({
  as,
  browser,
  contextOptions,
  watch,
}) => {
  const context = await browser.newContext(contextOptions);
  watch(context);
  page = await context.newPage();
  await enterAsSecretaryOf("Chi bộ Tổng hợp", { administrator: await as("Quản trị kỹ thuật"), page });
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await prepareRegular();
  const discarded = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Xóa bản chuẩn bị" }).click();
  const dialog = page.getByRole("dialog", { name: "Xóa bản chuẩn bị" });
  await expect(dialog).toContainText("Chỉ xóa được khi chưa gửi thông báo");
  await dialog.getByRole("button", { name: "Xóa bản chuẩn bị" }).click();
  await expect(page.getByRole("heading", { name: "Các buổi sinh hoạt", level: 1 })).toBeVisible();
  await expect(page.getByRole("table").getByText("Đang chuẩn bị")).toHaveCount(0);
  await page.goto(discarded);
  await expect(page.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
  await page.getByRole("link", { name: "Về trang đầu" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Tháng/ })).toBeVisible();
});

test("the committee meets first: its minutes and its conclusion become documents of their own", async () => {
  await page.goto("/meetings");
  await prepareRegular();
  regular = page.url();
  await page.getByRole("button", { name: "Lập buổi mới" }).click();
  const dialog = page.getByRole("dialog", { name: "Chuẩn bị họp chi ủy" });
  await dialog.getByLabel("Địa điểm").fill("Phòng bí thư");
  await dialog.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByText(/· Họp chi ủy ·/)).toBeVisible();
  await expect(page.getByText(/tối thiểu/)).toBeHidden();
  await convene();
  await open();
  await expect(page.getByRole("region", { name: "Điểm danh" }).getByRole("listitem")).toHaveCount(3);

  await openTab(page, "Kết thúc");
  await writeConclusions(page, "Thống nhất trình chi bộ; tài liệu gửi trước một ngày.");
  const waived = page.getByRole("checkbox", { name: "Không ra nghị quyết" });
  await waived.click();
  await expect(waived).toBeChecked();
  await page.getByRole("button", { name: "Đã đọc và thông qua" }).click();
  await expect(page.getByRole("button", { name: "Kết thúc buổi sinh hoạt" })).toBeEnabled();
  await expectAccessible(page);
  await close();
  await expect(page.getByRole("region", { name: "Đánh giá chất lượng buổi sinh hoạt" })).toBeHidden();
  await issue("Biên bản");
  await issue("Kết luận");
  const minutes = wordText(await download("Word: Biên bản"));
  expect(minutes).toContain("họp chi ủy tháng");
  expect(minutes).toMatch(/tổng số ủy viên 3; có mặt 3/);
  expect(minutes).toContain("Thống nhất trình chi bộ; tài liệu gửi trước một ngày.");
  expect(wordText(await download("Word: Kết luận"))).toMatch(/Sau khi thảo luận, Chi ủy kết luận/);
  await page.getByRole("button", { name: "Lưu hồ sơ" }).click();
  await expect(page.getByText(/^Đã lưu hồ sơ \d/)).toBeVisible();
});

test("the cell's own meeting takes up an earlier conclusion, and keeps the opinion of a minority beside its resolution", async () => {
  await page.goto(regular);
  const preMeeting = page.getByRole("region", { name: "Họp chi ủy trước buổi sinh hoạt" });
  await expect(preMeeting).toContainText("Đã lưu hồ sơ");
  await convene();
  await open();
  await openTab(page, "Diễn biến");
  await reviewTasks(page);
  await openTab(page, "Kết thúc");
  await takeUpEarlierConclusion();
  await writeConclusions(page, "Chi bộ thống nhất.");
  await page.getByRole("button", { name: "Biểu quyết nghị quyết" }).click();
  await castVote(page, { disagree: 1 });
  await page.getByRole("button", { name: "Ghi ý kiến bảo lưu" }).click();
  const dialog = page.getByRole("dialog", { name: "Ghi ý kiến bảo lưu" });
  await expect(dialog.getByRole("button", { name: "Lưu" })).toBeDisabled();
  await select(dialog.getByRole("combobox", { name: "Đồng chí bảo lưu" }), /./);
  await dialog.getByRole("textbox", { name: "Ý kiến", exact: true }).fill(MINORITY);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("list", { name: "Ý kiến bảo lưu" })).toContainText(MINORITY);
});

test("points depart from the proposal with a reason; the cell votes the score down, and votes again on the next", async () => {
  const sheet = page.getByRole("region", { name: "Đánh giá chất lượng buổi sinh hoạt" });
  await judge(page);
  await expect(sheet.getByRole("listitem").filter({ hasText: "Chi ủy họp trước, có biên bản" }).last()).toContainText(
    "Chi ủy đã họp, có biên bản",
  );
  const name = "Điểm tự chấm: Có dự thảo kết luận hoặc nghị quyết";
  const points = sheet.getByRole("textbox", { name, exact: true });
  await points.fill("2");
  await points.blur();
  const reason = sheet.getByRole("textbox", { name: `Lý do. ${name}` });
  await reason.focus();
  await reason.blur();
  await expect(sheet.getByText(/lý do/i).first()).toBeVisible();
  await reason.fill(DEPARTS_BECAUSE);
  await reason.blur();
  await expect(sheet.getByText(new RegExp(`^\\+2 ở .*${DEPARTS_BECAUSE}`))).toBeVisible();
  await proposeAndVote(page, { disagree: 9 });
  const votes = page.getByRole("region", { name: "Chi bộ biểu quyết kết quả" });
  await expect(votes).toContainText("Không thông qua");
  await expect(votes).toContainText("biểu quyết lại");
  await expectAccessible(page);

  await points.fill("0");
  await points.blur();
  await expect(reason).toBeHidden();
  await proposeAndVote(page);
  await expect(votes).toContainText("Chi bộ đã biểu quyết.");
  await expect(votes).toContainText("Không thông qua");
  await page.getByRole("button", { name: "Đã đọc và thông qua" }).click();
  await close();
  const minutes = wordText(await download("Word: Biên bản"));
  expect(minutes).toMatch(new RegExp(`bảo lưu ý kiến: ${MINORITY}`, "i"));
  expect(minutes).toMatch(/tán thành \(3\/12 có mặt\).*Không được thông qua/);
});

/** What the cell wrote in an earlier month, by the key that offers it; the focus is in the field again. */
async function takeUpEarlierConclusion(): Promise<void> {
  const field = page.getByRole("region", { name: "Kết luận từng nội dung" }).getByRole("textbox").first();
  await field.press("F2");
  const dialog = page.getByRole("dialog", { name: /^Câu mẫu: / });
  const passage = dialog.getByRole("button", { name: /^Tháng/ }).first();
  const written = (await passage.locator("span").last().textContent()) ?? "";
  await passage.click();
  await expect(dialog).toBeHidden();
  await expect(field).toHaveValue(written);
  await expect(field).toBeFocused();
}

async function prepareRegular(): Promise<void> {
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const dialog = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await dialog.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
}

/** Names who chairs and who writes, and sends the notice. */
async function convene(): Promise<void> {
  await page.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = page.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await select(offices.getByRole("combobox", { name: "Chủ trì" }), /./);
  await offices.getByRole("combobox", { name: "Thư ký" }).click();
  await page.getByRole("option").nth(1).click();
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
}

/** Everybody is there, and the agenda is adopted. */
async function open(): Promise<void> {
  await openTab(page, "Mở đầu");
  await startMeeting(page);
  await page.getByRole("button", { name: "Tất cả có mặt" }).click();
  await expect(page.getByText(/^Còn \d+ người chưa điểm danh/)).toBeHidden();
  await adoptAgenda(page);
  await expect(page.getByText(/^Đã thông qua lúc/)).toBeVisible();
}

async function close(): Promise<void> {
  await page.getByRole("button", { name: "Kết thúc buổi sinh hoạt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Kết thúc buổi sinh hoạt" }).click();
  await expect(page.getByText("Chờ hoàn thiện hồ sơ")).toBeVisible();
}

async function issue(kind: string): Promise<void> {
  const line = page.getByRole("region", { name: "Văn bản" }).getByRole("listitem").filter({ hasText: kind });
  await line.getByRole("button", { name: /^Ban hành/ }).click();
  await page
    .getByRole("dialog", { name: `Ban hành ${kind.toLowerCase()}?` })
    .getByRole("button", { name: "Ban hành" })
    .click();
  await expect(line).toContainText(/Ban hành ngày/);
}

async function download(name: string): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  return readFile(await (await coming).path());
}
