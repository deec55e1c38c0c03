import { messageWords } from "../notification/message-words.rules.ts";
import { pathOf } from "../notification/place.rules.ts";
import { type Reader, settingsPath, type ToldWord, tellOutside } from "./message.rules.ts";

/** What a device shows, and the page that a touch on it opens. */
export type PushMessage = { title: string; body: string; path: string; tag: string; language: Reader["language"] };

/** A device shows a few lines; the rest is in the application. */
const wordsOnADevice = 3;
const longestBody = 600;

/** One message about everything of a burst; it leads to the page of the one thing, or to the list. */
export function composePush(words: readonly ToldWord[], reader: Reader, tag: string): PushMessage {
  const { language, withContent } = reader;
  const w = messageWords[language];
  const [only] = words;
  if (words.length === 1 && only) {
    const of = withContent && only.organizationName ? `\n${only.organizationName}` : "";
    return { title: w.push.title, body: cut(`${tellOutside(only, reader)}${of}`), path: pathOf(only), tag, language };
  }
  const shown = words.slice(0, wordsOnADevice).map((word) => tellOutside(word, reader));
  const left = words.length - shown.length;
  const lines = [...shown, ...(left > 0 ? [w.more(left)] : [])];
  return { title: w.subject(words.length), body: cut(lines.join("\n")), path: "/notifications", tag, language };
}

/** A message that shows that messages arrive. */
export function composeTest(language: Reader["language"], tag: string): PushMessage {
  const { title, test } = messageWords[language].push;
  return { title, body: test, path: settingsPath, tag, language };
}

function cut(text: string): string {
  return text.length <= longestBody ? text : `${text.slice(0, longestBody - 1)}…`;
}
