import { useEffect, useRef } from "react";

/**
 * Runs on a key such as `"/"`, `"c"` or `"mod+k"` (Ctrl or ⌘). A bare letter is ignored while somebody types, and also
 * while an input method composes a Vietnamese letter.
 */
export function useShortcut(combination: string, run: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || !matches(combination, event)) return;
      event.preventDefault();
      latest.current(event);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [combination, enabled]);
}

export function matches(combination: string, event: KeyboardEvent): boolean {
  const needsControl = combination.startsWith("mod+");
  const key = needsControl ? combination.slice(4) : combination;
  if (event.altKey || needsControl !== (event.ctrlKey || event.metaKey)) return false;
  if (!needsControl && isTyping(event.target)) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
