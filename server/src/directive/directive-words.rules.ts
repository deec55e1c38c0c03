import { foldText, nameWords } from "../search/fold-name.ts";

/** So many different words of a text are searched, each up to so many letters: what an index takes in one row. */
const mostWords = 30_000;
const longestWord = 40;

/** Different words of texts, without accents, as the search looks for them. */
export function wordsOf(texts: Iterable<string>): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of foldText(text).split(" ")) {
      if (word !== "" && word.length <= longestWord) words.add(word);
      if (words.size === mostWords) return [...words];
    }
  }
  return [...words];
}

/** Everything that an issued document says, in no order: its words are searched, not its sentences. */
export function saidIn(content: unknown): string[] {
  if (typeof content === "string") return [content];
  if (content === null || typeof content !== "object") return [];
  return Object.values(content).flatMap(saidIn);
}

/** Whether a text says anything: a picture of paper has no words, or a few that a scanner has put there. */
export function saysSomething(words: readonly string[]): boolean {
  return words.filter((word) => /\p{L}{2,}/u.test(word)).length >= fewestWords;
}

const fewestWords = 3;

/** What was typed, as a search of the index: every word, the last one also as the beginning of one. Null where nothing was typed. */
export function searchOf(typed: string): string | null {
  const words = nameWords(typed);
  return words.length === 0 ? null : `${words.map((word) => `'${word}'`).join(" & ")}:*`;
}
