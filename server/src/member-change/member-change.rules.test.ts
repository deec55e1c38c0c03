import { expect, test } from "vitest";
import { memberChangeRulesOn } from "../../../rulesets/member-change-rules.ts";
import {
  type Ballot,
  type Changing,
  goesUpWith,
  hindranceToDays,
  hindranceToReadmission,
  latestLastDay,
  papersAddUp,
  unbrokenFrom,
  waitsForDecision,
} from "./member-change.rules.ts";

const rules = memberChangeRulesOn("2026-11-20");
const given: Changing = {
  kind: "EXEMPTION",
  effectiveOn: "2026-12-01",
  lastDay: null,
  decidedOn: "2026-11-20",
  memberFrom: "2020-01-01",
  today: "2026-11-20",
};

test.each<[string, Partial<Changing>, ReturnType<typeof hindranceToDays>]>([
  ["begins ahead", {}, null],
  ["ends on its first day", { lastDay: "2026-12-01" }, null],
  ["ends before it begins", { lastDay: "2026-11-30" }, "DAYS_OUT_OF_ORDER"],
  ["waits for its decision", { decidedOn: null }, null],
  ["decided tomorrow", { decidedOn: "2026-11-21" }, "DAY_IN_FUTURE"],
  ["before the member joined", { effectiveOn: "2019-12-31" }, "DAYS_OUT_OF_ORDER"],
  ["decided before the member joined", { decidedOn: "2019-12-31" }, "DAYS_OUT_OF_ORDER"],
  ["struck off ahead", { kind: "STRIKE_OFF" }, null],
  ["an end for a time", { kind: "STRIKE_OFF", lastDay: "2027-01-01" }, "DAYS_OUT_OF_ORDER"],
  ["a death today", { kind: "DEATH", effectiveOn: "2026-11-20" }, null],
  ["a death tomorrow", { kind: "DEATH", effectiveOn: "2026-11-21" }, "DAY_IN_FUTURE"],
])("days of a change: %s", (_name, changed, expected) => {
  expect(hindranceToDays({ ...given, ...changed })).toBe(expected);
});

test.each([
  ["a first suspension", "2026-12-01", "2026-12-01", "2027-02-28"],
  ["one that goes on", "2027-03-01", "2026-12-01", "2027-05-29"],
])("the latest last day of %s", (_name, effectiveOn, from, expected) => {
  expect(latestLastDay(rules.kinds.SUSPENSION, effectiveOn, from)).toBe(expected);
});

test("an exemption has no limit of its own", () => {
  expect(latestLastDay(rules.kinds.EXEMPTION, "2026-12-01", "2026-12-01")).toBeNull();
});

test.each([
  ["nothing before", [], "2026-12-01"],
  ["the day before", [{ from: "2026-10-01", to: "2026-11-30" }], "2026-10-01"],
  [
    "two in a row",
    [
      { from: "2026-10-01", to: "2026-11-30" },
      { from: "2026-09-01", to: "2026-09-30" },
    ],
    "2026-09-01",
  ],
  ["a day between", [{ from: "2026-10-01", to: "2026-11-29" }], "2026-12-01"],
  ["one without an end", [{ from: "2026-10-01", to: null }], "2026-12-01"],
])("an unbroken standing: %s", (_name, spans, expected) => {
  expect(unbrokenFrom("2026-12-01", spans)).toBe(expected);
});

test("who decides, and what a failed vote means", () => {
  expect(waitsForDecision(rules.kinds.STRIKE_OFF, false)).toBe(true);
  expect(waitsForDecision(rules.kinds.STRIKE_OFF, true)).toBe(false);
  expect(waitsForDecision(rules.kinds.EXEMPTION, false)).toBe(false);
  expect(goesUpWith(rules.kinds.STRIKE_OFF, "FAILED")).toBe(true);
  expect(goesUpWith(rules.kinds.EXEMPTION, "FAILED")).toBe(false);
  expect(goesUpWith(rules.kinds.EXEMPTION, "PASSED")).toBe(true);
});

test.each<[string, Partial<Ballot>, boolean]>([
  ["all agree", {}, true],
  ["more issued than present", { issued: 7 }, false],
  ["more collected than issued", { issued: 5, collected: 6 }, false],
  ["more valid than collected", { collected: 4, valid: 5, agree: 4 }, false],
  ["more in favour than valid", { valid: 3, agree: 4 }, false],
  ["nobody agrees", { agree: 0 }, true],
])("papers of a ballot: %s", (_name, changed, expected) => {
  expect(papersAddUp({ present: 6, issued: 6, collected: 6, valid: 6, agree: 6, ...changed })).toBe(expected);
});

const struckOff = { endReason: "STRIKE_OFF", endedOn: "2023-11-20", readmissions: 0 };
test.each([
  ["36 months to the day", struckOff, { on: "2026-11-20", hasConsent: false }, null],
  ["a day early", struckOff, { on: "2026-11-19", hasConsent: false }, { code: "TOO_SOON_AFTER", from: "2026-11-20" }],
  [
    "a second time",
    { ...struckOff, readmissions: 1 },
    { on: "2026-11-20", hasConsent: true },
    { code: "READMITTED_BEFORE" },
  ],
  [
    "left on request",
    { ...struckOff, endReason: "LEAVING" },
    { on: "2026-11-20", hasConsent: false },
    { code: "CONSENT_REQUIRED" },
  ],
  [
    "left on request, with consent",
    { ...struckOff, endReason: "LEAVING" },
    { on: "2026-11-20", hasConsent: true },
    null,
  ],
])("considered again: %s", (_name, former, on, expected) => {
  expect(hindranceToReadmission(former, on, rules)).toEqual(expected);
});
