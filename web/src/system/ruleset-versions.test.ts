import { expect, test } from "vitest";
import { peopleRules as english } from "../language/en/people-rules.ts";
import { formatsFor } from "../language/formats.ts";
import { peopleRules as vietnamese } from "../language/vi/people-rules.ts";
import type { PeopleSentences } from "./people-rules-contents.tsx";
import { isSubject, type PeopleSubject, subjects, subjectsOfPeople, versionsOn } from "./ruleset-versions.ts";

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

const sentencesOf = (words: PeopleSentences, subject: PeopleSubject, code: "vi" | "en") =>
  versionsOn(subject, "2026-11-24").flatMap(({ rules }) => words[subject](rules as never, formatsFor(code)));

test("every set of rules about members and terms is said in whole sentences, in both languages", () => {
  for (const subject of subjectsOfPeople)
    for (const [words, code] of [
      [vietnamese, "vi"],
      [english, "en"],
    ] as const) {
      const sentences = sentencesOf(words, subject, code);
      expect(sentences.length, subject).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence).toMatch(/\S\.$/);
      expect(sentences.join(" ")).not.toMatch(/undefined|NaN|\[object/);
    }
});

test("figures are those of the rules: terms, shares of a succession plan, badges", () => {
  expect(sentencesOf(vietnamese, "terms", "vi")).toContain(
    "Tổ chức cơ sở đảng trở lên: 60 tháng. Chi bộ trực thuộc: 30 tháng.",
  );
  expect(sentencesOf(vietnamese, "succession", "vi").join(" ")).toContain("đổi mới từ 33,3%");
  expect(sentencesOf(english, "badges", "en")).toContain("Rounds (day/month): 03/02, 19/05, 02/09, 07/11.");
});
