// A list of people asks for each of its names several times in a row, and for the same few words in every row.
const folded = new Map<string, string>();
const mostFolded = 8_192;

/**
 * A text as it is searched: no accents, đ as d, lower case, letters and digits only, words apart by one space.
 * Composed and decomposed Unicode give the same result.
 */
export function foldName(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = foldText(text);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, made);
  return made;
}

/** The same of a text of any length, which nobody asks for again. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words of a text, each once, in their order: what the name index stores and a search asks for. */
export function nameWords(text: string): string[] {
  const folded = foldName(text);
  return folded === "" ? [] : [...new Set(folded.split(" "))];
}

/**
 * The key by which a list of people is sorted: given name, then middle names, then family name, each word by its letters
 * and after them its tone (a ă â b c d đ …; ngang huyền hỏi ngã sắc nặng). A collation would weigh the letters of the whole
 * name before any tone and so mix Anh with Ánh.
 */
export function sortName(fullName: string): string {
  const words = fullName.normalize("NFC").trim().split(/\s+/);
  const family = words.length > 1 ? words.slice(0, 1) : [];
  return [...words.slice(-1), ...words.slice(1, -1), ...family].map(wordKey).join(" ").trim();
}

/** Marks that make another letter, with its place after the plain one. */
const letterMarks: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "\u0306": { a: 1 },
  "\u0302": { a: 2, e: 1, o: 1 },
  "\u031b": { o: 2, u: 1 },
};
const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** Letters with their place among those of the same base, and the tone: "Ánh" is "a0nh 4". */
function wordKey(word: string): string {
  let letters = "";
  let tone = 0;
  for (const sign of word.toLowerCase().replaceAll("đ", "d\u0336").normalize("NFD")) {
    const place = letterMarks[sign]?.[letters.at(-2) ?? ""] ?? (sign === "\u0336" ? 1 : undefined);
    if (place !== undefined) letters = letters.slice(0, -1) + place;
    else if (tones.includes(sign)) tone = tones.indexOf(sign) + 1;
    else if (/\p{L}|\p{N}/u.test(sign)) letters += "adeou".includes(sign) ? `${sign}0` : sign;
  }
  return letters === "" ? "" : `${letters} ${tone}`;
}
