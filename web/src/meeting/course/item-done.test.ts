import { expect, test } from "vitest";
import { contentMark } from "../../../../server/src/vote/resolution-content.rules.ts";
import type { AgendaItem } from "../workspace-query.ts";
import { isItemDone } from "./item-done.ts";

type Course = Parameters<typeof isItemDone>[0];

/** Nothing is recorded yet but that the meeting has opened; only these fields are read. */
const begun = {
  meeting: { openedAt: "2026-11-22T08:00:00Z", agendaAdoptedAt: null, minutesAdoptedAt: null, resolutionWaived: false },
  texts: [],
  statements: [],
  taskReviews: [],
  newTasks: [],
  votes: [],
  missing: { close: [] },
  figures: { total: 20, unmarked: 20 },
  duesStatus: "UNKNOWN",
} as unknown as Course;

function courseWith(change: object): Course {
  return { ...begun, ...change };
}

function item(kind: AgendaItem["kind"], stepKey: string | null = null, discussed = false): AgendaItem {
  // Only these fields are read.
  return { agendaItemId: "one", kind, stepKey, discussed } as unknown as AgendaItem;
}

test("the opening is done when everybody is marked at the roll call", () => {
  expect(isItemDone(begun, item("OPENING", "opening"))).toBe(false);
  expect(isItemDone(courseWith({ figures: { total: 20, unmarked: 1 } }), item("OPENING", "opening"))).toBe(false);
  expect(isItemDone(courseWith({ figures: { total: 20, unmarked: 0 } }), item("OPENING", "opening"))).toBe(true);
});

test("dues are done when somebody said how they stand, the agenda when it was adopted: the roll says neither", () => {
  const counted = { figures: { total: 20, unmarked: 0 } };
  expect(isItemDone(courseWith(counted), item("OPENING", "dues"))).toBe(false);
  expect(isItemDone(courseWith(counted), item("OPENING", "adoptAgenda"))).toBe(false);
  expect(isItemDone(courseWith({ duesStatus: "PARTLY" }), item("OPENING", "dues"))).toBe(true);
  const adopted = { meeting: { ...begun.meeting, agendaAdoptedAt: "2026-11-22T08:10:00Z" } };
  expect(isItemDone(courseWith(adopted), item("OPENING", "adoptAgenda"))).toBe(true);
});

test("the review of tasks is done when every task was reported, however long the clock ran", () => {
  const half = { taskReviews: [{ reportedState: "DONE" }, { reportedState: null }] };
  expect(isItemDone(courseWith(half), item("TASK_REVIEW", "lastTasks", true))).toBe(false);
  expect(isItemDone(courseWith({ taskReviews: [{ reportedState: "DONE" }] }), item("TASK_REVIEW"))).toBe(true);
});

test("a report, the mood and praise are done when they are written, a discussion when it was taken up", () => {
  const text = (field: string, subjectId = "meeting") => ({ texts: [{ field, subjectId, body: "Đã ghi." }] });
  expect(isItemDone(begun, item("REPORT"))).toBe(false);
  expect(isItemDone(courseWith(text("SECRETARY_REPORT")), item("REPORT"))).toBe(true);
  expect(isItemDone(courseWith(text("MOOD")), item("IDEOLOGY"))).toBe(true);
  expect(isItemDone(courseWith(text("PRAISE")), item("CRITICISM"))).toBe(true);
  expect(isItemDone(courseWith(text("DISCUSSION", "other")), item("DISCUSSION"))).toBe(false);
  expect(isItemDone(courseWith(text("DISCUSSION", "one")), item("DISCUSSION"))).toBe(true);
  expect(isItemDone(begun, item("INFORMATION", null, true))).toBe(true);
});

test("what is voted is done when the vote passed, the minutes when they were adopted", () => {
  const votes = [{ matter: "RESOLUTION", outcome: "FAILED" }];
  expect(isItemDone(courseWith({ votes }), item("RESOLUTION"))).toBe(false);
  const passed = [
    { matter: "RESOLUTION", outcome: "PASSED" },
    { matter: "MEETING_SCORE", outcome: "PASSED" },
  ];
  expect(isItemDone(courseWith({ votes: passed }), item("RESOLUTION"))).toBe(true);
  expect(isItemDone(courseWith({ votes: passed }), item("EVALUATION"))).toBe(true);
  const again = { votes: passed, missing: { close: ["SCORE_VOTE"] } };
  expect(isItemDone(courseWith(again), item("EVALUATION"))).toBe(false);
  expect(isItemDone(courseWith({ votes: passed }), item("OTHER", "adoptMinutes"))).toBe(false);
  const adopted = { meeting: { ...begun.meeting, minutesAdoptedAt: "2026-11-22T10:00:00Z" } };
  expect(isItemDone(courseWith(adopted), item("OTHER", "adoptMinutes"))).toBe(true);
});

test("a resolution that was changed since its vote is not done, and neither is one whose last vote failed", () => {
  const conclusion = { field: "CONCLUSION", subjectId: "one", body: "Giao ban hằng tuần." };
  const voted = {
    matter: "RESOLUTION",
    outcome: "PASSED",
    contentMark: contentMark({ texts: [conclusion], newTasks: [] }),
  };
  const done = (texts: object[], votes: object[] = [voted]) =>
    isItemDone(courseWith({ votes, texts }), item("RESOLUTION"));
  expect(done([conclusion])).toBe(true);
  expect(done([{ ...conclusion, body: "Giao ban hằng tháng." }])).toBe(false);
  expect(done([conclusion], [voted, { matter: "RESOLUTION", outcome: "FAILED" }])).toBe(false);
});
