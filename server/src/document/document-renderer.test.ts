import { afterAll, expect, test } from "vitest";
import { composeMinutes } from "./compose-minutes.ts";
import { composeNotice } from "./compose-notice.ts";
import { createDocumentRenderer } from "./document-renderer.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import { renderPdf } from "./render-pdf.ts";

const renderer = createDocumentRenderer();
afterAll(() => renderer.close());

test("papers asked for at once each come back as what was asked", async () => {
  const minutes = composeMinutes(decemberMeeting);
  const notice = composeNotice(decemberMeeting);
  const [first, word, second] = await Promise.all([
    renderer.pdf(minutes),
    renderer.word(minutes),
    renderer.pdf(notice),
  ]);
  expect(Buffer.compare(first, renderPdf(minutes))).toBe(0);
  expect(Buffer.compare(second, renderPdf(notice))).toBe(0);
  expect(Buffer.from(word.subarray(0, 2)).toString()).toBe("PK");
});

test("a paper that cannot be drawn fails alone", async () => {
  const notice = composeNotice(decemberMeeting);
  await expect(renderer.pdf({ ...notice, formId: "no-such-form" })).rejects.toThrow("no-such-form");
  expect((await renderer.pdf(notice)).length).toBeGreaterThan(1000);
});

test("after the thread has ended the next paper starts another", async () => {
  await renderer.close();
  expect((await renderer.pdf(composeNotice(decemberMeeting))).length).toBeGreaterThan(1000);
});
