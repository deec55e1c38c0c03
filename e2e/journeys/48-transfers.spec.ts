import { expectAccessible } from "../accessibility.ts";
import { choose, dayAhead, openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";
import { wordText } from "../word-text.ts";

type Listed = { rows: { organizationId: string; personId: string; name: string; fullName: string }[] };

test("the office sees a late letter to a cell outside and records the receipt; within the product a letter is written and received", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy", PHONE);
  await page.goto("/transfers");
  await page.getByLabel("Chiều chuyển").selectOption("OVERDUE");
  await expect(page.getByText("Chi bộ Tín dụng → Chi bộ Khu phố 4, phường Tân Mai")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("list", { name: "Chuyển sinh hoạt" }).getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Giấy giới thiệu" })).toContainText("30 ngày làm việc");
  const receipt = page.getByRole("dialog", { name: "Ghi nơi đến đã tiếp nhận" });
  await openBy(page.getByRole("button", { name: "Ghi đã tiếp nhận" }), receipt);
  await receipt.getByLabel("Số, ngày giấy báo của nơi đến").fill("Phiếu báo số 08-PB/CB");
  await receipt.getByRole("button", { name: "Ghi đã tiếp nhận" }).click();
  const now = page.getByRole("region", { name: "Việc cần làm" });
  await expect(now.getByText(/Đã tiếp nhận từ ngày .*Phiếu báo số 08-PB\/CB/)).toBeVisible();

  const get = async (path: string): Promise<Listed> => (await page.request.get(`/api${path}`)).json();
  const found = await get(`/organizations?search=${encodeURIComponent("Hành chính Nhân sự")}`);
  const { organizationId } = found.rows.find(({ name }) => name.startsWith("Chi bộ Hành chính"))!;
  const { rows: members } = await get(`/organizations/${organizationId}/members?stay=HOME`);
  const member = members[11]!;
  await page.goto(`/organizations/${organizationId}/members/${member.personId}`);
  const letter = page.getByRole("dialog", { name: "Viết giấy giới thiệu" });
  await openBy(page.getByRole("button", { name: "Viết giấy giới thiệu" }), letter);
  await choose(letter.getByRole("combobox", { name: "Nơi đến" }), "tin dung", /^Chi bộ Tín dụng/);
  await letter.getByLabel("Lý do").fill("Điều động công tác");
  await letter.getByLabel("Ngày giấy giới thiệu").fill(dayAhead(-2));
  await letter.getByRole("button", { name: "Viết giấy giới thiệu" }).click();
  const taking = page.getByRole("dialog", { name: "Tiếp nhận đảng viên" });
  await openBy(page.getByRole("button", { name: "Tiếp nhận", exact: true }), taking);
  await taking.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await expect(now.getByText(/Đã tiếp nhận từ ngày/)).toBeVisible();
  await expectAccessible(page);
});

test("a member who brings a letter from outside is taken in, and the note of receipt is there to print", async ({
  as,
}) => {
  const page = await as("Bí thư chi bộ");
  await page.goto("/transfers");
  const arrival = page.getByRole("dialog", { name: "Tiếp nhận từ nơi ngoài phần mềm" });
  await openBy(page.getByRole("button", { name: "Tiếp nhận từ nơi ngoài phần mềm" }), arrival);
  await arrival.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await expect(arrival.getByText("Hãy ghi nội dung này.").first()).toBeVisible();
  await arrival.getByLabel("Họ và tên").fill("Tạ Văn Đến");
  await arrival.getByLabel("Chi bộ nơi đi").fill("Chi bộ Khu phố 9, phường Trung Dũng");
  await arrival.getByLabel("Số giấy giới thiệu").fill("12-GT/CB");
  await expectAccessible(page);
  await arrival.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tạ Văn Đến" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Phiếu báo tiếp nhận" })).toContainText("12-GT/CB");
  const word = await page.getByRole("link", { name: "Word" }).getAttribute("href");
  const file = await page.request.get(word!);
  expect(wordText(await file.body())).toContain("theo giấy giới thiệu số 12-GT/CB");
});
