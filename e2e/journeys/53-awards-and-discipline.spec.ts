import { expectAccessible } from "../accessibility.ts";
import { dayAhead, openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

test("the office records a discipline by its decision and notes it again correctly; the list and the member show both", async ({
  as,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/conduct");
  const list = office.getByRole("list", { name: "Khen thưởng, kỷ luật" });
  await expect(list.getByText("Giấy khen").first()).toBeVisible();
  await office.getByLabel("Loại").selectOption("Kỷ luật");
  await expect(list.getByText("Khiển trách")).toBeVisible();
  await list.getByRole("link").first().click();

  const card = office.getByRole("region", { name: "Khen thưởng, kỷ luật" });
  const dialog = office.getByRole("dialog");
  await openBy(card.getByRole("button", { name: "Ghi khen thưởng, kỷ luật" }), dialog);
  await dialog.getByLabel("Hình thức").selectOption("Cảnh cáo");
  await dialog.getByLabel("Số quyết định").fill("17-QĐ/UBKT");
  await dialog.getByLabel("Ngày quyết định").fill(dayAhead(-20));
  await dialog.getByLabel("Nơi ra quyết định").fill("Ủy ban Kiểm tra Đảng ủy");
  await dialog.getByLabel("Thành tích hoặc nội dung vi phạm").fill("Vi phạm quy định về kê khai");
  await expectAccessible(office);
  await dialog.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(card.getByText("Quyết định 17-QĐ/UBKT")).toBeVisible();

  await openBy(card.getByRole("button", { name: "Ghi lại cho đúng: Cảnh cáo" }), dialog);
  await dialog.getByLabel("Hình thức").selectOption("Khiển trách");
  await dialog.getByLabel("Sai ở đâu").fill("Quyết định là khiển trách");
  await dialog.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(card.getByText("Ghi nhầm")).toBeVisible();
  await expect(card.getByText(/Thôi áp dụng từ .*: Quyết định là khiển trách/)).toBeVisible();

  const member = await as("Đảng viên", PHONE);
  await member.goto("/my-record");
  const own = member.getByRole("region", { name: "Khen thưởng, kỷ luật của tôi" });
  await expect(own).toContainText("Chỉ đồng chí đó");
  await expect(own.getByText("17-QĐ/UBKT")).toBeHidden();
  await expectAccessible(member);
});

test("badges of a round are proposed and decided together, and one step is taken back", async ({ as }) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/");
  const { offices } = await (await office.request.get("/api/account")).json();
  await office.goto(`/organizations/${offices[0].organizationId}/badges`);
  const dialog = office.getByRole("dialog");
  const list = office.getByRole("list", { name: "Đến hạn trong các đợt tới" });
  // Of the rounds offered the first is the last of the coming year.
  await office.getByLabel("Đợt", { exact: true }).selectOption({ index: 1 });
  await openBy(office.getByRole("button", { name: "Ghi cho cả đợt" }), dialog);
  await dialog.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(list.getByText("Đã đề nghị").first()).toBeVisible();
  await expect(list.getByText("Chưa đề nghị")).toHaveCount(0);
  await openBy(list.getByRole("button", { name: /^Bỏ bước vừa ghi của/ }).first(), dialog);
  await dialog.getByRole("button", { name: "Bỏ bước vừa ghi" }).click();
  await expect(list.getByText("Chưa đề nghị")).toHaveCount(1);
  await openBy(office.getByRole("button", { name: "Ghi cho cả đợt" }), dialog);
  await dialog.getByLabel("Việc").selectOption("Ghi quyết định");
  await dialog.getByLabel("Số quyết định").fill("345-QĐ/TU");
  await dialog.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(list.getByText("Đã có quyết định").first()).toBeVisible();
});

test("the secretary introduces a member where he or she lives, and takes the letter along", async ({ as }) => {
  const secretary = await as("Bí thư chi bộ", PHONE);
  await secretary.goto("/residence");
  const dialog = secretary.getByRole("dialog");
  const list = secretary.getByRole("list", { name: "Đảng viên của chi bộ" });
  await secretary.getByLabel("Tình trạng").selectOption("Chưa giới thiệu");
  const first = list.getByRole("button", { name: /^Giới thiệu .* về nơi cư trú$/ }).first();
  const named = /^Giới thiệu (.*) về nơi cư trú$/.exec((await first.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  await openBy(first, dialog);
  await dialog.getByLabel("Chi bộ nơi cư trú").fill("Chi bộ Khu phố 9");
  await dialog.getByRole("button", { name: "Lập giấy giới thiệu" }).click();
  await expect(dialog).toBeHidden();
  await secretary.getByLabel("Tình trạng").selectOption("Đã giới thiệu");
  const row = list.getByRole("listitem").filter({ hasText: named }).filter({ hasText: "Chi bộ Khu phố 9" });
  const [letter] = await Promise.all([
    secretary.waitForEvent("download"),
    row.getByRole("link", { name: /^Word: giấy giới thiệu/ }).click(),
  ]);
  expect(letter.suggestedFilename()).toContain("Giấy giới thiệu về nơi cư trú");
});
