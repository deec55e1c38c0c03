import { expect, test } from "vitest";
import { monthsApart, type PaperDraft, statusOnPaper } from "./paper-draft.ts";

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
