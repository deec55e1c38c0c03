import { expect, test } from "vitest";
import { composeMinutes } from "./compose-minutes.ts";
import { composeResolution } from "./compose-resolution.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import { renderWord } from "./render-word.ts";
import { unzipText } from "./unzip.fixture.ts";
import { hostileTexts, vietnameseLetters } from "./vietnamese-letters.fixture.ts";

async function bodyOf(document: Parameters<typeof renderWord>[0]): Promise<string> {
  return unzipText(await renderWord(document), "word/document.xml");
}

function shownText(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text ?? "")
    .join("\n")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, "&");
}

test("an A4 page has margins of 20, 20, 30 and 15 millimetres", async () => {
  const xml = await bodyOf(composeResolution(decemberMeeting));
  const size = xml.match(/<w:pgSz [^>]*>/u)?.[0];
  expect(size).toContain('w:w="11906"');
  expect(size).toContain('w:h="16838"');
  const margins = xml.match(/<w:pgMar [^>]*>/u)?.[0];
  for (const part of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"'])
    expect(margins).toContain(part);
});

test("text is Times New Roman 14 pt, spaced exactly 18 pt, with 6 pt after a paragraph and 10 mm at its first line", async () => {
  const file = await renderWord(composeResolution(decemberMeeting));
  const styles = unzipText(file, "word/styles.xml");
  expect(styles).toMatch(/<w:rFonts[^>]*w:ascii="Times New Roman"/u);
  expect(styles).toContain('<w:sz w:val="28"/>');
  const opening = unzipText(file, "word/document.xml").match(/<w:p>(?:(?!<\/w:p>).)*Sau khi thảo luận/u)?.[0];
  expect(opening).toMatch(/<w:spacing(?=[^>]*w:after="120")(?=[^>]*w:line="360")(?=[^>]*w:lineRule="exact")/u);
  expect(opening).toContain('w:firstLine="567"');
  expect(opening).toContain('<w:jc w:val="both"/>');
});

test("the page number stands in the header of every page but the first", async () => {
  const file = await renderWord(composeMinutes(decemberMeeting));
  const body = unzipText(file, "word/document.xml");
  expect(body).toContain("<w:titlePg/>");
  const headers = ["word/header1.xml", "word/header2.xml"].map((path) => unzipText(file, path));
  expect(headers.filter((header) => header.includes("PAGE"))).toHaveLength(1);
});

test("the roll call's heading is repeated on every page and no row is split", async () => {
  const xml = await bodyOf(composeMinutes(decemberMeeting));
  expect(xml).toContain("<w:tblHeader/>");
  expect(xml.match(/<w:cantSplit\/>/gu)?.length).toBeGreaterThan(decemberMeeting.attendance.length);
});

test("every Vietnamese letter survives, also when it was typed decomposed", async () => {
  const ideology = vietnameseLetters.join(" ").normalize("NFD");
  expect(shownText(await bodyOf(composeResolution({ ...decemberMeeting, ideology })))).toContain(
    vietnameseLetters.join(" "),
  );
});

test("text that looks like markup stays text", async () => {
  const text = shownText(await bodyOf(composeMinutes({ ...decemberMeeting, place: hostileTexts.join(" | ") })));
  for (const hostile of hostileTexts) expect(text).toContain(hostile);
});

test("table cells keep hostile text and line breaks", async () => {
  const previousTasks = hostileTexts.map((what) => ({
    what: `${what}\ndòng hai`,
    stateAtStart: "IN_PROGRESS" as const,
    result: "DONE" as const,
  }));
  const xml = await bodyOf(composeResolution({ ...decemberMeeting, previousTasks }));
  const text = shownText(xml);
  for (const hostile of hostileTexts) expect(text).toContain(`${hostile}\ndòng hai`);
  expect(xml).toContain("<w:br/>");
});

test("characters that XML forbids or that turn the reading direction are left out", async () => {
  const text = shownText(
    await bodyOf(composeMinutes({ ...decemberMeeting, place: "phòng\u0000\u0008 \u202ehọp\ud800 3\uffff" })),
  );
  expect(text).toContain("Địa điểm: phòng họp 3.");
});

test("the same paper gives the same Word text", async () => {
  const [first, second] = await Promise.all([1, 2].map(() => bodyOf(composeMinutes(decemberMeeting))));
  expect(second?.replace(/rId\w+/gu, "")).toBe(first?.replace(/rId\w+/gu, ""));
});
