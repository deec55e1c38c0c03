import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { takeGuidePicture } from "../guide-picture.ts";
import { expect, PHONE, test } from "../test.ts";

const program = fileURLToPath(new URL("../../server/src/backup/backup.ts", import.meta.url));

test("the administrator's page asks for a backup until the command has made one", async ({ as }) => {
  const page = await as("Quản trị kỹ thuật");
  await follow(page, "Hệ thống");
  await expect(page.getByRole("heading", { level: 1, name: "Hệ thống" })).toBeVisible();
  await expect(page.getByText("Đang chạy", { exact: true })).toBeVisible();
  await expect(page.getByText("Sẵn sàng", { exact: true })).toBeVisible();
  const due = page.getByRole("alert");
  await expect(due).toContainText("chưa được sao lưu lần nào");
  await expect(due.getByText("npm run backup", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Phần mềm và cơ sở dữ liệu" })).toContainText(
    /PostgreSQL \d+.* đi kèm/,
  );
  await expect(page.getByRole("region", { name: "Nhật ký" })).toContainText(
    /Niêm phong lần cuối\s*\d{2}\/\d{2}\/\d{4}/,
  );
  await expect(page.getByRole("region", { name: "Việc nền" })).toContainText("Không có việc nào bị lỗi.");
  await expectAccessible(page);

  await backUp();
  await page.getByRole("button", { name: "Kiểm tra lại" }).click();
  await expect(due).toHaveCount(0);
  const backup = page.getByRole("region", { name: "Sao lưu" });
  await expect(backup).toContainText(/nen-nep-.*\.tar\.gz/);
  await expect(backup).toContainText(/\d dòng dữ liệu, \d+ tệp đính kèm/);
  await expectAccessible(page);
  await takeGuidePicture(page, "quan-tri-he-thong");
});

test("a secretary finds on a phone which rule applies, since when and from which document", async ({ as }) => {
  const page = await as("Bí thư chi bộ", PHONE);
  await page.getByRole("button", { name: "Thêm", exact: true }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Quy định" }).click();
  const thresholds = page.getByRole("region", { name: "Thời lượng, tỷ lệ dự và thời hạn" });
  await expect(thresholds.getByRole("listitem").first()).toContainText(
    /Hướng dẫn 42-HD\/BTCTW, ngày 28\/10\/2025.*từ 28\/10\/2025 đến nay.*Đang áp dụng/,
  );
  await expect(thresholds.getByRole("listitem").last()).toContainText(/đến hết 27\/10\/2025.*Đã hết hiệu lực/);
  await expectAccessible(page);

  await thresholds.getByRole("link", { name: /^Xem nội dung/ }).click();
  const present = page.getByRole("region", { name: /Hướng dẫn 42-HD/ });
  await expect(present.getByText("Buổi sinh hoạt kéo dài ít nhất 90 phút.")).toBeVisible();
  await expect(present.getByText("Tỷ lệ đảng viên dự sinh hoạt cần đạt: 90%.")).toBeVisible();
  await page.getByRole("button", { name: /^Đã hết hiệu lực: Hướng dẫn 12-HD/ }).click();
  await expect(page.getByText("Tỷ lệ đảng viên dự sinh hoạt cần đạt: 85%.")).toBeVisible();
  await expectAccessible(page);
});

test("every set of rules opens to its own words, at the committee's desk too", async ({ as }) => {
  const page = await as("Văn phòng đảng ủy");
  for (const { title, shows } of opened) {
    await follow(page, "Quy định");
    await page.getByRole("link", { name: `Xem nội dung: ${title}` }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(shows).first()).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto("/rulesets/nothing-of-ours");
  await expect(page.getByText("Không có trang này")).toBeVisible();
});

test("nobody but the technical administrator reads the installation's figures", async ({ as }) => {
  const page = await as("Đảng viên");
  await page.goto("/system");
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("region", { name: "Nhật ký" })).toHaveCount(0);
});

const opened = [
  { title: "Biểu quyết", shows: "từ 2/3 trở lên" },
  { title: "Phiếu chấm điểm", shows: "Tốt: từ 90 điểm trở lên" },
  { title: "Chương trình mẫu", shows: "Thông qua chương trình sinh hoạt" },
  { title: "Thể thức văn bản", shows: "210 × 297 mm" },
  { title: "Loại tổ chức đảng", shows: "Đảng bộ cấp trên trực tiếp cơ sở" },
];

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Điều hướng chính" }).getByRole("link", { name, exact: true }).click();
}

/** What the page asks for, on the database of the demonstration while it runs. */
async function backUp(): Promise<void> {
  await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: process.env["E2E_DATA_DIR"] },
  });
}
