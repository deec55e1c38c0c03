import { expectAccessible } from "../accessibility.ts";
import { choose, openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

test("the office enters a member of a cell's committee and ratifies; a secretary on a phone sees what is vacant and the succession plan", async ({
  as,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/organizations");
  await office.getByRole("link", { name: /Chi bộ Tín dụng/ }).click();
  await office.getByRole("link", { name: "Nhiệm kỳ, cấp ủy" }).last().click();
  await expect(office.getByRole("heading", { level: 1, name: "Nhiệm kỳ, cấp ủy" })).toBeVisible();
  const dialog = office.getByRole("dialog", { name: "Ghi người vào cấp ủy và trình chuẩn y" });
  await openBy(office.getByRole("button", { name: "Ghi người vào cấp ủy" }), dialog);
  await dialog.getByRole("button", { name: "Ghi và trình chuẩn y" }).click();
  await expect(dialog.getByText("Hãy chọn người.")).toBeVisible();
  await choose(dialog.getByRole("combobox", { name: "Đồng chí thứ 1" }), "a", /./);
  await dialog
    .getByRole("button", { name: "Hủy" })
    .or(dialog.getByRole("button", { name: "Thôi" }))
    .first()
    .click();
  await expectAccessible(office);

  const page = await as("Bí thư chi bộ", PHONE);
  await page.goto("/terms");
  await expect(page.getByText("Khuyết 1 cấp ủy viên so với đề án")).toBeVisible();
  await expect(page.getByRole("list", { name: "Bầu bổ sung" })).toContainText("Chờ cấp trên");
  await page.getByRole("link", { name: "Mở quy hoạch" }).click();
  await expect(page.getByRole("list", { name: "Người trong quy hoạch" })).toContainText("Đến kỳ rà soát hằng năm");
  await expectAccessible(page);
});
