export const boxes = ["OPEN", "ALL", "RECEIVED", "ENTERED", "FOR_EVERYBODY", "BOOKMARKED"] as const;
export type Box = (typeof boxes)[number];

/** The address of a register may name its box. */
export function registerSearch(search: Record<string, unknown>): { box?: Box } {
  const box = boxes.find((each) => each === search.box);
  return box === undefined ? {} : { box };
}
