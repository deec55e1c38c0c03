import type { BrowserContextOptions, CDPSession, Page, Worker } from "@playwright/test";
import { type PushServer, startPushServer, type TestBrowser } from "../../server/src/testing/push-server.ts";
import { expectAccessible } from "../accessibility.ts";
import { expect, PHONE, test } from "../test.ts";

// The maker of the browser has no service here; everything else is real: what the server sends is encrypted for this browser
// and signed, goes to a service, and is handed to the service worker as the browser would do it.
const servicePort = Number(process.env["E2E_PORT"] ?? 8171) + 2;
const listening: BrowserContextOptions = { serviceWorkers: "allow", permissions: ["notifications"] };
const TRIED = "Thiết bị này nhận được thông báo.";
const card = (page: Page) => page.getByRole("region", { name: "Trên thiết bị này" });

test("a computer shows what concerns its reader: switched on, tried, touched, and ended by signing out", async ({
  as,
}) => {
  const service = await startPushServer(servicePort);
  try {
    const page = await as("Đảng viên", listening);
    await subscribeAt(service, page);
    await openSettings(page);
    await expect(card(page).getByText("Thiết bị này chưa nhận thông báo.")).toBeVisible();
    await removeOthers(page);
    await expectAccessible(page);
    await card(page).getByRole("button", { name: "Bật thông báo" }).click();
    await expect(card(page).getByText("Thiết bị này đang nhận thông báo.")).toBeVisible();
    await expect(page.getByRole("switch", { name: "Kèm nội dung" })).not.toBeChecked();
    await expectAccessible(page);

    const browser = await moveTo(service, page);
    await card(page)
      .getByRole("button", { name: /^Gửi thử tới Chrome/ })
      .click();
    await expect(card(page).getByText("Đang gửi thử, thường đến trong nửa phút.")).toBeVisible();
    // The member may be told of something else meanwhile.
    const tried = () =>
      service.received.map(({ body }) => browser.open(body)).find((message) => message.includes(TRIED));
    await expect.poll(tried, { timeout: 40_000 }).toBeDefined();
    await expect(card(page).getByText(/gửi được gần nhất lúc/)).toBeVisible();

    await page.goto("/notifications");
    await deliverTo(page, tried() ?? "");
    await expect.poll(() => shownOn(page)).toEqual([`Nền Nếp: ${TRIED}`]);
    await touch(page);
    await expect(page.getByRole("heading", { level: 1, name: "Thông báo và lịch" })).toBeVisible();
    expect(await shownOn(page)).toEqual([]);

    await page.getByRole("button", { name: /^Tài khoản của/ }).click();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(page.getByText("Đã đăng xuất.")).toBeVisible();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: /^Đảng viên/ }).click();
    await expect(page).toHaveURL((url) => url.pathname === "/");
    await openSettings(page);
    await expect(card(page).getByText("Thiết bị này chưa nhận thông báo.")).toBeVisible();
    await expect(card(page).getByText("Các thiết bị đang nhận")).toBeHidden();
  } finally {
    await service.close();
  }
});

test("on a phone: switched on by touch, off again, and removed from another device", async ({ as }) => {
  const service = await startPushServer(servicePort);
  try {
    const phone = await as("Đảng viên", { ...PHONE, ...listening });
    await subscribeAt(service, phone);
    await openSettings(phone);
    await expect(card(phone).getByText("Thiết bị này chưa nhận thông báo.")).toBeVisible();
    await removeOthers(phone);
    await card(phone).getByRole("button", { name: "Bật thông báo" }).tap();
    await expect(card(phone).getByText("Thiết bị này đang nhận thông báo.")).toBeVisible();
    await expectAccessible(phone);
    await card(phone).getByRole("button", { name: "Tắt trên thiết bị này" }).tap();
    await expect(card(phone).getByText("Thiết bị này chưa nhận thông báo.")).toBeVisible();
    await card(phone).getByRole("button", { name: "Bật thông báo" }).tap();
    await expect(card(phone).getByText("Thiết bị này đang nhận thông báo.")).toBeVisible();

    const computer = await as("Đảng viên", listening);
    await openSettings(computer);
    await card(computer)
      .getByRole("button", { name: /^Thôi gửi tới/ })
      .click();
    await expect(card(computer).getByText("Các thiết bị đang nhận")).toBeHidden();
    await phone.reload();
    await expect(card(phone).getByText("Thiết bị này chưa nhận thông báo.")).toBeVisible();
    // The browser was told too: nothing is left that could be switched on again by itself.
    await expect.poll(() => phone.evaluate(() => localStorage.getItem("test.subscription"))).toBeNull();
  } finally {
    await service.close();
  }
});

test("what the browser refuses, cannot do or cannot reach is said plainly, with what to do", async ({ as }) => {
  const unreachable = await as("Đảng viên", listening);
  await unreachable.addInitScript(() => {
    PushManager.prototype.subscribe = () => Promise.reject(new DOMException("push service error", "AbortError"));
  });
  await openSettings(unreachable);
  await card(unreachable).getByRole("button", { name: "Bật thông báo" }).click();
  await expect(card(unreachable).getByText("Thường do mạng đang dùng chặn dịch vụ đó", { exact: false })).toBeVisible();

  const refused = await as("Đảng viên", { serviceWorkers: "allow", permissions: [] });
  await refused.addInitScript(() => Object.defineProperty(Notification, "permission", { get: () => "denied" }));
  await openSettings(refused);
  await expect(card(refused).getByText("Trình duyệt đang chặn thông báo của trang này.")).toBeVisible();
  await expectAccessible(refused);

  const iPhone = await as("Đảng viên", {
    ...PHONE,
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
  });
  // Safari has them only once the page stands on the home screen.
  await iPhone.addInitScript(() => Reflect.deleteProperty(window, "PushManager"));
  await openSettings(iPhone);
  await expect(card(iPhone).getByText("Thêm vào MH chính", { exact: false })).toBeVisible();
  await expectAccessible(iPhone);
});

test("the administrator sees how messages to devices stand beside e-mail", async ({ as }) => {
  const page = await as("Quản trị kỹ thuật");
  await page.goto("/system");
  await expect(page.getByRole("heading", { name: "Thông báo trên thiết bị trong 7 ngày qua" })).toBeVisible();
  await expectAccessible(page);
});

async function openSettings(page: Page): Promise<void> {
  await page.goto("/notifications/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Thông báo và lịch" })).toBeVisible();
}

/** Ends what a try before this one left behind, so that each test finds its own device alone. */
async function removeOthers(page: Page): Promise<void> {
  const others = card(page).getByRole("button", { name: /^Thôi gửi tới/ });
  for (let left = await others.count(); left > 0; left--) {
    await others.first().click();
    await expect(others).toHaveCount(left - 1);
  }
}

/** Has the browser subscribe at the test's service instead of its maker's; it remembers that as a browser does. */
async function subscribeAt(service: PushServer, page: Page): Promise<void> {
  const browser = service.newBrowser();
  await page.addInitScript((given) => {
    const place = "test.subscription";
    const kept = () => {
      const subscription = JSON.parse(localStorage.getItem(place) ?? "null");
      return subscription
        ? ({
            ...subscription,
            options: { applicationServerKey: null, userVisibleOnly: true },
            toJSON: () => subscription,
            unsubscribe: async () => {
              localStorage.removeItem(place);
              return true;
            },
          } as unknown as PushSubscription)
        : null;
    };
    PushManager.prototype.getSubscription = async () => kept();
    PushManager.prototype.subscribe = async () => {
      localStorage.setItem(place, JSON.stringify(given));
      // Kept in the line before.
      return kept() as PushSubscription;
    };
  }, browser.subscription);
}

/** Gives the browser another address, as its maker may at any time; its service worker says so to the server. */
async function moveTo(service: PushServer, page: Page): Promise<TestBrowser> {
  const browser = service.newBrowser();
  const before = await page.evaluate((next) => {
    const old = JSON.parse(localStorage.getItem("test.subscription") ?? "{}").endpoint;
    localStorage.setItem("test.subscription", JSON.stringify(next));
    return String(old);
  }, browser.subscription);
  const answered = await workerOf(page).evaluate(
    ({ old, next }) =>
      new Promise<number>((resolve) => {
        const scope = self as unknown as { ExtendableEvent: new (type: string) => Event };
        const real = self.fetch;
        self.fetch = async (...asked) => {
          const answer = await real(...asked);
          self.fetch = real;
          resolve(answer.status);
          return answer;
        };
        const changed = new scope.ExtendableEvent("pushsubscriptionchange");
        Object.defineProperties(changed, {
          oldSubscription: { value: { endpoint: old, options: { applicationServerKey: null } } },
          newSubscription: { value: { toJSON: () => next } },
        });
        self.dispatchEvent(changed);
      }),
    { old: before, next: browser.subscription },
  );
  expect(answered).toBe(200);
  return browser;
}

/** Hands a message to the service worker, as the browser does when one arrives. */
async function deliverTo(page: Page, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registrationId = await findRegistration(session);
  await session.send("ServiceWorker.deliverPushMessage", { origin: new URL(page.url()).origin, registrationId, data });
}

async function findRegistration(session: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  return found;
}

function shownOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
  });
}

/** Touches the notification: no program outside the browser can, so the service worker is told that it was. */
async function touch(page: Page): Promise<void> {
  await workerOf(page).evaluate(async () => {
    const scope = self as unknown as {
      registration: ServiceWorkerRegistration;
      NotificationEvent: new (type: string, options: { notification: Notification }) => Event;
    };
    const [notification] = await scope.registration.getNotifications();
    if (!notification) throw new Error("A notification is shown.");
    self.dispatchEvent(new scope.NotificationEvent("notificationclick", { notification }));
  });
}

function workerOf(page: Page): Worker {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error("The program's service worker runs.");
  return worker;
}
