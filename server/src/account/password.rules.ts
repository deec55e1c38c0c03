/** What stands first in every list of guesses and is long enough to pass otherwise. */
const firstGuesses = [
  "1234567890",
  "0123456789",
  "0987654321",
  "qwertyuiop",
  "password",
  "matkhau",
  "dangvien",
  "chibo",
  "dangcongsan",
  "vietnam",
  "nennep",
  "iloveyou",
  "anhyeuem",
  "asdfghjkl",
  "abcdefghij",
  "admin",
];

/**
 * Whether a password is among those tried first: the username, one sign or two repeated, or a well-known word with
 * digits around it. Length is the contract's; kinds of characters are not asked for (NIST SP 800-63B-4, 3.1.1.2).
 */
export function isGuessedFirst(password: string, username: string): boolean {
  const bare = password
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]/g, "");
  if (bare === "" && new Set(password).size < 4) return true;
  if (bare !== "" && (new Set(bare).size < 4 || isCounting(bare))) return true;
  return [username.replace(/[^a-z0-9]/g, ""), ...firstGuesses].some((guess) => isWordWithDigits(bare, guess));
}

function isWordWithDigits(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && /^\d*$/.test(text.slice(0, at) + text.slice(at + word.length));
}

/** 1234567890, 9876543210: each sign one more or one less than the sign before. */
function isCounting(text: string): boolean {
  const steps = [...text].slice(1).map((sign, index) => sign.charCodeAt(0) - text.charCodeAt(index));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
