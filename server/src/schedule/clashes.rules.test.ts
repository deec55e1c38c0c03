import { expect, test } from "vitest";
import { clashesOf, type Expected, endOf, type Planned } from "./clashes.rules.ts";

let number = 0;
const at = (time: string) => new Date(`2026-12-03T${time}:00+07:00`);

function meeting(time: string, more: Partial<Planned> = {}): Planned {
  number += 1;
  return {
    organizationId: `cell ${number}`,
    organizationName: `Chi bộ ${number}`,
    unitId: "the body",
    meetingId: `meeting ${number}`,
    scheduledAt: at(time),
    place: "",
    minutes: 90,
    people: [],
    ...more,
  };
}

const person = (personId: string, isNeeded: boolean): Expected => ({ personId, fullName: `Đ/c ${personId}`, isNeeded });
const needed = { people: [person("Bình", true)] };
const follows = { people: [person("Bình", false)] };
const hall = { place: "Hội trường" };

test.each<[string, Planned, Planned, boolean]>([
  ["the same place, one begins while the other lasts", meeting("07:00", hall), meeting("08:00", hall), true],
  ["the same place, written otherwise", meeting("07:00", hall), meeting("07:30", { place: "hoi  truong" }), true],
  ["the same place, one after the other", meeting("07:00", hall), meeting("08:30", hall), false],
  ["another place", meeting("07:00", hall), meeting("07:00", { place: "Phòng 2" }), false],
  ["no place named yet", meeting("07:00"), meeting("07:00"), false],
  [
    "the same words in the rooms of another body",
    meeting("07:00", hall),
    meeting("07:00", { ...hall, unitId: "x" }),
    false,
  ],
  [
    "an agenda that is not written yet takes two hours",
    meeting("07:00", { ...hall, minutes: 0 }),
    meeting("08:45", hall),
    true,
  ],
])("places: %s", (_case, one, other, isClash) => {
  const found = clashesOf([one, other]);
  const expected = (to: Planned) => (isClash ? [{ kind: "PLACE", person: null, with: to }] : undefined);
  expect([found.get(one.meetingId), found.get(other.meetingId)]).toEqual([expected(other), expected(one)]);
});

test.each<[string, Planned, Planned, boolean]>([
  ["chairs both", meeting("07:00", needed), meeting("08:00", needed), true],
  ["chairs one after the other", meeting("07:00", needed), meeting("08:30", needed), false],
  ["follows both and has said nothing", meeting("07:00", follows), meeting("08:00", follows), true],
  ["follows both and said to come to one", meeting("07:00", needed), meeting("08:00", follows), false],
  ["said to come to both", meeting("07:00", needed), meeting("07:15", needed), true],
  ["follows one and said not to come to the other", meeting("07:00", follows), meeting("07:00"), false],
  ["is another person", meeting("07:00", needed), meeting("07:00", { people: [person("An", true)] }), false],
])("people: the same who %s", (_case, one, other, isClash) => {
  const found = clashesOf([other, one]);
  expect(found.has(one.meetingId)).toBe(isClash);
  expect(found.get(other.meetingId)).toEqual(
    isClash ? [{ kind: "PERSON", person: { personId: "Bình", fullName: "Đ/c Bình" }, with: one }] : undefined,
  );
});

test("of three at once each names the two others, and what is over by then is not in the way", () => {
  const [early, first, second, third] = [
    meeting("05:00", hall),
    meeting("07:00", hall),
    meeting("07:30", hall),
    meeting("08:00", hall),
  ];
  const found = clashesOf([third!, early!, second!, first!]);
  const others = (of: Planned | undefined) => found.get(of!.meetingId)?.map((clash) => clash.with.meetingId);
  expect(others(first)).toEqual([second!.meetingId, third!.meetingId]);
  expect(others(third)).toEqual([first!.meetingId, second!.meetingId]);
  expect(others(early)).toBeUndefined();
});

test("a meeting ends when its agenda is through", () => {
  expect(endOf(meeting("07:00", { minutes: 95 }))).toEqual(at("08:35"));
  expect(endOf(meeting("07:00", { minutes: 0 }))).toEqual(at("09:00"));
});
