export const views = ["WAITING", "SENT_ON", "ANSWERED"] as const;
export type View = (typeof views)[number];

/** What the address of the proposals keeps: what is looked at. */
export interface ProposalSearch {
  view?: View;
}

export function proposalSearch(search: Record<string, unknown>): ProposalSearch {
  const view = views.find((one) => one === search.view && one !== "WAITING");
  return view ? { view } : {};
}
