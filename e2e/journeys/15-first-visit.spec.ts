import { gzipSync } from "node:zlib";
import { expect, test } from "../test.ts";

/** What a slow line carries in about two seconds. */
const MOST_BYTES = 180_000;

test("a new phone loads little before the first page stands", async ({ page }) => {
  const programs: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) programs.push(response.body());
  });
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Đăng nhập", exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const sizes = (await Promise.all(programs)).map((content) => gzipSync(content).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
