import { expect, test } from "vitest";
import type { Nominee } from "./offices.rules.ts";
import { type OfficeCandidate, proposedOffices } from "./proposed-offices.rules.ts";

type Person = Partial<OfficeCandidate & Nominee>;

function proposalOf(people: Record<string, Person>) {
  const entries = Object.entries(people);
  const candidates = entries.map(([personId, of]) => ({
    personId,
    fullName: personId,
    isSecretary: false,
    chairedLast: false,
    wroteLast: false,
    ...of,
  }));
  const nominees = entries.map(([personId, of]): [string, Nominee] => [
    personId,
    { personId, belongs: true, official: true, suspended: false, inOffice: true, mark: null, leftAt: null, ...of },
  ]);
  const { chair, minuteTaker } = proposedOffices(candidates, new Map(nominees), new Date("2026-12-03T07:00:00Z"));
  return [chair?.fullName ?? null, minuteTaker?.fullName ?? null];
}

const secretary = { isSecretary: true };
const writer = { wroteLast: true, inOffice: false };

test.each<[string, Record<string, Person>, [string | null, string | null]]>([
  ["the same two as last time", { bt: { ...secretary, chairedLast: true }, tk: writer }, ["bt", "tk"]],
  ["the deputy again, who still is deputy", { bt: secretary, pbt: { chairedLast: true }, tk: writer }, ["pbt", "tk"]],
  [
    "the new secretary in place of the one who was",
    { bt: secretary, trước: { chairedLast: true, inOffice: false }, tk: writer },
    ["bt", "tk"],
  ],
  ["the secretary where there was no meeting yet, and nobody to write", { bt: secretary }, ["bt", null]],
  [
    "no member whom the superior named for one meeting",
    { đv: { chairedLast: true, wroteLast: true, inOffice: false } },
    [null, "đv"],
  ],
  ["nobody who went elsewhere", { đi: { chairedLast: true, wroteLast: true, belongs: false } }, [null, null]],
  [
    "nobody who is suspended",
    { bt: { ...secretary, chairedLast: true, wroteLast: true, suspended: true } },
    [null, null],
  ],
  [
    "nobody who is excused from this meeting",
    { bt: { ...secretary, chairedLast: true, mark: "EXCUSED" }, pbt: {}, tk: { ...writer, mark: "EXCUSED" } },
    [null, null],
  ],
  ["nobody where nothing is known", {}, [null, null]],
])("proposed are %s", (_who, people, proposed) => {
  expect(proposalOf(people)).toEqual(proposed);
});
