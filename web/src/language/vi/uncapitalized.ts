/** Words within a sentence that stand alone elsewhere. */
export function uncapitalized(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
