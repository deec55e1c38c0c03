// Runs in the service worker, beside what keeps the program on the device; vite.config.ts makes one plain script of it.
import { pathWithin, readPush } from "./push-message.ts";

type Waiting = Event & { waitUntil(done: Promise<unknown>): void };
type Pushed = Waiting & { data: { text(): string } | null };
type Touched = Waiting & { notification: Notification };
type Changed = Waiting & { oldSubscription: PushSubscription | null; newSubscription: PushSubscription | null };
type OpenWindow = {
  focused: boolean;
  visibilityState: string;
  focus(): Promise<unknown>;
  postMessage(message: unknown): void;
};
type Worker = {
  location: { origin: string };
  registration: {
    showNotification(title: string, options: NotificationOptions): Promise<void>;
    pushManager: PushManager;
  };
  clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<OpenWindow[]>;
    openWindow(path: string): Promise<unknown>;
  };
  addEventListener(type: "push", listener: (event: Pushed) => void): void;
  addEventListener(type: "notificationclick", listener: (event: Touched) => void): void;
  addEventListener(type: "pushsubscriptionchange", listener: (event: Changed) => void): void;
};

// The types of a page are in force here; a service worker has others under the same name.
const worker = self as unknown as Worker;
const { origin } = worker.location;

worker.addEventListener("push", (event) => event.waitUntil(show(event.data?.text())));

worker.addEventListener("notificationclick", (event) => {
  const { notification } = event;
  notification.close();
  // What this program itself left there when it showed the notification.
  const { path } = (notification.data ?? {}) as { path?: string };
  event.waitUntil(open(pathWithin(path, origin) ?? "/notifications"));
});

worker.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)));

/** A browser that gets another address says so at once, for what was switched on; without a session it is off until it is switched on again. */
async function renew({ oldSubscription, newSubscription }: Changed): Promise<void> {
  if (!oldSubscription) return;
  const { applicationServerKey } = oldSubscription.options;
  const options = { userVisibleOnly: true, applicationServerKey };
  const subscription = newSubscription ?? (await worker.registration.pushManager.subscribe(options));
  const { endpoint, keys } = subscription.toJSON();
  await fetch("/api/my/devices/renew", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ endpoint, keys, before: oldSubscription.endpoint }),
  });
}

function show(text: string | undefined): Promise<void> {
  const { title, body, path, tag, language } = readPush(text, origin);
  return worker.registration.showNotification(title, {
    body,
    lang: language,
    icon: "/icon-192.png",
    data: { path },
    ...(tag === undefined ? {} : { tag }),
  });
}

/** A window that is open goes to the page by itself, so that it can ask about what is not saved yet; otherwise one is opened. */
async function open(path: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const window =
    windows.find(({ focused }) => focused) ??
    windows.find(({ visibilityState }) => visibilityState === "visible") ??
    windows[0];
  if (!window) return void (await worker.clients.openWindow(path));
  window.postMessage({ type: "nennep.open", path });
  // A browser that does not bring it to the front leaves it where it is.
  await window.focus().catch(() => undefined);
}
