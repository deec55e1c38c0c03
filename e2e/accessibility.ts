import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { expectLoaded } from "./loading.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * The page as it stands now meets WCAG 2.2 AA and needs no sideways scrolling, on a laptop and on a small phone.
 * While a dialog is open only the dialog counts: nothing behind it can be reached.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectLoaded(page);
  const size = page.viewportSize() ?? WIDE;
  for (const viewport of size.width === NARROW.width ? [WIDE, NARROW] : [NARROW, WIDE]) {
    await page.setViewportSize(viewport);
    await expectDrawn(page);
    await expectNoSidewaysScrolling(page, viewport.width);
    const violations = await findViolations(page);
    expect(violations.map(inShort), `${page.url()} at ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize(size);
}

/** What looks different at this width has been drawn anew: nothing in the page has changed for a moment. */
async function expectDrawn(page: Page): Promise<void> {
  const QUIET_MS = 200;
  await page.evaluate(
    (quietMs) =>
      new Promise<void>((drawn) => {
        const done = () => {
          observer.disconnect();
          drawn();
        };
        let quiet = setTimeout(done, quietMs);
        const observer = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(done, quietMs);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    QUIET_MS,
  );
}

/** What a fixed bar happens to cover can be scrolled out of its way: a target counts as small that is small in two places. */
async function findViolations(page: Page): Promise<Violation[]> {
  const violations = await analyze(page);
  if (violations.every(({ id }) => id !== "target-size")) return violations;
  await page.evaluate(() => scrollBy(0, scrollY > innerHeight / 2 ? -innerHeight / 4 : innerHeight / 4));
  const again = await analyze(page);
  const small = new Set(again.flatMap(({ id, nodes }) => (id === "target-size" ? nodes.map(({ html }) => html) : [])));
  return violations.filter(({ id, nodes }) => id !== "target-size" || nodes.some(({ html }) => small.has(html)));
}

async function analyze(page: Page): Promise<Violation[]> {
  // The whole run in the page itself: no frame of another origin is in it, for which a page of its own would be opened.
  const axe = new AxeBuilder({ page }).withTags(TAGS).setLegacyMode();
  if (await page.getByRole("dialog").first().isVisible()) axe.include("[role=dialog]");
  return (await axe.analyze()).violations;
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
