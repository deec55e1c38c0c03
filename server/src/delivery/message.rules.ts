import { formatsFor, type LanguageCode } from "../language/formats.rules.ts";
import { gradeNames, positionNames } from "../language/words.rules.ts";
import { bareSentencesEn } from "../notification/bare-sentences-en.rules.ts";
import { bareSentencesVi } from "../notification/bare-sentences-vi.rules.ts";
import { messageWords } from "../notification/message-words.rules.ts";
import { pathOf } from "../notification/place.rules.ts";
import { type SentenceWords, sentenceOf } from "../notification/sentence.rules.ts";
import { sentencesEn, unknownEn } from "../notification/sentences-en.rules.ts";
import { sentencesVi, unknownVi } from "../notification/sentences-vi.rules.ts";

/** A word as it is told in a message. */
export type ToldWord = {
  kind: string;
  organizationId: string | null;
  organizationName: string | null;
  meetingId: string | null;
  parameters: Readonly<Record<string, unknown>>;
};

export type MessageText = { subject: string; text: string; html: string };

/** Who reads a message, and whether its content may leave the application for it. */
export type Reader = { fullName: string; language: LanguageCode; withContent: boolean };

const others = {
  vi: { unknown: unknownVi, grades: gradeNames.vi, positions: positionNames.vi },
  en: { unknown: unknownEn, grades: gradeNames.en, positions: positionNames.en },
};
const sentences: Readonly<Record<LanguageCode, { full: SentenceWords; bare: SentenceWords }>> = {
  vi: { full: { ...others.vi, sentences: sentencesVi }, bare: { ...others.vi, sentences: bareSentencesVi } },
  en: { full: { ...others.en, sentences: sentencesEn }, bare: { ...others.en, sentences: bareSentencesEn } },
};

/** A message tells so many words at most; the rest is in the application. */
export const wordsInAMessage = 20;

/** Where people choose how they are told. */
export const settingsPath = "/notifications/settings";

/** What a word says outside the application: its content only to a reader who wants that. */
export function tellOutside(
  word: Pick<ToldWord, "kind" | "parameters">,
  { language, withContent }: Pick<Reader, "language" | "withContent">,
): string {
  return sentenceOf(word, sentences[language][withContent ? "full" : "bare"], formatsFor(language));
}

/** One message about everything of a burst, in the reader's language, each word with the way to where something can be done. */
export function composeWords(words: readonly ToldWord[], reader: Reader, origin: string): MessageText {
  const w = messageWords[reader.language];
  const shown = words.slice(0, wordsInAMessage).map((word) => ({
    sentence: tellOutside(word, reader),
    of: word.organizationName ?? "",
    url: `${origin}${pathOf(word)}`,
  }));
  const left = words.length - shown.length;
  const [only] = shown;
  return {
    subject: words.length === 1 && only ? cut(only.sentence) : w.subject(words.length),
    text: [
      w.greeting(reader.fullName),
      w.intro(words.length),
      ...shown.map(({ sentence, of, url }) => [`- ${sentence}`, ...(of ? [`  ${of}`] : []), `  ${url}`].join("\n")),
      ...(left > 0 ? [w.more(left)] : []),
      `${w.everything}: ${origin}/notifications`,
      `--\n${reader.withContent ? "" : `${w.contentInside}\n`}${w.why}\n${w.choose}: ${origin}${settingsPath}`,
    ].join("\n\n"),
    html: page(reader.language, [
      paragraph(w.greeting(reader.fullName)),
      paragraph(w.intro(words.length)),
      `<ul>${shown.map((each) => entry(each, w.open)).join("")}</ul>`,
      ...(left > 0 ? [paragraph(w.more(left))] : []),
      `<p>${link(`${origin}/notifications`, w.everything)}</p>`,
      `<p style="color:#555">${reader.withContent ? "" : `${escaped(w.contentInside)}<br>`}${escaped(w.why)}<br>${link(`${origin}${settingsPath}`, w.choose)}</p>`,
    ]),
  };
}

/** The message that carries the code which confirms an address. It names nobody: the address may be somebody else's. */
export function composeCode(code: string, language: LanguageCode): MessageText {
  const w = messageWords[language].code;
  return {
    subject: w.subject,
    text: [w.intro, code, w.until, w.notYou].join("\n\n"),
    html: page(language, [
      paragraph(w.intro),
      `<p style="font-size:1.5em"><strong>${escaped(code)}</strong></p>`,
      paragraph(w.until),
      paragraph(w.notYou),
    ]),
  };
}

function entry({ sentence, of, url }: { sentence: string; of: string; url: string }, open: string): string {
  return `<li style="margin-bottom:.75em">${escaped(sentence)}<br>${of ? `${escaped(of)}<br>` : ""}${link(url, open)}</li>`;
}

function page(language: LanguageCode, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:16px">${parts.join("")}</body></html>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function link(url: string, text: string): string {
  return `<a href="${escaped(url)}">${escaped(text)}</a>`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** A subject is one line of a length that mail programs show. */
function cut(sentence: string): string {
  const line = sentence.replace(/\s+/g, " ");
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
