import { expect, test } from "vitest";
import {
  changesTheMatter,
  deedsOn,
  hindranceTo,
  isInItsQuarter,
  isOver,
  nextQuarter,
  type QuarterCounts,
  quarterOf,
  quartersAhead,
  standingOf,
  type TopicStanding,
} from "./topic.rules.ts";

const nothing: QuarterCounts = { isObliged: true, planned: 0, held: 0, withoutTopic: 0 };
const fourth = { year: 2026, quarter: 4 };

test.each([
  ["2026-10-01", {}, "MISSING"],
  ["2026-12-31", {}, "MISSING"],
  ["2027-01-01", {}, "NOT_HELD"],
  ["2026-03-02", {}, "MISSING"],
  ["2026-11-22", { planned: 1 }, "PLANNED"],
  ["2026-11-22", { withoutTopic: 1 }, "PLANNED"],
  ["2027-01-01", { planned: 1 }, "NOT_HELD"],
  ["2026-11-22", { planned: 2, held: 1 }, "HELD"],
  ["2027-02-01", { held: 1 }, "HELD"],
  ["2026-11-22", { isObliged: false }, "NOT_ASKED"],
] as const)("on %s the fourth quarter of 2026 with %o stands as %s", (today, counts, standing) => {
  expect(standingOf({ ...nothing, ...counts }, { quarter: fourth, today, required: 1 })).toBe(standing);
});

test("where two thematic meetings are asked for, one that is planned is not enough", () => {
  const at = { quarter: fourth, today: "2026-11-22", required: 2 };
  expect(standingOf({ ...nothing, planned: 1 }, at)).toBe("MISSING");
  expect(standingOf({ ...nothing, planned: 1, withoutTopic: 1 }, at)).toBe("PLANNED");
  expect(standingOf({ ...nothing, planned: 1, held: 1 }, at)).toBe("MISSING");
});

test.each([
  ["2026-01-01", 1],
  ["2026-03-31", 1],
  ["2026-04-01", 2],
  ["2026-11-22", 4],
] as const)("%s lies in quarter %i", (day, quarter) => {
  expect(quarterOf(day)).toEqual({ year: 2026, quarter });
});

test("the quarter after the fourth is the first of the next year; a quarter is over on the first day of the next", () => {
  expect(nextQuarter(fourth)).toEqual({ year: 2027, quarter: 1 });
  expect(quartersAhead("2026-11-22")).toEqual([fourth, { year: 2027, quarter: 1 }]);
  expect([isOver(fourth, "2026-12-31"), isOver(fourth, "2027-01-01")]).toEqual([false, true]);
});

test.each([
  [1, 1, true],
  [3, 1, true],
  [4, 1, false],
  [12, 4, true],
  [null, 2, true],
] as const)("month %s in quarter %i: %s", (month, quarter, belongs) => {
  expect(isInItsQuarter({ month, quarter })).toBe(belongs);
});

const standing = (changed: Partial<TopicStanding>): TopicStanding => ({
  state: "DRAFT",
  isDropped: false,
  isOnAgenda: false,
  isHeld: false,
  ...changed,
});

test.each([
  [{ state: "DRAFT" }, ["topic.update", "topic.remove"]],
  [{ state: "RETURNED" }, ["topic.update", "topic.remove"]],
  [
    { state: "REGISTERED" },
    ["topic.update", "topic.accept", "topic.return", "topic.move", "topic.drop", "topic.takeUp"],
  ],
  [{ state: "ACCEPTED" }, ["topic.update", "topic.move", "topic.drop", "topic.takeUp"]],
  [{ state: "ACCEPTED", isOnAgenda: true }, ["topic.update"]],
  [{ state: "REGISTERED", isOnAgenda: true }, ["topic.update", "topic.accept", "topic.return"]],
  [{ state: "ACCEPTED", isOnAgenda: true, isHeld: true }, []],
  [{ state: "ACCEPTED", isDropped: true }, []],
] as const)("a topic that is %o allows %o", (changed, deeds) => {
  expect(deedsOn(standing(changed))).toEqual(deeds);
});

test("what hinders is said: it was dropped, it waits elsewhere, it stands on an agenda", () => {
  expect(hindranceTo("topic.move", standing({ state: "ACCEPTED", isDropped: true }))).toBe("TOPIC_DROPPED");
  expect(hindranceTo("topic.accept", standing({ state: "DRAFT" }))).toBe("TOPIC_STATE");
  expect(hindranceTo("topic.drop", standing({ state: "ACCEPTED", isOnAgenda: true }))).toBe("ON_AN_AGENDA");
});

test("the matter is title, content, text and time; who presents it is not", () => {
  const matter = { title: "Tự soi, tự sửa", content: "", directiveId: null, year: 2026, quarter: 4, month: null };
  expect(changesTheMatter(matter, { ...matter })).toBe(false);
  for (const changed of [{ title: "Khác" }, { content: "Khác" }, { directiveId: "one" }, { month: 11 }, { quarter: 3 }])
    expect(changesTheMatter(matter, { ...matter, ...changed })).toBe(true);
});
