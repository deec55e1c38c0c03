import { expect, test } from "vitest";
import { meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import { paperLead } from "./paper-lead.rules.ts";

const thresholds = meetingThresholdsOn("2026-12-03");
const opensAt = new Date("2026-12-03T07:00:00Z");
const at = (text: string | null) => (text === null ? null : new Date(text));

// domain.md §5: lead time of papers is counted from posting, in calendar days.
test.each([
  ["2026-12-02T16:00:00Z", null, true, false],
  ["2026-12-02T17:30:00Z", null, false, false],
  ["2026-12-01T02:00:00Z", "2026-12-02T02:00:00Z", true, false],
  ["2026-12-01T02:00:00Z", "2026-12-03T01:00:00Z", true, true],
  ["2026-12-03T01:00:00Z", "2026-12-03T02:00:00Z", false, true],
])("posted %s and changed %s: in time %s, changed late %s", (postedAt, changedAt, inTime, changedLate) => {
  expect(paperLead({ postedAt: new Date(postedAt), changedAt: at(changedAt) }, opensAt, thresholds)).toEqual({
    inTime,
    changedLate,
  });
});

test("where full days are counted, 24 hours must lie between", () => {
  const byHours = { ...thresholds, materialsLeadCountedBy: "FULL_DAYS" as const };
  const posted = { postedAt: new Date("2026-12-02T08:00:00Z"), changedAt: null };
  expect(paperLead(posted, opensAt, byHours).inTime).toBe(false);
  expect(paperLead(posted, opensAt, thresholds).inTime).toBe(true);
});
