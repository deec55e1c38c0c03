import { expect, test } from "vitest";
import { conductRulesOn } from "../../../rulesets/conduct-rules.ts";
import { effectEnd, hindranceToRecord, isOpenTo } from "./conduct.rules.ts";

const rules = conductRulesOn("2026-11-23");

test.each([
  ["REPRIMAND", "2026-03-15", "2027-03-15"],
  ["WARNING", "2024-02-29", "2025-02-28"],
  ["DISMISSAL", "2025-12-31", "2026-12-31"],
  ["EXPULSION", "2026-03-15", null],
  ["CERTIFICATE", "2026-03-15", null],
] as const)("%s made known on %s has effect before %s", (kind, announcedOn, ends) => {
  expect(effectEnd(kind, announcedOn, rules)).toBe(ends);
});

test.each([
  ["on the day itself", { kind: "WARNING", decidedOn: "2026-11-23", announcedOn: null }, null],
  ["tomorrow", { kind: "DIPLOMA", decidedOn: "2026-11-24", announcedOn: null }, "DAY_IN_FUTURE"],
  ["made known tomorrow", { kind: "WARNING", decidedOn: "2026-11-20", announcedOn: "2026-11-24" }, "DAY_IN_FUTURE"],
  ["made known before", { kind: "WARNING", decidedOn: "2026-11-20", announcedOn: "2026-11-19" }, "DAYS_OUT_OF_ORDER"],
  ["an award made known", { kind: "TITLE", decidedOn: "2026-11-20", announcedOn: "2026-11-20" }, "DAYS_OUT_OF_ORDER"],
] as const)("decided %s", (_, record, hindrance) => {
  expect(hindranceToRecord(record, "2026-11-23")).toBe(hindrance);
});

test("a probationary member is reprimanded or warned, never dismissed or expelled", () => {
  const open = (["REPRIMAND", "WARNING", "DISMISSAL", "EXPULSION"] as const).map((kind) => isOpenTo(kind, true, rules));
  expect(open).toEqual([true, true, false, false]);
  expect(isOpenTo("EXPULSION", false, rules)).toBe(true);
  expect(isOpenTo("CERTIFICATE", true, rules)).toBe(true);
});
