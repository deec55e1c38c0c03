import { expect, test } from "vitest";
import {
  canBeFollowed,
  deedsOn,
  hindranceTo,
  isNextDeadline,
  lastDayLookedAt,
  type Reader,
  type Standing,
} from "./shortcoming.rules.ts";

const nobody: Reader = { isOwn: false, leads: false, leadsAlone: false, isOwner: false };
const own = { ...nobody, isOwn: true };
const leading = { ...nobody, leads: true };
const ofMember: Standing = { subject: "MEMBER", state: "DRAFT", isBefore: false };
const ofCell: Standing = { subject: "ORGANIZATION", state: "HANDED_IN", isBefore: false };

test.each<[string, Standing, Reader, string[]]>([
  ["a draft, its writer", ofMember, own, ["update", "remove", "handIn"]],
  ["a draft, whoever leads", ofMember, leading, []],
  ["handed in, its writer", { ...ofMember, state: "HANDED_IN" }, own, ["addNote"]],
  [
    "handed in, whoever leads",
    { ...ofMember, state: "HANDED_IN" },
    leading,
    ["return", "addNote", "confirm", "putBefore"],
  ],
  ["handed in, another member", { ...ofMember, state: "HANDED_IN" }, nobody, []],
  [
    "a leader's own, where others lead too",
    { ...ofMember, state: "HANDED_IN" },
    { ...own, leads: true },
    ["addNote", "putBefore"],
  ],
  [
    "a single secretary's own",
    { ...ofMember, state: "HANDED_IN" },
    { ...own, leads: true, leadsAlone: true },
    ["addNote", "confirm", "putBefore"],
  ],
  ["sent back, its writer", { ...ofMember, state: "RETURNED" }, own, ["update", "remove", "handIn"]],
  ["closed, whoever leads", { ...ofMember, state: "CLOSED" }, leading, []],
  ["the cell's, whoever leads", ofCell, leading, ["update", "remove", "addNote", "confirm", "putBefore"]],
  ["the cell's, who carries it out", ofCell, { ...nobody, isOwner: true }, ["addNote"]],
  ["the cell's, any member", ofCell, nobody, []],
  [
    "the cell's, once before a meeting",
    { ...ofCell, isBefore: true },
    leading,
    ["update", "addNote", "confirm", "putBefore"],
  ],
])("%s", (_what, standing, reader, deeds) => {
  expect(deedsOn(standing, reader).toSorted()).toEqual(deeds.map((deed) => `shortcoming.${deed}`).toSorted());
});

test("nobody confirms an own result while others lead", () => {
  const reader = { ...own, leads: true };
  expect(hindranceTo("shortcoming.confirm", { ...ofMember, state: "HANDED_IN" }, reader)).toBe("OWN_RESULT");
});

test.each([
  ["Đọc trước", "2026-12-31", true],
  ["  ", "2026-12-31", false],
  ["Đọc trước", null, false],
])("a remedy “%s” by %s can be followed: %s", (remedy, dueOn, can) => {
  expect(canBeFollowed({ remedy, dueOn })).toBe(can);
});

test.each([
  ["REMEDIED", null, true],
  ["REMEDIED", "2026-12-31", false],
  ["PARTLY", "2026-12-31", true],
  ["NOT_REMEDIED", "2026-11-22", false],
  ["NOT_REMEDIED", null, true],
] as const)("%s with another deadline %s on 22/11: %s", (result, next, fits) => {
  expect(isNextDeadline(result, next, "2026-11-22")).toBe(fits);
});

test.each([
  ["2026-12-03", "2026-12-31"],
  ["2027-02-03", "2027-02-28"],
  ["2028-02-29", "2028-02-29"],
])("a meeting of %s looks at what is due by %s", (day, last) => {
  expect(lastDayLookedAt(day)).toBe(last);
});
