import type { Meeting } from "./workspace-query.ts";

export const tabs = ["prepare", "open", "course", "close", "record"] as const;
export type Tab = (typeof tabs)[number];

const firstTab: Record<Meeting["state"], Tab> = {
  DRAFT: "prepare",
  CONVENED: "prepare",
  OPEN: "course",
  ADJOURNED: "course",
  CLOSED: "record",
  FILED: "record",
  POSTPONED: "prepare",
  NOT_HELD: "prepare",
};

/** Where the work of a meeting is, by its state. */
export function tabFor(state: Meeting["state"]): Tab {
  return firstTab[state];
}

/** The address of a workspace names its tab; without one the state of the meeting chooses. */
export function tabSearch(search: Record<string, unknown>): { tab?: Tab } {
  const tab = tabs.find((each) => each === search.tab);
  return tab === undefined ? {} : { tab };
}
