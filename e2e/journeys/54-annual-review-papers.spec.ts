import { expectAccessible } from "../accessibility.ts";
import { expect, PHONE, test } from "../test.ts";

test("the office reads cell by cell how many may be excellent; on a phone a member opens the papers of the own review", async ({
  as,
}) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/annual-reviews");
  const caps = office.getByRole("region", { name: "Số được xếp xuất sắc theo chi bộ" });
  await expect(caps.getByRole("row", { name: /^Chi bộ / }).first()).toBeVisible();
  await expect(caps.getByText(/không quá 20%/)).toBeVisible();
  await expect(office.getByRole("button", { name: /^Mở năm/ })).toBeVisible();
  const file = office.waitForEvent("download");
  await caps.getByRole("link", { name: "Tải Excel: số được xếp xuất sắc theo chi bộ" }).click();
  expect((await file).suggestedFilename()).toMatch(/^hoan-thanh-xuat-sac-\d{4}\.xlsx$/);
  await expectAccessible(office);

  const member = await as("Đảng viên", PHONE);
  await member.goto("/my-annual-reviews");
  await member.getByRole("main").getByRole("listitem").getByRole("link").last().click();
  const papers = member.getByRole("region", { name: "Văn bản" });
  const paper = papers.getByRole("link", { name: /PDF.*Bản kiểm điểm|Bản kiểm điểm.*PDF/ });
  const answer = await member.request.get((await paper.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  await expectAccessible(member);
});
