import { expect, type Page } from "@playwright/test";

/** What was asked for has arrived: no skeleton stands in for it any more. */
export async function expectLoaded(page: Page): Promise<void> {
  await expect(page.getByText(/^(Đang tải…|Loading…)$/)).toHaveCount(0);
}
