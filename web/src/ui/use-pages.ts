import { useState } from "react";

export interface Pages {
  search: string;
  cursor: string | undefined;
  /** 1 for the first page. */
  page: number;
  setSearch: (words: string) => void;
  next: (cursor: string) => void;
  previous: () => void;
}

/** Where a reader is in a list whose pages are reached by cursors; another search starts at the first page. */
export function usePages(): Pages {
  const [place, setPlace] = useState<{ search: string; cursors: string[] }>({ search: "", cursors: [] });
  return {
    search: place.search,
    cursor: place.cursors.at(-1),
    page: place.cursors.length + 1,
    setSearch: (search) => setPlace({ search, cursors: [] }),
    next: (cursor) => setPlace(({ search, cursors }) => ({ search, cursors: [...cursors, cursor] })),
    previous: () => setPlace(({ search, cursors }) => ({ search, cursors: cursors.slice(0, -1) })),
  };
}
