import { useMediaQuery } from "@mantine/hooks";

/** Up to this width there is one column, and the navigation stands at the foot. */
export const ONE_COLUMN = "62em";

/** Known at once, so that nothing flashes up that does not fit. */
export function useWidthUpTo(width: string): boolean {
  const query = `(max-width: ${width})`;
  return useMediaQuery(query, window.matchMedia(query).matches);
}
