import { expectAccessible } from "../accessibility.ts";
import { expectSaved } from "../fields.ts";
import { expect, test } from "../test.ts";

const NAME = "Phiếu chấm của Đảng ủy, sửa tỷ lệ phát biểu";

test("a committee's office draws up a sheet, mends what does not fit, tries it on held meetings and publishes it; the cells find it in force", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/rulesets");
  await expect(page.getByRole("region", { name: /^Đang áp dụng tại/ })).toContainText(
    "chưa có cấp ủy nào ban hành; dùng phiếu có sẵn",
  );
  await page.getByRole("link", { name: "Phiếu của đơn vị" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Soạn phiếu mới" }).click();
  const begin = page.getByRole("dialog", { name: "Bắt đầu từ đâu?" });
  // A workbook is read line by line; what cannot be read is named at its row.
  const typed = "Loại dòng,Nội dung (tiếng Việt)\nTên phiếu,Phiếu\nMục lục,Một";
  await begin
    .locator("input[type=file]")
    .setInputFiles({ name: "phieu.csv", mimeType: "text/csv", buffer: Buffer.from(typed) });
  await begin.getByRole("button", { name: "Bắt đầu soạn" }).click();
  await expect(begin.getByRole("alert")).toContainText("Dòng 3: không có loại dòng “Mục lục”");
  await expect(begin.getByRole("alert")).toContainText("Cả phiếu: thiếu dòng “Nơi ban hành”");
  await begin.getByRole("button", { name: "Xóa", exact: true }).click();
  await begin.getByRole("radio", { name: "Phiếu đánh giá có điều kiện xếp loại Tốt" }).check();
  await begin.getByRole("button", { name: "Bắt đầu soạn" }).click();

  await page.getByRole("textbox", { name: "Tên phiếu" }).fill(NAME);
  await page.getByRole("button", { name: /^4\. Tổ chức sinh hoạt/ }).click();
  const speakers = page.getByRole("group", { name: "Tỷ lệ đảng viên phát biểu" });
  await speakers.getByRole("textbox", { name: "Mức 2: giá trị cận trên" }).fill("55");
  await expect(page.getByRole("region", { name: "Còn 1 chỗ chưa khớp" })).toContainText(
    "“Tỷ lệ đảng viên phát biểu”: chồng nhau ở tỷ lệ số người phát biểu trên số người có mặt từ 50% dưới 55%.",
  );
  await expect(page.getByRole("button", { name: "Ban hành" })).toBeDisabled();
  await speakers.getByRole("textbox", { name: "Mức 2: giá trị cận trên" }).fill("45");
  await expect(page.getByRole("region", { name: "Còn 1 chỗ chưa khớp" })).toContainText("từ 45% dưới 50%");
  await speakers.getByRole("textbox", { name: "Mức 1: giá trị cận dưới" }).fill("45");
  await expect(page.getByRole("region", { name: "Phiếu đã khớp, có thể ban hành." })).toBeVisible();
  // As soon as the last change is saved.
  await expect(page.getByRole("button", { name: "Ban hành" })).toBeEnabled();

  // What rests on several facts is written in the form: a figure by bands, a limit by another fact, a condition.
  await page.getByRole("button", { name: "Thêm mục" }).click();
  const own = page.getByRole("group", { name: "Tiêu chí mới" });
  await own.getByRole("textbox", { name: "Điểm tối đa" }).fill("5");
  await own.getByRole("combobox", { name: "Chấm bằng" }).selectOption("Dữ liệu, tự đặt cách tính");
  await own.getByRole("combobox", { name: "Con số: loại con số" }).selectOption("tỷ lệ (%)");
  await own.getByRole("button", { name: "Giới hạn điểm khi…" }).click();
  await own.getByRole("textbox", { name: "Tối đa (điểm)" }).fill("3");
  await own.getByRole("textbox", { name: "Số người phát biểu" }).fill("9");
  await own.getByRole("textbox", { name: "Số người có mặt" }).fill("10");
  await own.getByRole("textbox", { name: "Số ngày gửi tài liệu trước" }).fill("0");
  await expect(own.getByText("3/5 điểm")).toBeVisible();
  await own.getByRole("button", { name: "Chỉ chấm khi…" }).click();
  await expect(own.getByText(/^Đọc là:/)).toContainText(
    "số ngày gửi tài liệu trước dưới 1: tối đa 3 điểm; chỉ chấm khi có phần chuyên đề",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bỏ mục này" }).last().click();
  await expect(page.getByRole("button", { name: "Ban hành" })).toBeEnabled();

  const trial = page.getByRole("region", { name: "Thử trên các buổi đã qua" });
  await trial.getByRole("button", { name: "Thử" }).click();
  await expect(trial.getByRole("row")).toHaveCount(11);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await page.getByRole("button", { name: "Ban hành" }).click();
  await page.getByRole("dialog", { name: "Ban hành phiếu này?" }).getByRole("button", { name: "Ban hành" }).click();
  await expect(page.getByText("Bản 1 – đã ban hành")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Xuất tệp" }).click();
  expect((await download).suggestedFilename()).toBe(`${NAME}.json`);

  await page.getByRole("button", { name: "Ngừng áp dụng" }).click();
  const ending = page.getByRole("dialog", { name: "Ngừng áp dụng phiếu" });
  await ending
    .getByLabel("Ngày cuối cùng áp dụng")
    .fill(await page.evaluate(() => new Date().toLocaleDateString("en-GB")));
  await ending.getByRole("button", { name: "Ngừng áp dụng" }).click();
  await expect(page.getByText(/đến hết/)).toBeVisible();
});
