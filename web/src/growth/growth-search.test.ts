import { expect, test } from "vitest";
import { growthSearch, usualSpan } from "./growth-search.ts";

const today = "2026-11-23";

test.each([
  [{}, { from: "2025-12-31", to: today }],
  [{ from: "2024-05-01" }, { from: "2024-05-01", to: today }],
  [
    { from: "2025-01-01", to: "2025-06-30" },
    { from: "2025-01-01", to: "2025-06-30" },
  ],
  // Nothing ahead is counted, and the days stand in their order.
  [
    { from: "2026-01-01", to: "2027-01-01" },
    { from: "2026-01-01", to: today },
  ],
  [
    { from: "2026-06-30", to: "2026-01-01" },
    { from: "2025-12-31", to: "2026-01-01" },
  ],
])("%j is shown as %j", (search, span) => {
  expect(usualSpan(search, today)).toEqual(span);
});

test("an address that names no days says nothing", () => {
  expect(growthSearch({ from: "1/2/2026", to: 7 })).toEqual({});
});
