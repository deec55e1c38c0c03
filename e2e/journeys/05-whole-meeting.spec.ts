import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { judge, writeConclusions } from "../closing.ts";
import { choose } from "../fields.ts";
import { takeGuidePicture } from "../guide-picture.ts";
import { expect, PHONE, test } from "../test.ts";
import { adoptAgenda, castVote, openNextMeeting, openTab, startMeeting, stepsOf } from "../workspace.ts";

// One meeting from its opening to its close: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

test("the meeting opens, the roll is called by keys and by mouse, and the agenda is adopted", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await openNextMeeting(page);
  await openTab(page, "Chuẩn bị");
  await startMeeting(page);
  await expect(page.getByRole("heading", { name: "Điểm danh" })).toBeVisible();

  await page.getByRole("button", { name: "Tất cả có mặt" }).click();
  await expect(personTile(page, "Phạm Minh Hải")).toContainText("Có mặt");
  await expect(personTile(page, "Hoàng Yến")).toContainText("đã xin vắng, chưa được trả lời");
  await page.keyboard.type("yenl");
  await expect(page.getByText(/^Còn \d+ người chưa điểm danh/)).toBeHidden();
  await page.keyboard.type("menl");
  await expect(personTile(page, "Cao Thị Mến")).toContainText("Vắng có lý do");
  await page.keyboard.type("binm");
  await expect(personTile(page, "Trần Văn Bình")).toContainText("Đến muộn");
  await personTile(page, "Phạm Minh Hải").getByRole("button").first().click();
  await expect(personTile(page, "Phạm Minh Hải")).toContainText("Vắng có lý do");
  await personTile(page, "Phạm Minh Hải")
    .getByRole("button", { name: /^Giờ đến/ })
    .click();
  const details = page.getByRole("dialog", { name: "Phạm Minh Hải" });
  await details.getByText("Có mặt").click();
  await details.getByLabel("Giờ về").fill("23:30");
  await details.getByRole("button", { name: "Lưu" }).click();
  await expect(personTile(page, "Phạm Minh Hải")).toContainText("về 23:30");
  await page.getByRole("button", { name: /^Vì sao là \d+\?$/ }).click();
  await expect(page.getByText(/^Quyết định cần quá nửa số đảng viên chính thức/)).toBeVisible();
  await takeGuidePicture(page, "bi-thu-diem-danh");
  await expectAccessible(page);

  await adoptAgenda(page);
  await expect(page.getByText(/^Đã thông qua lúc/)).toBeVisible();
});

test("item by item: tasks are reviewed, members speak and propose", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await openNextMeeting(page);
  await openTab(page, "Diễn biến");
  await expectAccessible(page);
  const items = page.getByRole("navigation", { name: "Nội dung" });
  await items
    .getByRole("button", { name: /nhiệm vụ/i })
    .first()
    .click();
  const reviews = page.getByRole("list", { name: "Nhiệm vụ kỳ trước còn mở" }).locator("> li");
  for (const review of await reviews.all()) {
    await review.getByText("Hoàn thành", { exact: true }).click();
    await review.getByLabel("Kết quả cụ thể").fill("Đã xong theo kế hoạch.");
    await review.getByLabel("Kết quả cụ thể").blur();
    await expect(review.getByText(/^Đã lưu/)).toBeVisible();
  }
  await expectAccessible(page);

  await page.getByRole("button", { name: /^Nội dung tiếp theo/ }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  await choose(page.getByRole("combobox", { name: "Ai phát biểu?" }), "bi", /Trần Văn Bình/);
  await page.getByLabel("Ý chính").fill("Đồng ý với dự thảo; cần tập huấn cho giao dịch viên mới.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Các phát biểu" })).toContainText("cần tập huấn cho giao dịch viên mới");

  await page.getByRole("button", { name: "Ghi kiến nghị" }).click();
  const proposal = page.getByRole("dialog", { name: "Ghi kiến nghị" });
  await choose(proposal.getByRole("combobox", { name: "Người kiến nghị" }), "hai", /Phạm Minh Hải/);
  await proposal
    .getByRole("textbox", { name: "Kiến nghị", exact: true })
    .fill("Trang bị thêm máy đếm tiền cho quầy số 3.");
  await proposal.getByRole("button", { name: "Thêm" }).click();
  await expect(page.getByRole("region", { name: "Kiến nghị của đảng viên" })).toContainText(
    "máy đếm tiền cho quầy số 3",
  );
});

test("on a phone the closing begins with its steps: each opens its section, and what is folded loses nothing", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ", PHONE);
  await openNextMeeting(page);
  await openTab(page, "Kết thúc");
  const steps = page.getByRole("navigation", { name: "Các việc của phần Kết thúc" });
  await expect(steps.getByRole("link")).toHaveCount(8);
  await expect(page.getByRole("button", { name: "Kết luận từng nội dung" })).toHaveAttribute("aria-expanded", "true");
  const synthesis = page.getByRole("button", { name: "Tổng hợp của chủ trì" });
  await expect(synthesis).toHaveAttribute("aria-expanded", "false");
  const field = page.getByRole("textbox", { name: "Tổng hợp, kết luận chung" });
  await expect(field).toBeHidden();

  await steps.getByRole("link", { name: /^Tổng hợp của chủ trì/ }).press("Enter");
  await expect(synthesis).toBeFocused();
  await expect(synthesis).toHaveAttribute("aria-expanded", "true");
  await field.fill("Chi bộ hoàn thành nhiệm vụ của tháng.");
  await synthesis.press("Enter");
  await expect(field).toBeHidden();
  await expect(steps.getByRole("link", { name: /^Tổng hợp của chủ trì/ })).toContainText("Xong");
  await steps.getByRole("link", { name: /^Tổng hợp của chủ trì/ }).press("Enter");
  await expect(field).toHaveValue("Chi bộ hoàn thành nhiệm vụ của tháng.");
  await page.getByRole("link", { name: /^Tiếp: Nghị quyết/ }).click();
  await expect(page.getByRole("button", { name: "Biểu quyết nghị quyết" })).toBeInViewport();

  await page.goto(`${page.url().split("#")[0]}#score`);
  await page.reload();
  const score = page.getByRole("button", { name: "Đánh giá chất lượng buổi sinh hoạt" });
  await expect(score).toBeFocused();
  const facts = page.getByRole("button", { name: /tiêu chí đã có điểm theo dữ liệu/ }).first();
  await expect(facts).toHaveAttribute("aria-expanded", "false");
  await facts.press("Enter");
  await expect(facts).toHaveAttribute("aria-expanded", "true");
  await expectAccessible(page);
});

test("conclusions and tasks are written, only counts that add up are taken, the score is voted, and the record is locked", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await openNextMeeting(page);
  await openTab(page, "Kết thúc");
  await writeConclusions(page, "Chi bộ thống nhất; chi ủy theo dõi, báo cáo kỳ sau.");

  await page.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  const task = page.getByRole("dialog", { name: "Giao nhiệm vụ" });
  await task.getByRole("textbox", { name: "Nhiệm vụ", exact: true }).fill("Tập huấn giao dịch viên mới");
  await choose(task.getByRole("combobox", { name: "Người thực hiện" }), "binh", /Trần Văn Bình/);
  await task.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("region", { name: "Nhiệm vụ giao trong buổi này" })).toContainText(
    "Tập huấn giao dịch viên mới",
  );

  await page.getByRole("button", { name: "Biểu quyết nghị quyết" }).click();
  const vote = page.getByRole("dialog");
  await vote.getByLabel("Tán thành", { exact: true }).fill("3");
  await expect(vote.getByText(/^Cộng lại là 3, phải bằng/)).toBeVisible();
  await expect(vote.getByRole("button", { name: "Ghi kết quả" })).toBeDisabled();
  await vote.getByRole("button", { name: "Hủy" }).click();
  await page.getByRole("button", { name: "Biểu quyết nghị quyết" }).click();
  await castVote(page, { disagree: 1 });

  await judge(page);
  await takeGuidePicture(page, "bi-thu-cham-diem", {
    from: page.getByRole("heading", { name: "Đánh giá chất lượng buổi sinh hoạt" }),
  });
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Đề xuất .* điểm, biểu quyết$/ }).click();
  await castVote(page);
  await expect(page.getByText("Chi bộ đã biểu quyết.")).toBeVisible();

  await page.getByRole("button", { name: "Đã đọc và thông qua" }).click();
  await page.getByRole("button", { name: "Kết thúc buổi sinh hoạt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Kết thúc buổi sinh hoạt" }).click();
  await expect(page.getByText("Chờ hoàn thiện hồ sơ")).toBeVisible();
  await expect(stepsOf(page).getByRole("link", { name: "Hồ sơ" })).toHaveAttribute("aria-current", "page");
});

function personTile(page: Page, fullName: string) {
  return page.getByRole("region", { name: "Điểm danh" }).getByRole("listitem").filter({ hasText: fullName });
}
