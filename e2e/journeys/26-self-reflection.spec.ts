import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { enterWithSlip, handOutAccounts, nameOfOfficer, openOrganization, slipOf } from "../accounts.ts";
import { dayAhead } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

// One member's self-reflection on its way: each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Khách hàng – BIDV";
const OWN = "Chưa mạnh dạn góp ý trong sinh hoạt";
const COLLECTIVE = "Tài liệu sinh hoạt gửi muộn";
const PASSWORD = "mỗi ngày tự soi một lần nhé";

let phone: Page;
let laptop: Page;
let member: string;
let entry: string;

test.beforeEach(({ watch }) => {
  for (const page of [phone, laptop]) if (page) watch(page.context());
});
test.afterAll(async () => {
  for (const page of [phone, laptop]) await page?.context().close();
});

const selfReflection = (page: Page) => page.goto("/self-reflection");
const own = (page: Page) => page.getByRole("region", { name: "Hạn chế của tôi" });

test("a member writes a draft on a phone; the secretary of the cell does not see it", async ({
  as,
  browser,
  contextOptions,
}) => {
  const administrator = await as("Quản trị kỹ thuật");
  await openOrganization(administrator, CELL);
  const secretary = await nameOfOfficer(administrator, "Bí thư");
  const deputy = await nameOfOfficer(administrator, "Phó bí thư");
  const slips = await handOutAccounts(administrator);
  member = [...slips.keys()].find((name) => name !== secretary && name !== deputy) ?? "";
  laptop = await (await browser.newContext(contextOptions)).newPage();
  await enterWithSlip(laptop, slipOf(slips, secretary), PASSWORD);
  phone = await (await browser.newContext({ ...contextOptions, ...PHONE })).newPage();
  await enterWithSlip(phone, slipOf(slips, member), PASSWORD);

  await phone.getByRole("button", { name: "Thêm", exact: true }).click();
  await phone.getByRole("link", { name: "Tự soi, tự sửa" }).click();
  await expect(phone.getByRole("heading", { name: /^Tự soi, tự sửa năm \d{4}$/, level: 1 })).toBeVisible();
  await expect(own(phone)).toContainText("Chưa ghi hạn chế nào");
  await expectAccessible(phone);
  await own(phone).getByRole("button", { name: "Ghi hạn chế của tôi" }).click();
  const dialog = phone.getByRole("dialog", { name: "Ghi hạn chế của tôi" });
  await dialog.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(dialog).toContainText("Hãy ghi hạn chế.");
  await dialog.getByLabel("Hạn chế").fill(OWN);
  await dialog.getByLabel("Nguyên nhân").fill("Ngại va chạm");
  await expectAccessible(phone);
  await dialog.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(own(phone)).toContainText("Bản nháp");

  await selfReflection(laptop);
  await expect(laptop.getByText("Chưa có hạn chế nào được theo dõi")).toBeVisible();
  await expect(laptop.getByText(OWN)).toBeHidden();
});

test("handed in, it is read by the secretary, sent back with a word, completed and handed in again", async () => {
  await own(phone)
    .getByRole("button", { name: `Gửi: ${OWN}` })
    .click();
  const ask = phone.getByRole("dialog", { name: "Gửi nội dung tự soi, tự sửa" });
  await ask.getByRole("button", { name: "Gửi", exact: true }).click();
  await expect(ask).toContainText("Ghi biện pháp khắc phục và thời hạn đã");
  await ask.getByRole("button", { name: "Hủy" }).click();
  await own(phone)
    .getByRole("button", { name: `Sửa: ${OWN}` })
    .click();
  const edit = phone.getByRole("dialog", { name: "Sửa hạn chế" });
  await edit.getByLabel("Biện pháp khắc phục").fill("Góp ý thẳng thắn hơn");
  await edit.getByLabel("Thời hạn").fill(dayAhead(20));
  await edit.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(edit).toBeHidden();
  await handIn(phone);

  await laptop.goto("/notifications");
  await laptop.getByRole("link", { name: "Có đảng viên gửi nội dung tự soi, tự sửa. Mở để đọc." }).click();
  await expect(laptop.getByText(OWN)).toBeVisible();
  await expectAccessible(laptop);
  entry = laptop.url();
  await laptop.getByRole("button", { name: `Gửi trả: ${OWN}` }).click();
  const back = laptop.getByRole("dialog", { name: "Gửi trả để bổ sung" });
  await back.getByLabel("Cần bổ sung gì").fill("Nêu số lần góp ý");
  await back.getByRole("button", { name: "Gửi trả" }).click();
  await expect(back).toBeHidden();

  await phone.reload();
  await expect(own(phone)).toContainText("Ý kiến khi gửi trả: Nêu số lần góp ý");
  await own(phone)
    .getByRole("button", { name: `Sửa: ${OWN}` })
    .click();
  await edit.getByLabel("Biện pháp khắc phục").fill("Mỗi buổi góp ý ít nhất một lần");
  await edit.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(edit).toBeHidden();
  await laptop.reload();
  await expect(laptop.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
  await handIn(phone);
});

test("the secretary names one of the collective, and puts the member's before the next meeting", async () => {
  await selfReflection(laptop);
  await laptop.getByRole("button", { name: "Ghi hạn chế của tập thể" }).click();
  const dialog = laptop.getByRole("dialog", { name: "Ghi hạn chế của tập thể" });
  await dialog.getByLabel("Hạn chế").fill(COLLECTIVE);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog).toContainText("Hãy ghi biện pháp khắc phục.");
  await dialog.getByLabel("Biện pháp khắc phục").fill("Gửi trước ba ngày");
  await dialog.getByLabel("Thời hạn").fill(dayAhead(2));
  await expectAccessible(laptop);
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(laptop.getByRole("list", { name: "Hạn chế của tập thể" })).toContainText(COLLECTIVE);
  await expect(laptop.getByRole("list", { name: member })).toContainText(OWN);
  await expectAccessible(laptop);

  await laptop.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await laptop.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = laptop.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  const card = laptop.getByRole("region", { name: "Hạn chế cần theo dõi" });
  await expect(card).toContainText(COLLECTIVE);
  const put = card.getByRole("button", { name: `Đưa ra buổi này: ${OWN}` });
  if (!(await put.isVisible())) await card.getByText(/^Hạn chế khác đang khắc phục/).click();
  await put.click();
  await expect(card.getByRole("button", { name: `Thôi đưa ra: ${OWN}` })).toBeVisible();
  await expectAccessible(laptop);

  await phone.goto("/notifications");
  await phone.getByRole("link", { name: /được đưa ra buổi sinh hoạt/ }).click();
  await phone.getByLabel("Đã làm được gì").fill("Đã góp ý hai lần");
  await phone.getByRole("button", { name: "Ghi lại" }).click();
  await expect(phone.getByRole("listitem").filter({ hasText: "Đã góp ý hai lần" })).toBeVisible();
  await expectAccessible(phone);
});

test("the result is confirmed with another deadline and then for good; the year's paper opens", async () => {
  await laptop.goto(entry);
  await expect(laptop.getByText("Đã góp ý hai lần")).toBeVisible();
  await confirm("Khắc phục một phần", "Còn ít lần");
  await expect(laptop.getByText(/^Tiếp tục đến /)).toBeVisible();
  await confirm("Đã khắc phục xong", "Tiến bộ rõ");
  await selfReflection(phone);
  await expect(own(phone)).toContainText("Đã khắc phục xong");
  const paper = own(phone).getByRole("link", { name: /^PDF: Bản tổng hợp năm của / });
  const file = await phone.request.get((await paper.getAttribute("href")) ?? "");
  expect([file.status(), file.headers()["content-type"]]).toEqual([200, "application/pdf"]);
});

test("the office above sees how many there are, and never what they are", async ({ as }) => {
  const office = await as("Văn phòng đảng ủy");
  await selfReflection(office);
  const table = office.getByRole("table", { name: "Số hạn chế đã nêu và kết quả khắc phục theo tổ chức" });
  await expect(table.getByRole("row", { name: new RegExp(CELL) })).toContainText(
    "1 đảng viên đã gửi; 1 đã nêu · 1 xong",
  );
  await expect(office.getByText(OWN)).toBeHidden();
  await expectAccessible(office);
  await office.goto(entry);
  await expect(office.getByText(OWN)).toBeHidden();
});

async function handIn(page: Page): Promise<void> {
  await own(page)
    .getByRole("button", { name: `Gửi: ${OWN}` })
    .click();
  const ask = page.getByRole("dialog", { name: "Gửi nội dung tự soi, tự sửa" });
  await ask.getByRole("button", { name: "Gửi", exact: true }).click();
  await expect(ask).toBeHidden();
  await expect(own(page)).toContainText("Đang khắc phục");
}

async function confirm(result: string, word: string): Promise<void> {
  await laptop.getByRole("button", { name: `Xác nhận kết quả: ${OWN}` }).click();
  const dialog = laptop.getByRole("dialog", { name: "Xác nhận kết quả khắc phục" });
  await dialog.getByLabel(result).check();
  await dialog.getByLabel("Nhận xét").fill(word);
  if (result !== "Đã khắc phục xong") await dialog.getByLabel("Tiếp tục khắc phục đến ngày").fill(dayAhead(60));
  await dialog.getByRole("button", { name: "Xác nhận kết quả" }).click();
  await expect(dialog).toBeHidden();
}
