import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { expectLoaded } from "../loading.ts";
import { expect, test } from "../test.ts";

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

test("whoever chooses English reads English on every page of a cell", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Cell secretary/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^[A-Z][a-z]+ \d{4}$/);
  await expectEnglish(page);
  for (const name of ["Meetings", "Tasks", "Directives", "Members", "Organizations", "My record"]) {
    await page
      .getByRole("navigation", { name: "Main navigation" })
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .click();
    await expectEnglish(page);
    await expectAccessible(page);
  }
  await page.getByRole("link", { name: "Directives", exact: true }).click();
  await page.getByRole("list", { name: "Texts in the register" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ of \d{2}\/\d{2}\/\d{4}$/);
  await expectEnglish(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Meetings", exact: true }).click();
  await page.getByRole("table").getByRole("link").first().click();
  for (const step of ["Prepare", "Opening", "Course", "Close", "Record"]) {
    await page
      .getByRole("navigation", { name: "Steps of the meeting" })
      .getByRole("link", { name: step, exact: true })
      .click();
    await expectEnglish(page);
  }
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
});

/** Buttons and column heads of the product are English; what people wrote stays as they wrote it. */
async function expectEnglish(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectLoaded(page);
  const words = await page
    .locator("main")
    .locator("button:not(li *), th[scope=col], caption, dt, h2")
    .filter({ hasNotText: /^\d+\. / })
    .allTextContents();
  expect(
    words.filter((text) => VIETNAMESE.test(text)),
    page.url(),
  ).toEqual([]);
}
