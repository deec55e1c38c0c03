import { expectAccessible } from "../accessibility.ts";
import { choose, expectSaved, openBy } from "../fields.ts";
import { takeGuidePicture } from "../guide-picture.ts";
import { expect, test } from "../test.ts";

test("the secretary prepares a meeting, uploads its papers and sends the notice", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByRole("combobox", { name: "Tháng" }).click();
  await page.getByRole("option").last().click();
  await expectAccessible(page);
  await expect(create.getByLabel("Địa điểm")).toHaveValue("Phòng họp tầng 3");
  await create.getByLabel("Địa điểm").clear();
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  await expect(page.getByText("Còn thiếu:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Gửi thông báo" })).toBeDisabled();

  await page.getByRole("region", { name: "Thời gian, địa điểm" }).getByRole("button", { name: "Sửa" }).click();
  const schedule = page.getByRole("dialog", { name: "Đổi thời gian, địa điểm" });
  await schedule.getByLabel("Địa điểm").fill("Hội trường tầng 2");
  await schedule.getByRole("button", { name: "Lưu" }).click();
  await expect(schedule).toBeHidden();

  await page.getByRole("button", { name: "Thêm nội dung" }).click();
  const add = page.getByRole("dialog", { name: "Thêm nội dung" });
  await add.getByLabel("Nội dung").fill("Kế hoạch chuyển đổi số quầy giao dịch");
  await add.getByLabel("Số phút").fill("20");
  await add.getByRole("button", { name: "Thêm" }).click();
  await expect(add).toBeHidden();
  const agenda = page.getByRole("list", { name: "Chương trình" });
  const item = agenda.getByRole("listitem").filter({ hasText: "Kế hoạch chuyển đổi số quầy giao dịch" });
  const placeBefore = await item.getByRole("button", { expanded: true }).textContent();
  await item.getByRole("button", { name: /^Đưa .* lên trên$/ }).click();
  await expect(item.getByRole("button", { expanded: true })).not.toHaveText(placeBefore ?? "");
  await choose(item.getByRole("combobox", { name: "Người trình bày" }), "binh", /Trần Văn Bình/);
  await item.getByRole("textbox", { name: "Dự thảo kết luận" }).fill("Thống nhất mở hai quầy số từ quý sau.");
  await item.getByRole("textbox", { name: "Dự thảo kết luận" }).blur();
  await expectSaved(page);

  const papers = page.getByRole("region", { name: "Tài liệu" });
  const upload = papers.getByLabel("Tải tài liệu lên");
  await upload.setInputFiles({
    name: "Ke hoach.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("TỐI MẬT\nKế hoạch chuyển đổi số quầy giao dịch."),
  });
  await expect(papers.getByText(/Mật, Tối mật hoặc Tuyệt mật nên không được lưu/)).toBeVisible();
  await upload.setInputFiles({
    name: "Kế hoạch chuyển đổi số.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Kế hoạch chuyển đổi số quầy giao dịch."),
  });
  await expect(papers.getByRole("link", { name: "Kế hoạch chuyển đổi số", exact: true })).toBeVisible();

  await page.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = page.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await choose(offices.getByRole("combobox", { name: "Chủ trì" }), "lan", /Nguyễn Thị Lan/);
  await choose(offices.getByRole("combobox", { name: "Thư ký" }), "dat", /Lê Quốc Đạt/);
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();

  const assignment = page.getByRole("dialog", { name: "Phân công" });
  await openBy(page.getByRole("button", { name: "Phân công", exact: true }), assignment);
  await choose(assignment.getByRole("combobox", { name: "Ai chuẩn bị" }), "trang", /Vũ Thu Trang/);
  await assignment.getByLabel("Chuẩn bị gì").fill("Số liệu giao dịch số sáu tháng");
  await assignment.getByRole("button", { name: "Thêm" }).click();
  await expect(page.getByText("Vũ Thu Trang: Số liệu giao dịch số sáu tháng")).toBeVisible();
  await takeGuidePicture(page, "bi-thu-chuan-bi");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  const confirm = page.getByRole("dialog", { name: "Gửi thông báo triệu tập?" });
  await expect(confirm).toContainText(/Thông báo đến \d+ đảng viên/);
  await confirm.getByRole("button", { name: "Gửi thông báo" }).click();
  const notice = page.getByRole("region", { name: "Thông báo", exact: true });
  await expect(notice).toContainText(/Đã gửi .* đến \d+ đồng chí/);
  await expect(notice).not.toContainText("sau thông báo:");

  await upload.setInputFiles({
    name: "Phụ lục giao dịch số.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Số liệu giao dịch số sáu tháng."),
  });
  await expect(notice).toContainText("Đã thêm 1 tài liệu sau thông báo:");
  await expect(notice).toContainText("Phụ lục giao dịch số");
  await expectAccessible(page);
});
