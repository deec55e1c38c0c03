import { expect, test } from "vitest";
import type { AgendaItemRow } from "../workspace/preparation.queries.ts";
import { courseOf } from "./course.rules.ts";
import type { FactsHistory } from "./gather-facts.rules.ts";
import { missingSteps } from "./missing-steps.rules.ts";
import { noHistory, recordRows } from "./record-rows.fixture.ts";

function item(id: string, change: Partial<AgendaItemRow>): AgendaItemRow {
  // Only what says whether an item was taken up plays a part.
  return {
    id,
    title: id,
    part: "COURSE",
    kind: "DISCUSSION",
    discussed: false,
    directiveId: null,
    spentSeconds: 0,
    startedAt: null,
    ...change,
  } as AgendaItemRow;
}

const history: FactsHistory = {
  ...noHistory,
  requiredSteps: ["mood", "discussion", "praise"],
  stepOfItem: new Map([
    ["Tình hình tư tưởng", "mood"],
    ["Nhiệm vụ trọng tâm", "discussion"],
  ]),
  titleOfStep: new Map([["praise", "Tự phê bình và phê bình"]]),
};
const agenda = [item("Tình hình tư tưởng", { kind: "IDEOLOGY" }), item("Nhiệm vụ trọng tâm", { discussed: true })];

test("a step that was not taken up, and one that was taken off the agenda, are named", () => {
  const record = recordRows({ agenda });
  expect(missingSteps(record, history)).toEqual([
    { agendaItemId: "Tình hình tư tưởng", title: "Tình hình tư tưởng", part: "COURSE" },
    { agendaItemId: null, title: "Tự phê bình và phê bình", part: null },
  ]);
  const { stepsRequired, stepsRecorded } = courseOf(record, history, new Date("2026-12-03T08:00:00Z"));
  expect(stepsRequired - stepsRecorded).toBe(missingSteps(record, history).length);
});

test("a meeting from the minute book is held against no procedure", () => {
  expect(missingSteps(recordRows({ agenda, meeting: { recordedFrom: "PAPER" } }), history)).toEqual([]);
});
