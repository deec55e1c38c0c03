import { expectAccessible } from "../accessibility.ts";
import { dayAhead } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

test("the committee's office follows capital and loans year by year, and sees how far a goal of the term is", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.goto("/indicators?year=2018");
  const capital = page.getByRole("region", { name: "Tổng nguồn vốn huy động" });
  await expect(capital.getByRole("row", { name: /^Quý I 104\.000 tỷ đồng \+4,2%/ })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Tổng dư nợ cho vay" }).getByRole("row", { name: /96\.500 tỷ đồng \+5,1%/ }),
  ).toBeVisible();
  await page.getByLabel("Năm", { exact: true }).selectOption({ index: 1 });
  const online = page.getByRole("region", { name: "Tỷ lệ khoản vay nhỏ giải quyết trực tuyến" });
  await expect(online.getByText(/Đã đi .*% chặng đường, trong .*% thời gian\./)).toBeVisible();
  await expectAccessible(page);
});

test("on a phone a cell's secretary begins to keep an indicator and enters a month; a mistake is said in words", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ", PHONE);
  await page.goto("/indicators");
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm chỉ tiêu" });
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByText("Hãy ghi tên chỉ tiêu.")).toBeVisible();
  await dialog.getByLabel("Tên chỉ tiêu").fill("Số sáng kiến được công nhận");
  await dialog.getByLabel("Đơn vị tính").fill("sáng kiến");
  await dialog.getByLabel("Theo dõi theo").selectOption("YEAR");
  await dialog.getByLabel("Căn cứ", { exact: true }).fill("Nghị quyết số 05-NQ/CB");
  await dialog.getByLabel("Có chỉ tiêu cho cả nhiệm kỳ").click();
  await dialog.getByLabel("Mức phải đạt").fill("12");
  await dialog.getByLabel("Thời hạn").fill(dayAhead(-3));
  await expect(dialog.getByText("Thời hạn phải sau ngày bắt đầu.")).toBeVisible();
  await dialog.getByLabel("Thời hạn").fill(dayAhead(900));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  const card = page.getByRole("region", { name: "Số sáng kiến được công nhận" });
  await expect(card.getByText("Căn cứ: Nghị quyết số 05-NQ/CB")).toBeVisible();
  await card.getByRole("button", { name: /^Nhập số liệu Năm/ }).click();
  const figures = page.getByRole("dialog", { name: /^Số sáng kiến được công nhận: Năm/ });
  await figures.getByLabel("Chỉ tiêu của kỳ").fill("3");
  await figures.getByLabel("Kết quả").fill("2");
  await figures.getByRole("button", { name: "Lưu" }).click();
  await expect(card.getByText("2 sáng kiến")).toBeVisible();
  await expect(card.getByText("Chưa đạt")).toBeVisible();
  await expectAccessible(page);
});
