export const boxes = ["FOUND", "ABOUT_US", "MARKED", "EXCHANGES"] as const;
export type Box = (typeof boxes)[number];

/** What the address of the examples keeps: what is looked at. */
export interface ExemplarSearch {
  box?: Box;
}

export function exemplarSearch(search: Record<string, unknown>): ExemplarSearch {
  const box = boxes.find((one) => one === search.box && one !== "FOUND");
  return box ? { box } : {};
}
