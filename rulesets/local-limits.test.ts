import { expect, test } from "vitest";
import { currentRules, issuedLimits, knowIssued, RulesUnknown, rulesOfVersion, withIssued } from "./index.ts";
import { faultsOfLimits, type IssuedLimits, isLooser, limitKeys, limitsInForce, withLimits } from "./local-limits.ts";
import { meetingThresholdsOn } from "./meeting-thresholds.ts";

const base = { ...meetingThresholdsOn("2026-12-03"), holdsBelow: ["minimumMinutes" as const] };
const issue = (name: string, numbers: IssuedLimits["numbers"], holdsBelow: IssuedLimits["holdsBelow"] = []) => ({
  name: `limits-${name}@1`,
  source: { document: "Quy định", date: "2026-01-01" },
  validFrom: "2026-01-01",
  numbers,
  holdsBelow,
});

test.each([
  ["minimumMinutes", 80, 90, true],
  ["minimumMinutes", 90, 90, false],
  ["minimumMinutes", 100, 90, false],
  ["filingDays", 3, 2, true],
  ["filingDays", 1, 2, false],
  ["excusedInARowAtMost", 4, 3, true],
  ["longMinimumFromMembers", 40, 30, true],
  ["materialsLeadCountedBy", "CALENDAR_DAYS", "FULL_DAYS", true],
  ["materialsLeadCountedBy", "FULL_DAYS", "CALENDAR_DAYS", false],
  ["regularDay", 28, 3, false],
] as const)("%s of %s is looser than %s: %s", (key, value, than, looser) => {
  expect(isLooser(key, value, than)).toBe(looser);
});

test("each number is that of the nearest committee that sets it, and the others stay as they are above", () => {
  const province = issue("province", { minimumMinutes: 100, filingDays: 1 });
  const ward = issue("ward", { minimumMinutes: 110 });
  const found = limitsInForce(base, [province, ward]);
  expect(found.minimumMinutes).toEqual({ value: 110, from: ward, heldBy: true });
  expect(found.filingDays).toEqual({ value: 1, from: province, heldBy: false });
  expect(found.regularDay).toEqual({ value: base.regularDay, from: null, heldBy: false });
  expect(withLimits(base, [])).toBe(base);
});

test("a number that is held is not loosened below, also where it came to be held after the looser one was issued", () => {
  const held = issue("province", { attendanceTargetPercent: 95 }, ["attendanceTargetPercent", "filingDays"]);
  const ward = issue("ward", { attendanceTargetPercent: 92, filingDays: 5, minimumMinutes: 60 });
  const now = withLimits(base, [held, ward]);
  expect([now.attendanceTargetPercent, now.filingDays, now.minimumMinutes]).toEqual([95, base.filingDays, 90]);
  expect(withLimits(base, [ward])).toMatchObject({ attendanceTargetPercent: 92, filingDays: 5 });
});

test("what cannot be issued is named with the number that must be kept to", () => {
  const held = issue("province", { filingDays: 1 }, ["filingDays"]);
  expect(faultsOfLimits(base, [held], { filingDays: 2 })).toEqual([
    { code: "LOOSER_THAN_ABOVE", key: "filingDays", value: 2, than: 1 },
  ]);
  expect(faultsOfLimits(base, [held], { filingDays: 1, minimumMinutes: 130 })).toEqual([
    { code: "SHORTER_WHEN_LONG", minimum: 130, long: 120 },
  ]);
  expect(faultsOfLimits(base, [], { minimumMinutes: 130, longMinimumMinutes: 130, filingDays: 9 })).toEqual([]);
});

test("whatever is issued, a held number never becomes looser, and issuing what is in force changes nothing", () => {
  // A deterministic walk over random issues: the same in every run.
  let seed = 7;
  const random = (upTo: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % upTo;
  };
  const numbers = limitKeys.filter((key) => typeof base[key] === "number");
  for (let round = 0; round < 500; round += 1) {
    const levels = Array.from({ length: 1 + random(4) }, (_, level) =>
      issue(
        `l${level}`,
        Object.fromEntries(numbers.filter(() => random(2) === 0).map((key) => [key, random(200)])),
        numbers.filter(() => random(4) === 0),
      ),
    );
    for (let depth = 1; depth <= levels.length; depth += 1) {
      const [above, here] = [
        limitsInForce(base, levels.slice(0, depth - 1)),
        limitsInForce(base, levels.slice(0, depth)),
      ];
      for (const key of numbers)
        if (above[key].heldBy) expect(isLooser(key, here[key].value, above[key].value)).toBe(false);
    }
    const all = withLimits(base, levels);
    const same = issue("same", Object.fromEntries(limitKeys.map((key) => [key, all[key]])));
    expect(withLimits(base, [...levels, same])).toEqual(all);
  }
});

test("a meeting's name of its rules brings back its numbers, from what is known or what the page brought along", () => {
  const ward = issue("ward-of-a-name", { minimumMinutes: 110 });
  const rules = currentRules("2026-12-03", { limits: [ward] });
  expect(rules.version).toMatch(/ limits-ward-of-a-name@1$/);
  expect(rules.thresholds.minimumMinutes).toBe(110);
  expect(() => rulesOfVersion(rules.version).thresholds).toThrow(RulesUnknown);
  // The score sheet needs no numbers.
  expect(rulesOfVersion(rules.version).scoreSheet.id).toBe("score-sheet-hd42-ward");
  expect(rulesOfVersion(rules.version, { limits: [ward] }).thresholds.minimumMinutes).toBe(110);
  knowIssued([], [ward]);
  expect(rulesOfVersion(rules.version).thresholds.minimumMinutes).toBe(110);
  const { scoreSheet } = rules;
  const other = withIssued(rules.version, { scoreSheet, limits: [] });
  expect(other).toBe(currentRules("2026-12-03").version);
  expect(issuedLimits(withIssued(other, { scoreSheet, limits: [ward] }).split(" "))).toEqual([ward]);
});
