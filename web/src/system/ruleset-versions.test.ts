import { expect, test } from "vitest";
import { isSubject, subjects, versionsOn } from "./ruleset-versions.ts";

const states = (subject: "thresholds" | "organizationKinds", day: string) =>
  versionsOn(subject, day).map(({ name, state, validTo }) => [name, state, validTo]);

test("today's version is in force and the one before it is over; the newest stands first", () => {
  expect(states("thresholds", "2026-11-22")).toEqual([
    ["meeting-thresholds-hd42@1", "IN_FORCE", undefined],
    ["meeting-thresholds-hd12@1", "FORMER", "2025-10-27"],
  ]);
});

test("a version that begins later is coming, and the one of the day is in force", () => {
  expect(states("organizationKinds", "2025-06-30")).toEqual([
    ["organization-kinds-qd294@1", "COMING", undefined],
    ["organization-kinds-charter@1", "IN_FORCE", "2025-06-30"],
  ]);
});

test("every set of rules has exactly one version in force, whatever the day", () => {
  for (const day of ["1990-01-01", "2025-10-28", "2026-11-22", "2199-12-31"]) {
    for (const subject of subjects) {
      expect(versionsOn(subject, day).filter(({ state }) => state === "IN_FORCE")).toHaveLength(1);
    }
  }
});

test("an address that names no set of rules is none", () => {
  expect(subjects.every(isSubject)).toBe(true);
  expect(["toString", "", "rules"].some(isSubject)).toBe(false);
});
