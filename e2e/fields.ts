import { expect, type Locator, type Page } from "@playwright/test";

/** Picks a person (or an organization) in a field that searches while one types. */
export async function choose(field: Locator, typed: string, option: string | RegExp = typed): Promise<void> {
  await field.click();
  await field.fill(typed);
  await take(field.page().getByRole("option", { name: option }).first());
}

/** Picks one of a short list. */
export async function select(field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await take(field.page().getByRole("option", { name: option }).first());
}

/** Clicks an option until it is taken: a list that is drawn anew while the button is down does not hear of the click. */
async function take(option: Locator): Promise<void> {
  const taken = option.and(option.page().locator("[data-combobox-active=true]"));
  await expect(async () => {
    await option.click();
    await expect
      .poll(async () => (await option.isHidden()) || (await taken.count()) > 0, { timeout: 2_000 })
      .toBe(true);
  }).toPass({ timeout: 15_000 });
}

/** Presses what opens a dialog until it stands: right after a change the page may not have heard yet that it is time for it. */
export async function openBy(button: Locator, dialog: Locator): Promise<void> {
  await expect(async () => {
    if (!(await dialog.isVisible())) await button.click({ timeout: 5_000 });
    await expect(dialog).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
}

/** Ticks a box whose state the server keeps: it shows it when the page has heard of it, not with the click. */
export async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect(box).toBeChecked();
}

/** What the page says of saving, after the last change. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Đã lưu \d/).first()).toBeVisible();
}

/** A day so many days from now, as it is typed. */
export function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
  return day.split("-").reverse().join("/");
}

/** Says of a picture of paper that it bears no mark of secrecy, and attaches it. */
export async function attachLookedAt(within: Page | Locator): Promise<void> {
  await within.getByRole("checkbox", { name: /^Tôi đã xem: tệp không có dấu Mật/ }).check();
  await within.getByRole("button", { name: "Đính kèm" }).click();
}
