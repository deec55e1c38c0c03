import { foldName } from "../search/fold-name.ts";

/**
 * The username a name asks for, without accents: the given name and the initials of the others, as offices write it:
 * Nguyễn Thị Ân → "annt".
 */
export function usernameBase(fullName: string): string {
  const words = foldName(fullName)
    .split(" ")
    .map((word) => word.replace(/[^a-z]/g, ""))
    .filter((word) => word !== "");
  const given = words.at(-1) ?? "";
  const base =
    given +
    words
      .slice(0, -1)
      .map((word) => word[0])
      .join("");
  return base.length >= 2 ? base.slice(0, 40) : `dangvien${base}`;
}

/** Usernames for names in their order, each taken by nobody: the second "annt" becomes "annt2". */
export function chooseUsernames(fullNames: readonly string[], taken: readonly string[]): string[] {
  const known = new Set(taken);
  return fullNames.map((fullName) => {
    const username = firstFree(usernameBase(fullName), known);
    known.add(username);
    return username;
  });
}

function firstFree(base: string, known: ReadonlySet<string>): string {
  if (!known.has(base)) return base;
  let number = 2;
  while (known.has(`${base}${number}`)) number++;
  return `${base}${number}`;
}
