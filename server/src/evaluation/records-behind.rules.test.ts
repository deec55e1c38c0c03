import { expect, test } from "vitest";
import type { FactKey } from "../../../rulesets/meeting-facts.ts";
import { meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import { hd42WardSheet } from "../../../rulesets/score-sheet-hd42-ward.ts";
import { noHistory, onRoll, recordRows } from "./record-rows.fixture.ts";
import { recordsBehind } from "./records-behind.rules.ts";

const thresholds = meetingThresholdsOn("2026-12-03");
const now = new Date("2026-12-03T09:00:00Z");

type Rows = Parameters<typeof recordRows>[0];
const behind = (facts: FactKey[], rows: Rows = {}, history = noHistory) =>
  recordsBehind(facts, { record: recordRows(rows), history, thresholds, now });

test("behind the share present stands the roll: who is outside the base neither counts nor fails to", () => {
  const roll = [
    onRoll("a"),
    onRoll("b", { status: "EXCUSED" }),
    onRoll("c", { status: "UNEXCUSED" }),
    onRoll("d", { status: "EXCUSED", exempt: true }),
  ];
  const found = behind(["presentInBase", "attendanceBase", "unexcused"], { roll });
  expect(found.map(({ id, word, speaksFor }) => [id, word, speaksFor])).toEqual([
    ["a", "PRESENT", true],
    ["b", "EXCUSED", false],
    ["c", "UNEXCUSED", false],
    ["d", "EXEMPT", null],
  ]);
});

test("repeated excuses are told by name from the second running on, and fail from the fourth", () => {
  const roll = ["once", "twice", "often"].map((personId) => onRoll(personId, { status: "EXCUSED" }));
  const excuses = [
    { personId: "twice", statuses: ["EXCUSED" as const] },
    { personId: "often", statuses: ["EXCUSED" as const, "EXCUSED" as const, "EXCUSED" as const] },
  ];
  const found = behind(["membersExcusedTooOften"], { roll }, { ...noHistory, excuses });
  expect(found.map(({ id, word, speaksFor }) => [id, word, speaksFor])).toEqual([
    ["twice", "EXCUSED_RUNNING_2", true],
    ["often", "EXCUSED_RUNNING_4", false],
  ]);
});

test("proposals due are answered in time up to the end of their day", () => {
  const proposalsDue = [
    { id: "in time", body: "Sửa đèn", dueOn: "2026-12-02", answeredAt: new Date("2026-12-02T16:59:00Z") },
    { id: "late", body: "Mở cổng", dueOn: "2026-12-02", answeredAt: new Date("2026-12-02T17:00:00Z") },
    { id: "open", body: "Trồng cây", dueOn: "2026-12-02", answeredAt: null },
  ];
  const found = behind(["proposalsDue", "proposalsAnsweredInTime"], {}, { ...noHistory, proposalsDue });
  expect(found.map(({ id, word, speaksFor }) => [id, word, speaksFor])).toEqual([
    ["in time", "ANSWERED_IN_TIME", true],
    ["late", "ANSWERED_LATE", false],
    ["open", "OPEN", false],
  ]);
});

test("the steps of the procedure are told whole, those not recorded as failing; one off the agenda has no item", () => {
  const history = { ...noHistory, requiredSteps: ["opening"], titleOfStep: new Map([["opening", "Mở đầu"]]) };
  expect(behind(["stepsRecorded"], {}, history)).toEqual([
    expect.objectContaining({ kind: "STEP", id: null, title: "Mở đầu", speaksFor: false }),
  ]);
});

test("a moment that has not come says so, and a pre-meeting counts once it has minutes", () => {
  expect(behind(["filedInTime", "filedOn"])).toEqual([
    expect.objectContaining({ kind: "MOMENT", word: "FILED", at: null, speaksFor: false }),
  ]);
  const held = (preMeetingState: "OPEN" | "CLOSED") =>
    behind(["committeeMetWithMinutes"], {
      meeting: { preMeetingId: "before" },
      surroundings: { ...recordRows().surroundings, preMeetingState, preMeetingAt: now },
    })[0]?.speaksFor;
  expect([held("OPEN"), held("CLOSED")]).toEqual([false, true]);
});

test("every criterion of the ward's sheet that facts speak to has records to open", () => {
  const all = hd42WardSheet.sections.flatMap(({ criteria }) => criteria).filter(({ judgedBy }) => judgedBy === "FACTS");
  const statement = { agendaItemId: "i", guestId: null, speakerName: "a", gist: "g", saidAt: now, revision: 1 };
  const record = recordRows({
    meeting: { preMeetingId: "before", noticeSentAt: now },
    agenda: [
      {
        id: "i",
        ordinal: 1,
        part: "COURSE",
        kind: "CRITICISM",
        stepKey: null,
        title: "Phê bình",
        presenter: null,
        plannedMinutes: 15,
        central: false,
        discussed: true,
        directiveId: null,
        orientationBlockId: null,
        questions: [],
        startedAt: null,
        spentSeconds: 960,
        revision: 1,
      },
      {
        id: "j",
        ordinal: 2,
        part: "COURSE",
        kind: "DISCUSSION",
        stepKey: null,
        title: "Bàn",
        presenter: null,
        plannedMinutes: 15,
        central: false,
        discussed: true,
        directiveId: null,
        orientationBlockId: null,
        questions: [],
        startedAt: null,
        spentSeconds: 60,
        revision: 1,
      },
    ],
    statements: ["CRITICISM", "PRAISE"].map((kind, at) => ({
      ...statement,
      id: `s${at}`,
      personId: "a",
      kind: kind as "PRAISE",
    })),
    surroundings: { ...recordRows().surroundings, preMeetingState: "FILED", preMeetingAt: now },
    texts: (["DRAFT_RESOLUTION", "SYNTHESIS"] as const).map((field) => ({
      subjectId: "meeting",
      field,
      body: "Nội dung",
      revision: 1,
      changedBy: null,
      changedAt: now,
    })),
  });
  const excuses = [{ personId: "a", statuses: ["EXCUSED" as const, "EXCUSED" as const] }];
  const history = { ...noHistory, excuses, requiredSteps: ["opening"] };
  const withoutRecords = all.filter(
    (criterion) =>
      recordsBehind("evidence" in criterion ? criterion.evidence : [], { record, history, thresholds, now }).length ===
      0,
  );
  // No papers, proposals and tasks were written into this record.
  expect(withoutRecords.map(({ key }) => key).sort()).toEqual(["lastResolution", "materialsAhead", "membersWishes"]);
});
