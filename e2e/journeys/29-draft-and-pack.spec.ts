import { execFileSync } from "node:child_process";
import { expectAccessible } from "../accessibility.ts";
import { enterAsSecretaryOf } from "../accounts.ts";
import { expectSaved, select } from "../fields.ts";
import { pdfSaying } from "../pdf.ts";
import { expect, test } from "../test.ts";
import { openTab, startMeeting } from "../workspace.ts";

const DRAFT = "Chi bộ thống nhất rút gọn quy trình trong quý này.";
const FINAL = "Chi bộ thống nhất rút gọn quy trình và công khai kết quả trong quý này.";

test("drafts go into the pack that members download; at the closing one tap takes them over, and what changed is seen", async ({
  as,
  page,
}) => {
  await enterAsSecretaryOf("Chi bộ Quản lý rủi ro – BIDV", { administrator: await as("Quản trị kỹ thuật"), page });
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  await page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }).click();
  const create = page.getByRole("dialog", { name: "Chuẩn bị buổi sinh hoạt thường kỳ" });
  await create.getByLabel("Địa điểm").fill("Phòng họp tầng 2");
  await create.getByRole("button", { name: "Lập chương trình" }).click();
  await page.getByRole("textbox", { name: "Nội dung dự thảo" }).fill(DRAFT);
  await page.getByRole("textbox", { name: "Nội dung dự thảo" }).blur();
  await expectSaved(page);
  const papers = page.getByRole("region", { name: "Tài liệu", exact: true });
  await papers.locator("input[type=file]").setInputFiles([
    { name: "Bao cao thang.pdf", mimeType: "application/pdf", buffer: pdfSaying("Bao cao thang truoc") },
    { name: "Ghi chu.txt", mimeType: "text/plain", buffer: Buffer.from("Ghi chú") },
  ]);
  await expect(papers.getByRole("link", { name: "Bao cao thang" })).toBeVisible();
  await expect(papers.getByRole("link", { name: "Ghi chu" })).toBeVisible();

  const pack = page.getByRole("region", { name: "Tập tài liệu" });
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await pack.getByRole("link", { name: "Tải tập tài liệu (PDF)" }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toMatch(/^Tập tài liệu sinh hoạt chi bộ .*\.pdf$/);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/\s+/gu, " ");
  expect(text).toMatch(/MỤC LỤC 1\. Chương trình 3 2\. Dự thảo nghị quyết, kết luận 4/);
  expect(text).toContain(DRAFT);
  expect(text).toContain("Bao cao thang truoc");
  expect(text).toContain("Ghi chu – Mở riêng tệp gốc");
  await expect(papers.getByText("Đã đọc", { exact: true })).toBeVisible();
  const large = await page.request.get(
    (await pack.getByRole("link", { name: "Tải bản cỡ chữ lớn" }).getAttribute("href")) ?? "",
  );
  expect([large.status(), large.headers()["content-type"]]).toEqual([200, "application/pdf"]);

  await page.getByRole("region", { name: "Chủ trì và thư ký" }).getByRole("button", { name: "Sửa" }).click();
  const offices = page.getByRole("dialog", { name: "Chủ trì và thư ký" });
  await select(offices.getByRole("combobox", { name: "Thư ký" }), /./);
  await offices.getByRole("button", { name: "Lưu" }).click();
  await expect(offices).toBeHidden();
  await page.getByRole("button", { name: "Gửi thông báo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();
  await startMeeting(page);

  await openTab(page, "Kết thúc");
  const resolution = page.getByRole("region", { name: "Nghị quyết", exact: true });
  await resolution.getByRole("button", { name: "Dùng dự thảo" }).click();
  await expect(resolution.getByRole("textbox", { name: "Bổ sung vào nghị quyết" })).toHaveValue(DRAFT);
  await expectSaved(page);
  await resolution.getByText("So với dự thảo").click();
  await expect(resolution).toContainText("Giữ nguyên như dự thảo.");
  await resolution.getByRole("textbox", { name: "Bổ sung vào nghị quyết" }).fill(FINAL);
  await resolution.getByRole("textbox", { name: "Bổ sung vào nghị quyết" }).blur();
  await expect(resolution).toContainText("Thêm 1 chỗ (gạch chân).");
  await expect(resolution.locator("ins")).toContainText("và công khai kết quả");
  await expectAccessible(page);
  await openTab(page, "Hồ sơ");
  const compared = page.getByRole("region", { name: "So với dự thảo" });
  await expect(compared.locator("ins")).toContainText("và công khai kết quả");
});
