import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";

export type Role = "Bí thư chi bộ" | "Đảng viên" | "Văn phòng đảng ủy" | "Quản trị kỹ thuật";

interface Fixtures {
  /** A browser of its own, signed in by the demonstration's button of that role. */
  as: (role: Role, options?: BrowserContextOptions) => Promise<Page>;
  /** Nothing that a page writes to the console as an error goes unseen. */
  quiet: undefined;
  /** Listens to every page of a browser, until the end of the journey. */
  watch: (context: BrowserContext) => void;
}

export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;

/** A journey: the console stays free of errors, and everybody in it has a browser of their own. */
export const test = base.extend<Fixtures>({
  watch: async ({}, use) => {
    const complaints: string[] = [];
    await use((context) => {
      context.on("weberror", (error) => complaints.push(error.error().message));
      context.on("console", (message) => {
        if (message.type() === "error" && !isNetworkLine(message.text())) complaints.push(message.text());
      });
    });
    expect(complaints, "errors in the console").toEqual([]);
  },
  quiet: [
    async ({ context, watch }, use) => {
      watch(context);
      await use(undefined);
    },
    { auto: true },
  ],
  as: async ({ browser, contextOptions, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, options = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      contexts.push(context);
      watch(context);
      const page = await context.newPage();
      await enterAs(page, role);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** The browser itself notes every answer of 400 and above; refusals are part of the journeys. */
function isNetworkLine(text: string): boolean {
  return text.startsWith("Failed to load resource") || text.includes("net::ERR_INTERNET_DISCONNECTED");
}

async function enterAs(page: Page, role: Role): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`^${role}`) }).click();
  await expect(page).toHaveURL((url) => url.pathname === "/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The ordinary way in, with a username and a password. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}
