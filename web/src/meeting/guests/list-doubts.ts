import type { ListedGuest } from "./guest-list-dialog.tsx";

const unfit: readonly ListedGuest["doubts"][number][] = [
  "NAME_MISSING",
  "NAME_TOO_LONG",
  "OFFICE_TOO_LONG",
  "GUEST_ALREADY",
];

/** Whether a line of a list may be added although something is to be looked at. */
export function canBeAdded({ doubts }: Pick<ListedGuest, "doubts">): boolean {
  return !doubts.some((doubt) => unfit.includes(doubt));
}

export function isDoubtful({ doubts }: Pick<ListedGuest, "doubts">): boolean {
  return doubts.length > 0;
}
