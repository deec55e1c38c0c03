const arrivals = new EventTarget();
let takeOver: (() => void) | undefined;

/**
 * Keeps the program on the device, so that it opens without a network, and lets a touched notification open its page. Absent
 * on plain `http://` in a local network.
 */
export async function registerServiceWorker(open: (path: string) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.type === "nennep.open") open(String(data.path));
  });
  const { registerSW } = await import("virtual:pwa-register");
  const update = registerSW({
    onNeedRefresh: () => {
      takeOver = () => void update(true);
      arrivals.dispatchEvent(new Event("arrived"));
    },
  });
}

/** Calls back with what switches to a newer program once one has been downloaded. */
export function onNewVersion(listener: (takeOver: () => void) => void): () => void {
  const tell = () => takeOver && listener(takeOver);
  tell();
  arrivals.addEventListener("arrived", tell);
  return () => arrivals.removeEventListener("arrived", tell);
}
