import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { choose, openBy } from "../fields.ts";
import { expect, PHONE, test } from "../test.ts";

test("the office enters a member of a cell's committee and ratifies; a secretary on a phone sees what is vacant and the succession plan", async ({
  as,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/organizations");
  await office.getByRole("link", { name: /Chi bộ Tín dụng/ }).click();
  await office.getByRole("main").getByRole("link", { name: "Nhiệm kỳ, cấp ủy" }).click();
  await expect(office.getByRole("heading", { level: 1, name: "Nhiệm kỳ, cấp ủy" })).toBeVisible();
  const dialog = office.getByRole("dialog", { name: "Ghi người vào cấp ủy và trình chuẩn y" });
  await openBy(office.getByRole("button", { name: "Ghi người vào cấp ủy" }), dialog);
  await dialog.getByRole("button", { name: "Ghi và trình chuẩn y" }).click();
  await expect(dialog.getByText("Hãy chọn người.")).toBeVisible();
  const name = await freeMember(office);
  await choose(dialog.getByRole("combobox", { name: "Đồng chí thứ 1" }), name, new RegExp(name));
  await dialog.getByRole("combobox", { name: "Hình thức" }).selectOption({ label: "Bầu bổ sung" });
  await dialog.getByRole("textbox", { name: "Tờ trình đề nghị chuẩn y" }).fill("Tờ trình số 07-TTr/CB");
  await dialog.getByRole("button", { name: "Ghi và trình chuẩn y" }).click();
  await expect(dialog).toBeHidden();
  const ratifying = office.getByRole("dialog", { name: "Chuẩn y cấp ủy" });
  await openBy(office.getByRole("button", { name: "Chuẩn y (1)" }), ratifying);
  await ratifying.getByRole("textbox", { name: "Số quyết định chuẩn y" }).fill("77-QĐ/ĐU");
  await ratifying.getByRole("button", { name: "Chuẩn y" }).click();
  await expect(ratifying).toBeHidden();
  await expect(office.getByRole("list", { name: "Cấp ủy của nhiệm kỳ" })).toContainText("77-QĐ/ĐU");
  await expectAccessible(office);

  const opening = office.getByRole("dialog", { name: "Mở nhiệm kỳ mới" });
  await openBy(office.getByRole("button", { name: "Mở nhiệm kỳ mới" }), opening);
  await opening.getByRole("textbox", { name: "Số nhiệm kỳ" }).fill("VII");
  await opening.getByRole("button", { name: "Mở nhiệm kỳ mới" }).click();
  await expect(opening).toBeHidden();
  const terms = office.getByRole("combobox", { name: "Nhiệm kỳ" });
  await expect(terms).toContainText("Nhiệm kỳ VII");
  await terms.selectOption({ index: 0 });
  const undoing = office.getByRole("dialog", { name: "Xóa nhiệm kỳ ghi nhầm" });
  await openBy(office.getByRole("button", { name: "Xóa nhiệm kỳ ghi nhầm" }), undoing);
  await undoing.getByRole("button", { name: "Xóa nhiệm kỳ" }).click();
  await expect(undoing).toBeHidden();
  await expect(terms).not.toContainText("Nhiệm kỳ VII");
  await expect(office.getByRole("list", { name: "Cấp ủy của nhiệm kỳ" })).toContainText("77-QĐ/ĐU");

  const page = await as("Bí thư chi bộ", PHONE);
  await page.goto("/terms");
  await expect(page.getByText("Khuyết 1 cấp ủy viên so với đề án")).toBeVisible();
  await expect(page.getByRole("list", { name: "Bầu bổ sung" })).toContainText("Chờ cấp trên");
  const list = page.getByRole("link", { name: "Tải danh sách (Excel)" });
  expect((await page.request.get((await list.getAttribute("href")) ?? "")).headers()["content-type"]).toContain(
    "sheet",
  );
  const paper = page.getByRole("link", { name: "PDF: Danh sách cấp ủy" });
  expect((await page.request.get((await paper.getAttribute("href")) ?? "")).headers()["content-type"]).toBe(
    "application/pdf",
  );
  await page.getByRole("link", { name: "Mở quy hoạch" }).click();
  await expect(page.getByRole("list", { name: "Người trong quy hoạch" })).toContainText("Đến kỳ rà soát hằng năm");
  const table = page.getByRole("link", { name: "Tải bảng (Excel)" });
  expect((await page.request.get((await table.getAttribute("href")) ?? "")).headers()["content-type"]).toContain(
    "sheet",
  );
  await expectAccessible(page);
});

/** An official member of the organization on the page who is in no committee yet. */
async function freeMember(page: Page): Promise<string> {
  const organization = new URL(page.url()).pathname.split("/")[2];
  const read = async (path: string) => {
    const answer = await page.request.get(`/api/organizations/${organization}/${path}`);
    return ((await answer.json()) as { rows: { fullName: string }[] }).rows.map(({ fullName }) => fullName);
  };
  const held = await read("appointments?limit=200");
  const free = (await read("members?status=OFFICIAL&limit=200")).find((name) => !held.includes(name));
  if (!free) throw new Error("Everybody in the cell holds an office.");
  return free;
}
