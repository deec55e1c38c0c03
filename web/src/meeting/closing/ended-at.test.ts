import { expect, test } from "vitest";
import { endedAt, seemsEnded } from "./ended-at.ts";

const at = (time: string) => new Date(`2026-12-03T${time}+07:00`);

test.each([
  [null, "16:05:00", "16:05"],
  ["16:00:00", "16:05:00", "16:05"],
  ["15:40:00", "16:05:00", "15:40"],
])("minutes adopted at %s and looked at %s: it seems to have ended at %s", (adopted, now, time) => {
  expect(seemsEnded(adopted && at(adopted).toISOString(), at(now))).toBe(time);
});

test.each([
  ["15:40", "14:00:00", at("20:00:00"), at("15:40:00").toISOString()],
  ["20:00", "14:00:00", at("20:00:30"), null],
  ["00:20", "22:30:00", new Date("2026-12-04T08:00:00+07:00"), "2026-12-03T17:20:00.000Z"],
  ["15:40", "15:40:20", at("20:00:00"), at("15:40:20").toISOString()],
])("%s of a sitting opened at %s, closed at %s, ended %s", (time, openedAt, now, moment) => {
  expect(endedAt(time, at(openedAt).toISOString(), now)).toBe(moment);
});
