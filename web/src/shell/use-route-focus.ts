import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";

/**
 * After following a link the title of the new page gets the focus, so that a screen reader reads it and the next Tab
 * starts there. The first page of a visit keeps the browser's own focus.
 */
export function useRouteFocus(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const earlier = useRef(path);

  useEffect(() => {
    const isFirst = earlier.current === undefined;
    const moved = earlier.current !== path;
    earlier.current = path;
    if (isFirst || !moved || !main.current) return;
    const title = main.current.querySelector<HTMLElement>("[data-page-title]");
    (title ?? main.current).focus({ preventScroll: true });
  }, [path]);

  return main;
}
