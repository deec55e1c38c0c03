import { expect, test } from "vitest";
import { contentMark, type ResolutionContent, resolutionStanding } from "./resolution-content.rules.ts";

const task = {
  what: "Sửa đường",
  owner: { personId: "lan" },
  massOrganization: "",
  dueOn: "2026-12-20",
  reportMonth: null,
  targetValue: null,
  targetUnit: "",
};
const content: ResolutionContent = {
  texts: [
    { subjectId: "item", field: "CONCLUSION", body: "Thống nhất." },
    { subjectId: "meeting", field: "MOOD", body: "Ổn định." },
  ],
  newTasks: [task, { ...task, what: "Mua loa" }],
};
const vote = (outcome: string, said: ResolutionContent | null) => ({
  matter: "RESOLUTION",
  outcome,
  contentMark: said && contentMark(said),
});

test.each<[string, ResolutionContent, boolean]>([
  ["as it was", content, true],
  ["in another order", { texts: [...content.texts].reverse(), newTasks: [...content.newTasks].reverse() }, true],
  [
    "with the month told in better words",
    { ...content, texts: [content.texts[0]!, { subjectId: "meeting", field: "MOOD", body: "Tốt." }] },
    true,
  ],
  [
    "with a blank line behind a conclusion",
    { ...content, texts: [{ ...content.texts[0]!, body: "Thống nhất.\n" }] },
    true,
  ],
  ["with another conclusion", { ...content, texts: [{ ...content.texts[0]!, body: "Không thống nhất." }] }, false],
  ["with a task less", { ...content, newTasks: [task] }, false],
  ["with another deadline", { ...content, newTasks: [{ ...task, dueOn: "2026-12-31" }, content.newTasks[1]!] }, false],
  ["with another owner", { ...content, newTasks: [{ ...task, owner: null }, content.newTasks[1]!] }, false],
  [
    "with a target",
    { ...content, newTasks: [{ ...task, targetValue: 1, targetUnit: "km" }, content.newTasks[1]!] },
    false,
  ],
])("a resolution %s is what was voted: %s", (_how, now, isSame) => {
  expect(contentMark(now) === contentMark(content)).toBe(isSame);
  expect(resolutionStanding([vote("PASSED", content)], now)).toBe(isSame ? "PASSED" : "CHANGED");
});

test.each([
  ["nobody voted", [], "NOT_PASSED"],
  ["the last vote failed", [vote("PASSED", content), vote("FAILED", content)], "NOT_PASSED"],
  ["it was passed at last", [vote("FAILED", content), vote("PASSED", content)], "PASSED"],
  ["a later vote was put off", [vote("PASSED", content), vote("DEFERRED", null)], "PASSED"],
  ["it comes from the minute book", [vote("PASSED", null)], "PASSED"],
  ["only the agenda was voted", [{ ...vote("PASSED", content), matter: "AGENDA" }], "NOT_PASSED"],
])("where %s the resolution is %s", (_when, votes, standing) => {
  expect(resolutionStanding(votes, content)).toBe(standing);
});
