import { expect, test } from "vitest";
import { collision, hindranceToHonour } from "./honour.rules.ts";

const level = { year: 2015, kind: "CLEAN_STRONG", name: "", decidedOn: "2016-02-03" } as const;

test.each([
  ["a decision of the year after", level, null],
  ["a decision on the first day of the year", { ...level, decidedOn: "2015-01-01" }, null],
  ["a decision before the year", { ...level, decidedOn: "2014-12-31" }, "DAYS_OUT_OF_ORDER"],
  ["a decision of tomorrow", { ...level, decidedOn: "2026-11-24" }, "DAY_IN_FUTURE"],
  ["another title without a name", { ...level, kind: "OTHER" as const }, "HONOUR_NAME"],
  ["a level with a name", { ...level, name: "Cờ thi đua" }, "HONOUR_NAME"],
])("%s", (_, given, expected) => expect(hindranceToHonour(given, "2026-11-23")).toBe(expected));

const flag = { kind: "OTHER", name: "Cờ thi đua" } as const;
test.each([
  ["the first level of a year", level, { recorded: [], decidedHere: null }, null],
  ["a second level", { ...level, kind: "WEAK" as const }, { recorded: [level], decidedHere: null }, "HONOUR_LEVEL"],
  ["the same level", level, { recorded: [level], decidedHere: null }, "HONOUR_RECORDED"],
  ["another level than was decided here", level, { recorded: [], decidedHere: "DONE" }, "HONOUR_LEVEL"],
  [
    "the decision of the level decided here",
    { kind: "DONE" as const, name: "" },
    { recorded: [], decidedHere: "DONE" },
    null,
  ],
  ["a title beside a level", flag, { recorded: [level], decidedHere: null }, null],
  ["a second title of another name", { ...flag, name: "Bằng khen" }, { recorded: [flag], decidedHere: null }, null],
  ["the same title again", flag, { recorded: [flag], decidedHere: null }, "HONOUR_RECORDED"],
] as const)("%s", (_, given, held, expected) => expect(collision(given, held)).toBe(expected));
