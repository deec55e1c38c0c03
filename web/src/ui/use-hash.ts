import { useSyncExternalStore } from "react";

/** What stands behind `#` in the address, also after another address was pasted over the one of the opened page. */
export function useHash(): string {
  return useSyncExternalStore(onHashChange, () => location.hash.slice(1));
}

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
