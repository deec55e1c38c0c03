import { expectAccessible } from "../accessibility.ts";
import { expect, test } from "../test.ts";

const STILL_POSSIBLE = "Bão tan ngày 10, chi bộ họp trong tuần sau.";
const BECAUSE = "Cả chi bộ đi khắc phục hậu quả bão.";

test("a month without a meeting: the superior is told why, declines and then accepts, and the cell reads both", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByRole("combobox", { name: "Tháng" }).click();
  await page.getByRole("option").nth(-2).click();
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await expect(create).toBeHidden();
  const address = page.url();
  await page.getByRole("button", { name: "Ghi nhận không tổ chức" }).click();
  const dialog = page.getByRole("dialog", { name: "Ghi nhận không tổ chức" });
  await dialog.getByRole("button", { name: "Ghi nhận không tổ chức" }).click();
  await expect(dialog.getByText("Hãy ghi lý do để người khác hiểu vì sao")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Lý do").fill(BECAUSE);
  await dialog.getByRole("button", { name: "Ghi nhận không tổ chức" }).click();
  const notice = page.getByRole("alert").filter({ hasText: BECAUSE });
  await expect(notice).toContainText("Đang chờ cấp trên xem lý do và trả lời.");

  const office = await as("Văn phòng đảng ủy");
  await office.getByRole("link", { name: /^Thông báo, / }).click();
  await office
    .getByRole("link", { name: new RegExp(`^Chi bộ báo không sinh hoạt .*${BECAUSE}`) })
    .first()
    .click();
  await expectAccessible(office);
  await office.getByRole("button", { name: "Không đồng ý" }).click();
  const decline = office.getByRole("dialog", { name: "Không đồng ý để tháng này không sinh hoạt?" });
  await decline.getByRole("button", { name: "Không đồng ý" }).click();
  await expect(decline.getByText("Hãy ghi lý do để người khác hiểu vì sao")).toBeVisible();
  await expectAccessible(office);
  await decline.getByLabel("Lý do").fill(STILL_POSSIBLE);
  await decline.getByRole("button", { name: "Không đồng ý" }).click();
  await expect(office.getByRole("alert").filter({ hasText: STILL_POSSIBLE })).toBeVisible();

  await page.goto(address);
  const declined = page.getByRole("alert").filter({ hasText: STILL_POSSIBLE });
  await expect(declined).toContainText("Cấp trên không đồng ý để tháng này không sinh hoạt");
  await expect(page.getByText("Đang chuẩn bị", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "Xóa bản chuẩn bị" })).toBeHidden();
  await page.getByRole("button", { name: "Ghi nhận không tổ chức" }).click();
  await dialog.getByLabel("Lý do").fill(`${BECAUSE} Nhà văn hóa còn ngập.`);
  await dialog.getByRole("button", { name: "Ghi nhận không tổ chức" }).click();
  await expect(notice).toContainText("Đang chờ cấp trên xem lý do và trả lời.");

  await office.reload();
  await office.getByRole("button", { name: "Đồng ý không tổ chức" }).click();
  await expect(office.getByRole("alert").filter({ hasText: BECAUSE })).toContainText(/Cấp trên đã đồng ý ngày/);
  await expect(office.getByRole("button", { name: "Đồng ý không tổ chức" })).toBeHidden();

  await page.goto(address);
  await expect(notice).toContainText(/Cấp trên đã đồng ý ngày/);
  await page.getByRole("link", { name: /^Thông báo, / }).click();
  await expect(page.getByText("Cấp trên đã chấp nhận việc không sinh hoạt tháng.").first()).toBeVisible();
});
