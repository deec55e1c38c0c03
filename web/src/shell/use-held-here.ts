import { useEffect, useState } from "react";

/** Whether the program is on this device, so that its pages open without a network; never on plain `http://` in a local network. */
export function useHeldHere(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    void navigator.serviceWorker?.getRegistration().then((registration) => setHeld(Boolean(registration?.active)));
  }, []);
  return isHeld;
}
