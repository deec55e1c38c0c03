import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { expectLoaded } from "./loading.ts";

/** Takes a picture for the guides of docs/huong-dan, when asked for by GUIDE_PICTURES=1. */
export async function takeGuidePicture(page: Page, name: string, { from }: { from?: Locator } = {}): Promise<void> {
  if (process.env["GUIDE_PICTURES"] !== "1") return;
  await expectLoaded(page);
  if (from) await from.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 80));
  else await page.evaluate(() => scrollTo(0, 0));
  const path = fileURLToPath(new URL(`../docs/huong-dan/anh/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
}
