import { client } from "../api.ts";

/** What this browser can do, and why it cannot. */
export type DeviceState = "INSECURE" | "HOME_SCREEN" | "UNSUPPORTED" | "REFUSED" | "OFF" | "ON";

/** Why switching on came to nothing. */
export type SwitchedOn = "DONE" | "DISMISSED" | "REFUSED" | "UNREACHABLE";

/** On a first visit the service worker is there once the whole program was fetched; on a slow phone that takes a while. */
const patienceMs = 60_000;

/** How this browser stands: whether it could show notifications, and whether it is asked to. */
export async function readThisDevice(): Promise<DeviceState> {
  if (!isSecureContext) return "INSECURE";
  if (!("PushManager" in window && "Notification" in window && "serviceWorker" in navigator))
    return isApplePhone() ? "HOME_SCREEN" : "UNSUPPORTED";
  if (Notification.permission === "denied") return "REFUSED";
  return Notification.permission === "granted" && (await findSubscription()) ? "ON" : "OFF";
}

/** Asks the reader, then the browser's maker, and says to the server where messages go. */
export async function switchOn(publicKey: string): Promise<SwitchedOn> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "REFUSED" : "DISMISSED";
  const manager = await waitForManager();
  const subscription = manager && (await subscribe(manager, publicKey).catch(() => undefined));
  if (!subscription) return "UNREACHABLE";
  await client.push.subscribe(spoken(subscription));
  return "DONE";
}

/** The browser forgets that it was asked; nothing can reach it from then on. */
export async function forgetHere(): Promise<void> {
  await (await findSubscription())?.unsubscribe();
}

/**
 * Goes on with what was switched on here, for whoever is signed in now. What was ended meanwhile, from another device or
 * by signing out, ends in the browser too.
 */
export async function renewHere(): Promise<void> {
  const subscription = await findSubscription();
  if (!subscription) return;
  const { isOn } = await client.push.renew(spoken(subscription));
  if (!isOn) await subscription.unsubscribe();
}

async function subscribe(manager: PushManager, publicKey: string): Promise<PushSubscription> {
  const before = await manager.getSubscription();
  // One that was made for another installation's key would never be written to.
  if (before && !isFor(before, publicKey)) await before.unsubscribe();
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

function isFor({ options }: PushSubscription, publicKey: string): boolean {
  const key = options.applicationServerKey;
  if (!key) return false;
  return encoded(new Uint8Array(key)) === publicKey;
}

function encoded(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function spoken(subscription: PushSubscription) {
  const { endpoint = "", keys = {} } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys["p256dh"] ?? "", auth: keys["auth"] ?? "" } };
}

/** What the browser was asked for before; nothing on a device that was never here. */
async function findSubscription(): Promise<PushSubscription | undefined> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? undefined;
}

async function waitForManager(): Promise<PushManager | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs));
  const registration = await Promise.race([navigator.serviceWorker.ready, late]);
  return registration?.pushManager;
}

/** An iPhone or iPad: there only what stands on the home screen may show notifications. A new iPad says that it is a Mac. */
function isApplePhone(): boolean {
  return /iPhone|iPad/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
}
