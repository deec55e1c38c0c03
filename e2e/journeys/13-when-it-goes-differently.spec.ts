import { expectAccessible } from "../accessibility.ts";
import { dayAhead } from "../fields.ts";
import { expect, test } from "../test.ts";
import { castVote, convene, openTab, startMeeting } from "../workspace.ts";

// One meeting that meets every obstacle: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const POSTPONED_BECAUSE = "Bí thư dự hội nghị của tỉnh.";
let address = "";

test("a convened meeting is put off: without a new day nothing happens, then everybody is told of it", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await convene(page, -2);
  await page.getByRole("button", { name: "Hoãn sang ngày khác" }).click();
  const dialog = page.getByRole("dialog", { name: "Hoãn sang ngày khác" });
  await dialog.getByRole("button", { name: "Hoãn sang ngày khác" }).click();
  await expect(dialog.getByText("Chọn ngày mới")).toBeVisible();
  await expect(dialog.getByText("Hãy ghi lý do để người khác hiểu vì sao")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Ngày mới").fill(dayAhead(45));
  await dialog.getByLabel("Lý do").fill(POSTPONED_BECAUSE);
  const before = page.url();
  await dialog.getByRole("button", { name: "Hoãn sang ngày khác" }).click();
  await expect(dialog).toBeHidden();
  await expect(page).not.toHaveURL(before);
  await expect(page.getByText("Đã thông báo", { exact: true })).toBeVisible();
  address = page.url();

  await page.goto(before);
  await expect(page.getByRole("alert")).toContainText(POSTPONED_BECAUSE);
  await page.getByRole("link", { name: /^Xem buổi thay thế: / }).click();
  await expect(page).toHaveURL((url) => url.pathname === new URL(address).pathname);

  const member = await as("Đảng viên");
  await member.getByRole("link", { name: /^Thông báo, / }).click();
  await member.getByRole("link", { name: new RegExp(`^Buổi sinh hoạt hoãn đến .*${POSTPONED_BECAUSE}`) }).click();
  await expect(member).toHaveURL((url) => url.pathname === new URL(address).pathname);
});

test("opened on the wrong day it goes back to its preparation, and its roll call with it", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.goto(address);
  await openTab(page, "Mở đầu");
  await page.getByRole("button", { name: "Bắt đầu buổi sinh hoạt" }).click();
  const asked = page.getByRole("dialog", { name: "Bắt đầu bây giờ?" });
  await expect(asked).toContainText(/Buổi sinh hoạt ghi lịch .* Bây giờ là .* Mở buổi sinh hoạt bây giờ\?/);
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Hủy" }).click();
  await expect(page.getByText("Đã thông báo", { exact: true })).toBeVisible();
  await startMeeting(page);
  await page.getByRole("button", { name: "Tất cả có mặt" }).click();
  await expect(page.getByText(/^Còn \d+ người chưa điểm danh/)).toBeHidden();
  await page.getByRole("button", { name: "Mở nhầm? Đưa về Chuẩn bị" }).click();
  const dialog = page.getByRole("dialog", { name: "Đưa buổi sinh hoạt về Chuẩn bị?" });
  await expect(dialog).toContainText("Điểm danh đã ghi từ lúc mở cũng bỏ");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Đưa về Chuẩn bị" }).click();
  await expect(page.getByText("Đã thông báo", { exact: true })).toBeVisible();
  await openTab(page, "Mở đầu");
  const roll = page.getByRole("region", { name: "Điểm danh" });
  await expect(roll.getByRole("listitem").filter({ hasText: "Chưa ghi" })).not.toHaveCount(0);
});

test("too few to decide: the meeting goes on as information, and votes when enough have come", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.goto(address);
  await openTab(page, "Mở đầu");
  await startMeeting(page);
  const tiles = page.getByRole("region", { name: "Điểm danh" }).getByRole("listitem");
  await page.getByRole("button", { name: "Tất cả có mặt" }).click();
  await expect(tiles.filter({ hasText: "Chưa ghi" })).toHaveCount(0);
  const official = tiles.filter({ hasText: "Đảng viên" }).filter({ hasNotText: /dự bị|Được miễn/ });
  for (const tile of (await official.all()).slice(0, 14)) {
    await tile.getByRole("button").first().click();
    await expect(tile).toContainText("Vắng có lý do");
  }
  await expect(page.getByRole("alert")).toContainText("Chưa đủ người để quyết định");
  await page.getByRole("button", { name: "Tiếp tục không biểu quyết" }).click();
  const dialog = page.getByRole("dialog", { name: "Tiếp tục không biểu quyết" });
  await expectAccessible(page);
  await dialog.getByLabel("Lý do").fill("Nhiều đồng chí đi chống bão.");
  await dialog.getByRole("button", { name: "Tiếp tục không biểu quyết" }).click();
  await expect(page.getByRole("alert")).toContainText("Nhiều đồng chí đi chống bão.");
  await expect(page.getByRole("button", { name: /^Thông qua chương trình/ })).toBeHidden();

  for (const tile of (await official.all()).slice(0, 14)) {
    await tile.getByRole("button").first().click();
    await expect(tile).toContainText("Vắng không lý do");
    await tile.getByRole("button").first().click();
    await expect(tile).toContainText("Có mặt");
  }
  await page.getByRole("button", { name: "Đã đủ người, biểu quyết lại" }).click();
  await expect(page.getByRole("button", { name: /^Thông qua chương trình/ })).toBeVisible();
});

test("a vote fails, is put off, and is taken again; both earlier results stay", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.goto(address);
  await openTab(page, "Mở đầu");
  const adopt = page.getByRole("button", { name: /^Thông qua chương trình/ });
  await adopt.click();
  await page.getByRole("dialog").getByLabel("Không tán thành").fill("15");
  await expect(page.getByRole("dialog").getByText(/sẽ không được thông qua/)).toBeVisible();
  await castVote(page, { disagree: 15 });
  await expect(page.getByText(/^Trao đổi, sửa lại nội dung rồi biểu quyết lại/)).toBeVisible();

  await adopt.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Hoãn biểu quyết nội dung này" }).click();
  await dialog.getByRole("button", { name: "Hoãn biểu quyết nội dung này" }).click();
  await expect(dialog.getByText("Hãy ghi lý do để người khác hiểu vì sao")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Lý do").fill("Chờ bổ sung một nội dung.");
  await dialog.getByRole("button", { name: "Hoãn biểu quyết nội dung này" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Chờ bổ sung một nội dung.")).toBeVisible();

  await adopt.click();
  await castVote(page);
  await expect(page.getByText(/^Đã thông qua lúc/)).toBeVisible();
  await expect(page.getByText("Không thông qua", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("the meeting is interrupted and goes on another day", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.goto(address);
  await openTab(page, "Diễn biến");
  await page.getByRole("button", { name: "Tạm nghỉ, tiếp tục sau" }).click();
  const dialog = page.getByRole("dialog", { name: "Tạm nghỉ, tiếp tục sau" });
  await dialog.getByLabel("Lý do").fill("Mất điện cả khu vực.");
  await dialog.getByLabel("Họp tiếp ngày").fill(dayAhead(46));
  await dialog.getByRole("button", { name: "Tạm nghỉ, tiếp tục sau" }).click();
  await expect(dialog.getByText("Ghi cả giờ, hoặc bỏ trống cả hai ô")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Lúc").fill("14:00");
  await dialog.getByRole("button", { name: "Tạm nghỉ, tiếp tục sau" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Buổi sinh hoạt đang tạm nghỉ" });
  await expect(notice).toContainText("Mất điện cả khu vực.");
  await expectAccessible(page);
  await notice.getByRole("button", { name: "Tiếp tục buổi sinh hoạt" }).click();
  await expect(notice).toBeHidden();
  await expect(page.getByText(/^Đang diễn ra/)).toBeVisible();
});
