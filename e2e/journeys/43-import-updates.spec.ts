import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { openBy } from "../fields.ts";
import { expect, test } from "../test.ts";

async function upload(clerk: Page, rows: string[]): Promise<void> {
  const list = ["Họ và tên,Ngày sinh,Giới tính,Tình trạng,Ngày vào Đảng", ...rows].join("\n");
  await clerk
    .getByLabel("Tệp danh sách đã điền")
    .setInputFiles({ name: "cap-nhat.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${list}`) });
}

test("a clerk updates members from a list, deciding where it differs, and undoes it", async ({ as }) => {
  const clerk = await as("Văn phòng đảng ủy");
  const { organizationId } = await clerk.evaluate(async () => {
    const answer = await fetch("/api/organizations?search=chi%20bo&limit=200");
    const { rows } = (await answer.json()) as { rows: { organizationId: string; kind: string }[] };
    return rows.filter(({ kind }) => kind === "CELL").at(-3) ?? { organizationId: "" };
  });
  await clerk.goto(`/organizations/${organizationId}/imports`);
  await upload(clerk, [
    "Phùng Thị Cập Nhật,12/04/1981,,Chính thức,19/05/2009",
    "Giang Văn Cập Nhật,03/11/1985,Nam,Chính thức,03/02/2014",
  ]);
  await clerk.getByRole("button", { name: "Lưu 2 dòng" }).click();
  await expect(clerk.getByText("Đã lưu xong")).toBeVisible();
  await clerk.goto(`/organizations/${organizationId}/imports`);
  await upload(clerk, [
    "Phùng Thị Cập Nhật,12/04/1981,Nữ,Chính thức,19/05/2009",
    "Giáng Văn Cập Nhật,03/11/1985,Nam,Chính thức,03/02/2014",
  ]);
  const choice = clerk.getByRole("radiogroup", { name: "Họ và tên của Giang Văn Cập Nhật" });
  await expect(choice).toBeVisible();
  await expectAccessible(clerk);
  await expect(async () => {
    await choice.getByText("Lấy theo danh sách").click();
    await expect(clerk.getByText("còn 0 chỗ chưa chọn", { exact: false })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await clerk.getByRole("button", { name: "Lưu 2 chỗ cập nhật" }).click();
  await expect(clerk.getByText("2 chỗ đã cập nhật", { exact: false })).toBeVisible();
  const dialog = clerk.getByRole("dialog", { name: "Hoàn tác lần nhập này" });
  await openBy(clerk.getByRole("button", { name: "Hoàn tác lần nhập này" }), dialog);
  await dialog.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(clerk.getByText("Lần nhập này đã được hoàn tác.", { exact: false })).toBeVisible();
  await expect(clerk.getByText("Đã trả lại 2 giá trị cũ.", { exact: false })).toBeVisible();
});
