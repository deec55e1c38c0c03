import { expect, test } from "vitest";
import { periodsBefore, usualComparison } from "./comparison-search.ts";
import { comparisonSearch } from "./picture-search.ts";

test.each([
  [
    { earlier: "2025-Q3", later: "2026-Q3" },
    { earlier: "2025-Q3", later: "2026-Q3" },
  ],
  [
    { earlier: 2025, later: 2026 },
    { earlier: "2025", later: "2026" },
  ],
  [{ earlier: "2025-Q9", later: "x" }, {}],
  [{}, {}],
])("the address %o says %o", (search, read) => {
  expect(comparisonSearch(search)).toEqual(read);
});

test.each([
  [{}, { earlier: "2025-Q4", later: "2026-Q4" }],
  [{ later: "2026" }, { earlier: "2025", later: "2026" }],
  [
    { earlier: "2026-Q1", later: "2026-Q2" },
    { earlier: "2026-Q1", later: "2026-Q2" },
  ],
  [
    { earlier: "2025", later: "2026-Q2" },
    { earlier: "2025-Q2", later: "2026-Q2" },
  ],
  [
    { earlier: "2026-Q3", later: "2026-Q2" },
    { earlier: "2025-Q2", later: "2026-Q2" },
  ],
])("of %o are compared %o: two periods that go together, the year before where none do", (said, compared) => {
  expect(usualComparison(said, "2026-11-22")).toEqual(compared);
});

test("quarters are offered up to today's, years up to this one", () => {
  expect(periodsBefore("QUARTER", "2026-05-10").slice(0, 3)).toEqual(["2026-Q2", "2026-Q1", "2025-Q4"]);
  expect(periodsBefore("YEAR", "2026-05-10")[0]).toBe("2026");
});
