import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "../test.ts";

/** What a slow line carries in about two seconds. */
const MOST_BYTES = 180_000;

/** Bytes of the programs that a page loads until nothing more comes, as they travel. */
async function programsOf(page: Page, address: string, shown: () => Promise<void>): Promise<number> {
  const programs: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) programs.push(response.body());
  });
  await page.goto(address);
  await shown();
  await page.waitForLoadState("networkidle");
  const sizes = (await Promise.all(programs)).map((content) => gzipSync(content).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("a new phone loads little before the first page stands", async ({ page }) => {
  const size = await programsOf(page, "/", () =>
    expect(page.getByRole("button", { name: "Đăng nhập", exact: true })).toBeVisible(),
  );
  expect(size).toBeLessThan(MOST_BYTES);
});

test("so does the phone of a guest who opens an invitation", async ({ page }) => {
  const size = await programsOf(page, `/guest#${"0".repeat(48)}`, () =>
    expect(page.getByRole("heading", { name: "Đường dẫn không còn dùng được" })).toBeVisible(),
  );
  expect(size).toBeLessThan(MOST_BYTES);
});
