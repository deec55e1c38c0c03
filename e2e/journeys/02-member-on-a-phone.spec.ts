import { expectAccessible } from "../accessibility.ts";
import { takeGuidePicture } from "../guide-picture.ts";
import { expect, PHONE, test } from "../test.ts";

test("a member on a phone reads a paper, sends an opinion, asks to be excused and reports on a task", async ({
  as,
}) => {
  const page = await as("Đảng viên", PHONE);
  await expect(page.getByRole("heading", { name: "Việc của tôi", level: 1 })).toBeVisible();
  await takeGuidePicture(page, "dang-vien-dien-thoai");
  await expectAccessible(page);

  const unread = page.getByRole("list", { name: "Tài liệu" }).getByRole("listitem").filter({ hasText: "Chưa đọc" });
  const count = await unread.count();
  const paper = page.waitForEvent("popup");
  await unread.first().getByRole("link").click();
  await (await paper).close();
  await expect(unread).toHaveCount(count - 1);

  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  const opinion = page.getByRole("dialog", { name: "Gửi ý kiến" });
  await opinion.getByLabel("Ý kiến hoặc câu hỏi").fill("Đề nghị bàn thêm việc trực quầy ngày thứ Bảy.");
  await expectAccessible(page);
  await opinion.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByText("Đã gửi ý kiến.")).toBeVisible();

  await page.getByRole("button", { name: "Xin vắng" }).click();
  const request = page.getByRole("dialog", { name: "Xin vắng" });
  await request.getByRole("button", { name: "Xin vắng" }).click();
  await expect(request.getByText("Hãy chọn một lý do.")).toBeVisible();
  await request.getByRole("radio", { name: "Việc gia đình" }).check();
  await request.getByLabel("Ghi rõ thêm").fill("Đưa con đi khám theo lịch hẹn.");
  await request.getByRole("button", { name: "Xin vắng" }).click();
  await expect(page.getByText("Đã gửi đơn xin vắng. Trả lời sẽ có ở mục Thông báo.")).toBeVisible();

  await page
    .getByRole("button", { name: /^Cập nhật nhiệm vụ/ })
    .first()
    .click();
  const note = page.getByRole("dialog", { name: "Cập nhật tiến độ" });
  await note.getByLabel("Đã làm gì, còn vướng gì").fill("Đã hướng dẫn 12 hộ; còn 3 hộ chưa có điện thoại phù hợp.");
  await note.getByLabel("Đã làm được (%)").fill("80");
  await note.getByRole("button", { name: "Lưu" }).click();
  await expect(note).toBeHidden();
  await expect(page.getByText("Đang triển khai · 80%")).toBeVisible();
});

test("the secretary finds the member's request waiting and answers it", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  const waiting = page.getByRole("region", { name: "Đang chờ trả lời" });
  await expect(waiting).toContainText("Đưa con đi khám theo lịch hẹn.");
  await takeGuidePicture(page, "bi-thu-thang-nay");
  await expectAccessible(page);
  await waiting.getByRole("button", { name: "Đồng ý cho đồng chí Lê Quốc Đạt vắng", exact: true }).click();
  await expect(waiting).not.toContainText("Đưa con đi khám theo lịch hẹn.");
});
