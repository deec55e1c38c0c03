import { expectAccessible } from "../accessibility.ts";
import { openBy } from "../fields.ts";
import { expect, test } from "../test.ts";

test("a clerk stores a list for the wrong cell and undoes the whole import", async ({ as }) => {
  const clerk = await as("Văn phòng đảng ủy");
  const { organizationId } = await clerk.evaluate(async () => {
    const answer = await fetch("/api/organizations?search=chi%20bo&limit=200");
    const { rows } = (await answer.json()) as { rows: { organizationId: string; kind: string }[] };
    return rows.findLast(({ kind }) => kind === "CELL") ?? { organizationId: "" };
  });
  await clerk.goto(`/organizations/${organizationId}/imports`);
  const list = [
    "Họ và tên,Ngày sinh,Tình trạng,Ngày vào Đảng",
    "Phùng Thị Nhập Nhầm,12/04/1981,Chính thức,19/05/2009",
    "Giang Văn Nhập Nhầm,03/11/1985,Chính thức,03/02/2014",
  ].join("\n");
  await clerk
    .getByLabel("Tệp danh sách đã điền")
    .setInputFiles({ name: "nham.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${list}`) });
  await clerk.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await expect(clerk.getByText("Đã lưu xong")).toBeVisible();
  const dialog = clerk.getByRole("dialog", { name: "Hoàn tác lần nhập này" });
  await openBy(clerk.getByRole("button", { name: "Hoàn tác lần nhập này" }), dialog);
  await expectAccessible(clerk);
  await dialog.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(clerk.getByText("Lần nhập này đã được hoàn tác.", { exact: false })).toBeVisible();
  await expect(clerk.getByText("Đã rút 2 đảng viên mới.", { exact: false })).toBeVisible();
});
