/** Letters without accents and in lower case, so that `nguyen an` finds `Nguyễn Thị Ân` in NFC and NFD alike. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/** Every word asked for begins some word of the text, in any order. */
export function matchesWords(text: string, asked: string): boolean {
  const words = fold(text).split(/\s+/);
  const wanted = fold(asked).split(/\s+/).filter(Boolean);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
