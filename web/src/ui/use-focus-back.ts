import { useLayoutEffect } from "react";

/** Later than the dialog itself looks after the focus. */
const AFTER_CLOSING_MS = 30;

/**
 * Gives the focus back to what opened a dialog once the dialog is gone, also where the dialog is taken off the page as it
 * closes, which its own way of returning the focus does not survive. What has taken the focus meanwhile keeps it.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const opener = document.activeElement;
    return () => {
      setTimeout(() => giveBack(opener), AFTER_CLOSING_MS);
    };
  }, [opened]);
}

function giveBack(opener: Element | null): void {
  const focused = document.activeElement;
  if (focused !== null && focused !== document.body) return;
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
