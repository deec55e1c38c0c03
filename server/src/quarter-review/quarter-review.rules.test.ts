import { expect, test } from "vitest";
import { deeds, hindranceTo, type Reader, rollDay, type Standing, spanOf } from "./quarter-review.rules.ts";

const nobody: Reader = { isOwn: false, leads: false, leadsAlone: false, isSuperior: false };
const readers = {
  member: { ...nobody, isOwn: true },
  leader: { ...nobody, leads: true },
  ownLeader: { ...nobody, isOwn: true, leads: true },
  alone: { ...nobody, isOwn: true, leads: true, leadsAlone: true },
  superior: { ...nobody, isSuperior: true },
  nobody,
} satisfies Record<string, Reader>;
const base: Standing = { subject: "MEMBER", state: null, isHeard: false, isFollowedUp: true };
const proposed: Standing = { ...base, state: "PROPOSED" };
const heard: Standing = { ...base, state: "READ", isHeard: true };
const concluded: Standing = { ...base, state: "CONCLUDED", isHeard: true, isFollowedUp: false };

test.each<[string, keyof typeof readers, Standing, string[]]>([
  ["none yet", "leader", base, ["propose"]],
  ["none yet", "ownLeader", base, []],
  ["none yet", "alone", base, ["propose"]],
  ["none yet", "superior", base, []],
  ["none yet", "member", base, []],
  ["proposed", "member", proposed, ["reply"]],
  ["proposed", "leader", proposed, ["propose"]],
  ["read", "leader", heard, ["propose", "conclude"]],
  ["read", "superior", heard, ["conclude"]],
  ["read", "ownLeader", heard, ["reply"]],
  ["read", "member", heard, ["reply"]],
  ["concluded with an early word", "leader", concluded, ["followUp"]],
  ["concluded with an early word", "superior", concluded, ["followUp"]],
  ["concluded with an early word", "member", concluded, []],
  ["concluded and looked at again", "leader", { ...concluded, isFollowedUp: true }, []],
  ["of the organization", "leader", { ...heard, subject: "ORGANIZATION" }, ["propose"]],
  ["of the organization", "superior", { ...heard, subject: "ORGANIZATION" }, ["conclude"]],
  ["read", "nobody", heard, []],
])("an evaluation that is %s allows %s: %#", (_, reader, standing, allowed) => {
  const names = deeds.filter((deed) => hindranceTo(deed, standing, readers[reader]) === null);
  expect(names.map((name) => name.split(".")[1])).toEqual(allowed);
});

test("a member's is not concluded before the member was heard; nobody judges the own", () => {
  expect(hindranceTo("quarterReview.conclude", proposed, readers.leader)).toBe("NOT_READ_YET");
  expect(hindranceTo("quarterReview.conclude", { ...proposed, isHeard: true }, readers.leader)).toBeNull();
  expect(hindranceTo("quarterReview.conclude", heard, readers.ownLeader)).toBe("OWN_REVIEW");
  expect(hindranceTo("quarterReview.propose", base, readers.ownLeader)).toBe("OWN_REVIEW");
});

test("a quarter's span, and the day whose roll counts: its last, today while it runs", () => {
  expect(spanOf({ year: 2026, quarter: 4 })).toEqual({ from: "2026-10-01", to: "2027-01-01" });
  expect(rollDay({ year: 2026, quarter: 3 }, "2026-11-22")).toBe("2026-09-30");
  expect(rollDay({ year: 2026, quarter: 4 }, "2026-11-22")).toBe("2026-11-22");
});
