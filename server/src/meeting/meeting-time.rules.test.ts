import { expect, test } from "vitest";
import { canMeet, durationMinutes, hasCellCommittee, minimumMinutes, minutesSoFar } from "./meeting-time.rules.ts";

const at = (time: string, day = "03") => new Date(`2026-12-${day}T${time}+07:00`);

test("from 14:00 to 15:42 are 102 minutes", () => {
  expect(durationMinutes([{ openedAt: at("14:00:00"), closedAt: at("15:42:00") }])).toBe(102);
});

test("adjourned and continued, both sittings count and the break does not", () => {
  const sittings = [
    { openedAt: at("14:00:00"), closedAt: at("14:40:00") },
    { openedAt: at("08:00:00", "04"), closedAt: at("08:50:00", "04") },
  ];
  expect(durationMinutes(sittings)).toBe(90);
});

test("seconds of two sittings make up a minute before it is rounded down", () => {
  const half = { openedAt: at("14:00:00"), closedAt: at("14:44:30") };
  expect(durationMinutes([half, half])).toBe(89);
});

test("before the first sitting and while one is open there is no length", () => {
  expect(durationMinutes([])).toBeNull();
  expect(durationMinutes([{ openedAt: at("14:00:00") }])).toBeNull();
  expect(durationMinutes([{ openedAt: at("14:00:00"), closedAt: null }])).toBeNull();
  expect(minutesSoFar([{ openedAt: at("14:00:00") }], at("14:06:59"))).toBe(6);
});

test.each([
  [29, false, 90],
  [30, false, 120],
  [12, true, 120],
  [45, true, 120],
])("%i members, thematic part %s: at least %i minutes", (members, thematicPart, minutes) => {
  expect(minimumMinutes({ members, thematicPart })).toBe(minutes);
});

test("a cell meets from 3 official members and has a committee from 9", () => {
  expect([canMeet(2), canMeet(3)]).toEqual([false, true]);
  expect([hasCellCommittee(8), hasCellCommittee(9)]).toEqual([false, true]);
});
