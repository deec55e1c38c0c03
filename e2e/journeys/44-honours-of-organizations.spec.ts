import { expectAccessible } from "../accessibility.ts";
import { dayAhead, openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

test("the office notes a level of an earlier year, corrects it visibly, and a cell's secretary reads it on a phone", async ({
  as,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/");
  const { offices } = await (await office.request.get("/api/account")).json();
  const { organizationId } = offices[0];
  await office.goto(`/organizations/${organizationId}`);
  const card = office.getByRole("region", { name: "Xếp loại, danh hiệu các năm trước" });
  const dialog = office.getByRole("dialog");
  await openBy(card.getByRole("button", { name: "Ghi xếp loại, danh hiệu" }), dialog);
  await dialog.getByLabel("Năm").selectOption("2016");
  await dialog.getByLabel("Mức xếp loại hoặc danh hiệu").selectOption("Yếu kém");
  await dialog.getByLabel("Số quyết định").fill("88-QĐ/TU");
  await dialog.getByLabel("Ngày quyết định").fill(dayAhead(-400));
  await dialog.getByLabel("Nơi ra quyết định").fill("Ban Thường vụ Tỉnh ủy");
  await dialog.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(card.getByText("2016: Yếu kém")).toBeVisible();

  await openBy(card.getByRole("button", { name: "Ghi lại cho đúng: 2016: Yếu kém" }), dialog);
  await dialog.getByLabel("Mức xếp loại hoặc danh hiệu").selectOption("Trong sạch, vững mạnh");
  await dialog.getByLabel("Sai ở đâu").fill("Nhầm mức");
  await dialog.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(card.getByText("2016: Trong sạch, vững mạnh")).toBeVisible();
  await expect(card.getByText("Không tính: Nhầm mức")).toBeVisible();
  await expectAccessible(office);

  await office.goto(`/organizations/${organizationId}/annual-reviews`);
  await office.getByLabel("Năm", { exact: true }).selectOption({ index: 1 });
  const chart = office.getByRole("group", { name: /^Cột xếp chồng/ });
  await expect(chart).toBeVisible();
  const [picture] = await Promise.all([
    office.waitForEvent("download"),
    office
      .getByRole("button", { name: /Xếp loại đảng viên qua các năm/ })
      .first()
      .click(),
  ]);
  expect(picture.suggestedFilename()).toContain(".png");

  const secretary = await as("Bí thư chi bộ", PHONE);
  await secretary.goto("/");
  const { offices: own } = await (await secretary.request.get("/api/account")).json();
  await secretary.goto(`/organizations/${own[0].organizationId}`);
  await expect(secretary.getByRole("region", { name: "Xếp loại, danh hiệu các năm trước" })).toBeVisible();
  await expectAccessible(secretary);
});
