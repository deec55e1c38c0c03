import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { expectLoaded } from "./loading.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The page as it stands now meets WCAG 2.2 AA and needs no sideways scrolling, on a laptop and on a small phone. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectLoaded(page);
  const size = page.viewportSize() ?? WIDE;
  for (const viewport of size.width === NARROW.width ? [WIDE, NARROW] : [NARROW, WIDE]) {
    await page.setViewportSize(viewport);
    await expectNoSidewaysScrolling(page, viewport.width);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(inShort), `${page.url()} at ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize(size);
}

async function expectNoSidewaysScrolling(page: Page, width: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: page.url() })
    .toBeLessThanOrEqual(width);
}

type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];

function inShort({ id, help, nodes }: Violation): string {
  return `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} (${failureSummary ?? ""})`).join(" | ")}`;
}
