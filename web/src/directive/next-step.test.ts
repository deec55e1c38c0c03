import { expect, test } from "vitest";
import { nextStep } from "./next-step.ts";

const moment = "2026-11-22T08:00:00.000Z";
const untouched = { plannedAt: null, meetingId: null, reportedAt: null, declinedAt: null };
const all = { ...untouched, expects: ["READ", "PLAN", "DISSEMINATE", "REPORT"] } as const;
const expects = [...all.expects];

test("a plan comes first, then the agenda, then the report", () => {
  expect(nextStep({ ...all, expects })).toBe("PLAN");
  expect(nextStep({ ...all, expects, plannedAt: moment })).toBe("SCHEDULE");
  expect(nextStep({ ...all, expects, plannedAt: moment, meetingId: "meeting" })).toBe("REPORT");
  expect(nextStep({ ...all, expects, plannedAt: moment, meetingId: "meeting", reportedAt: moment })).toBeUndefined();
});

test("what is only to be read asks for nothing more", () => {
  expect(nextStep({ ...untouched, expects: ["READ"] })).toBeUndefined();
});

test("what is not for this organization asks for nothing", () => {
  expect(nextStep({ ...all, expects, declinedAt: moment })).toBeUndefined();
});
