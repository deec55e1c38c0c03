import { expect, test } from "vitest";
import { missingOnPaper, monthsApart, type PaperDraft, statusOnPaper } from "./paper-draft.ts";

// Only who was marked matters here.
const marked = (absent: PaperDraft["absent"]) => ({ absent }) as PaperDraft;

test("who is not marked on the page was present, an exempt member stayed away by right", () => {
  expect(statusOnPaper(marked({}), { personId: "an", exempt: false })).toBe("PRESENT");
  expect(statusOnPaper(marked({}), { personId: "binh", exempt: true })).toBe("EXEMPT");
});

test("an exempt member who came is marked present", () => {
  const draft = marked({ binh: { status: "PRESENT", reason: "" } });
  expect(statusOnPaper(draft, { personId: "binh", exempt: true })).toBe("PRESENT");
});

test("the day of a meeting and its month are counted apart across the turn of a year", () => {
  expect(monthsApart("2026-01-01", "2025-12-30")).toBe(1);
  expect(monthsApart("2026-11-01", "2026-11-22")).toBe(0);
  expect(monthsApart("2026-11-01", "2025-11-03")).toBe(12);
});

test("a page on a topic wants its topic and a conclusion, wherever on the page that stands", () => {
  const thematic = { topic: "", conclusion: "", sections: [{ conclusion: "" }] };
  const day = {
    day: "2026-05-04",
    opened: "07:00",
    closed: "08:00",
    chairId: "an",
    minuteTakerId: "binh",
    contents: [],
  };
  // Only what such a page must have matters here.
  const page = (part: object) =>
    ({ ...day, kind: "THEMATIC", thematic: { ...thematic, ...part } }) as unknown as PaperDraft;
  expect(missingOnPaper(page({}))).toEqual(["topic", "conclusion"]);
  expect(missingOnPaper(page({ topic: "Nêu gương", sections: [{ conclusion: "Nhất trí" }] }))).toEqual([]);
  expect(missingOnPaper({ ...page({}), kind: "REGULAR" })).toEqual([]);
});
