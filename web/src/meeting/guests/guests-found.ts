import { foldName } from "../../../../server/src/search/fold-name.ts";

type Named = { fullName: string; office: string };

/** Guests whose name or office has all the words, accents aside. */
export function guestsFound<Guest extends Named>(guests: readonly Guest[], words: string): Guest[] {
  const wanted = foldName(words).split(" ").filter(Boolean);
  return guests.filter(({ fullName, office }) => {
    const text = foldName(`${fullName} ${office}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Guests from outside first, then those of the unit, each in the order in which they were added. */
export function inKinds<Guest extends { kind: "STAFF" | "OUTSIDE" }>(guests: readonly Guest[]): Guest[] {
  return [...guests.filter(({ kind }) => kind === "OUTSIDE"), ...guests.filter(({ kind }) => kind === "STAFF")];
}
