import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

/** Takes a picture for the guides of docs/huong-dan, when asked for by GUIDE_PICTURES=1. */
export async function takeGuidePicture(page: Page, name: string): Promise<void> {
  if (process.env["GUIDE_PICTURES"] !== "1") return;
  const path = fileURLToPath(new URL(`../docs/huong-dan/anh/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
}
