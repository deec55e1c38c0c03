import { foldName } from "../search/fold-name.ts";

export type GuestKind = "STAFF" | "OUTSIDE";
export type GuestAnswer = "INVITED" | "WILL_COME" | "CANNOT";
export type GuestPresence = "UNMARKED" | "PRESENT" | "ABSENT";

/** How somebody is named on a list of guests. */
export type Named = { readonly fullName: string; readonly office: string };

/**
 * Who of those listed is meant by a name and an office: the same name without accents and the same office; where one of
 * both says no office, the name alone, as long as only one bears it.
 */
export function findListed<Listed extends Named>(
  listed: readonly Listed[],
  { fullName, office }: Named,
): Listed | undefined {
  const alike = listed.filter((guest) => foldName(guest.fullName) === foldName(fullName));
  const same = alike.find((guest) => foldName(guest.office) === foldName(office));
  if (same) return same;
  const [only, ...others] = alike;
  const isOpen = only !== undefined && (office === "" || only.office === "");
  return isOpen && others.length === 0 ? only : undefined;
}

/** Who of a list is not among the guests yet, each once, and how many of the list are. */
export function newGuests<Guest extends Named>(
  list: readonly Guest[],
  guests: readonly Named[],
): { fresh: Guest[]; alreadyThere: number } {
  const keyOf = ({ fullName, office }: Named) => `${foldName(fullName)}/${foldName(office)}`;
  const known = new Set(guests.map(keyOf));
  const fresh = list.filter((guest) => {
    const key = keyOf(guest);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
  return { fresh, alreadyThere: list.length - fresh.length };
}
