import fc from "fast-check";
import { expect, test } from "vitest";
import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { scoreSheetOn } from "../../../rulesets/score-sheets.ts";
import { evidenceSentence } from "./evidence.rules.ts";
import { meetingFacts } from "./meeting-facts.fixture.ts";
import { type CriterionProposal, proposeScores } from "./propose-scores.rules.ts";

const sheet = scoreSheetOn("2026-12-03");

function proposed(criterion: string, change: Partial<MeetingFacts>): CriterionProposal {
  const found = proposeScores(sheet, meetingFacts(change)).find((each) => each.criterion === criterion);
  if (!found) throw new Error(`The sheet has no ${criterion}`);
  return found;
}

test.each([
  [90, 90, 5],
  [102, 90, 5],
  [89, 90, 4],
  [75, 90, 4],
  [74, 90, 3],
  [60, 90, 3],
  [59, 90, 2],
  [45, 90, 2],
  [44, 90, 1],
  [0, 90, 1],
  [119, 120, 4],
  [105, 120, 4],
  [104, 120, 3],
  [90, 120, 3],
  [89, 120, 2],
  [60, 120, 2],
  [59, 120, 1],
])("%i minutes of at least %i: %i points", (durationMinutes, minimumMinutes, points) => {
  expect(proposed("duration", { durationMinutes, minimumMinutes }).points).toBe(points);
});

test.each([
  [23, 24, 0, 4],
  [90, 100, 0, 4],
  [9, 10, 0, 4],
  [8999, 10000, 0, 3],
  [89, 99, 0, 3],
  [75, 100, 0, 3],
  [3, 4, 0, 3],
  [7499, 10000, 0, 2],
  [65, 100, 0, 2],
  [13, 20, 0, 2],
  [64, 99, 0, 1],
  [0, 24, 0, 1],
  [23, 24, 1, 1],
  [18, 24, 2, 1],
  [1, 24, 5, 1],
])("%i of %i there, %i absent without reason: %i points", (presentInBase, attendanceBase, unexcused, points) => {
  expect(proposed("attendance", { presentInBase, attendanceBase, unexcused }).points).toBe(points);
});

test("where nobody counts for attendance, people judge", () => {
  expect(proposed("attendance", { presentInBase: 0, attendanceBase: 0 })).toMatchObject({
    points: null,
    reason: "NOTHING_TO_COUNT",
  });
});

test.each([
  [12, 23, 5],
  [10, 20, 5],
  [99, 200, 4],
  [8, 20, 4],
  [79, 200, 3],
  [6, 20, 3],
  [59, 200, 2],
  [0, 23, 2],
])("%i of %i speak: %i points", (speakers, present, points) => {
  expect(proposed("speakers", { speakers, present }).points).toBe(points);
});

test.each([
  [4, 4, 30],
  [9, 10, 30],
  [899, 1000, 27],
  [8, 10, 27],
  [3, 4, 24],
  [7, 10, 24],
  [2, 3, 20],
  [6, 10, 20],
  [59, 100, 15],
  [1, 2, 15],
  [1, 3, 10],
  [0, 5, 10],
  [0, 0, 30],
])("%i of %i tasks done: %i points", (lastTasksDone, lastTasksTotal, points) => {
  expect(proposed("lastResolution", { lastTasksDone, lastTasksTotal }).points).toBe(points);
});

test.each<[string, string, Partial<MeetingFacts>, number | null]>([
  ["nobody excused too often", "noRepeatedExcuses", { membersExcusedTooOften: 0 }, 1],
  ["one member excused too often", "noRepeatedExcuses", { membersExcusedTooOften: 1 }, 0],
  ["no draft", "draftConclusion", { draftConclusionExisted: false }, 0],
  ["the committee did not meet", "committeeMet", { committeeMetWithMinutes: false }, 0],
  ["there is no committee", "committeeMet", { hasCommittee: false, committeeMetWithMinutes: null }, 2],
  ["notice to members only", "noticeGiven", { noticeSentToFollower: false }, 0],
  ["nobody knows of the follower", "noticeGiven", { noticeSentToFollower: null }, null],
  [
    "members were not told, whoever else was",
    "noticeGiven",
    { noticeSentToMembers: false, noticeSentToFollower: null },
    0,
  ],
  ["papers on the day itself", "materialsAhead", { materialsInTime: false }, 0],
  ["a step is missing", "steps", { stepsRecorded: 11 }, 0],
  ["neither praise nor reminder", "praiseAndReminders", { praiseOrReminders: 0 }, 0],
  ["15 minutes for ideology", "ideologyTime", { ideologyMinutes: 15 }, 1],
  ["30 minutes", "ideologyTime", { ideologyMinutes: 30 }, 1],
  ["14 minutes", "ideologyTime", { ideologyMinutes: 14 }, 0],
  ["31 minutes", "ideologyTime", { ideologyMinutes: 31 }, 0],
  ["minutes not measured", "ideologyTime", { ideologyMinutes: null }, null],
  ["an item without conclusion", "chairConcludes", { conclusionsRecorded: 5 }, 0],
  ["nothing discussed", "chairConcludes", { conclusionsDue: 0, conclusionsRecorded: 0 }, null],
  ["no criticism", "criticism", { criticismsRecorded: 0 }, 0],
  ["one proposal without answer", "membersWishes", { proposalsAnswered: 1 }, 0],
  ["no proposals", "membersWishes", { proposalsTotal: 0, proposalsAnswered: 0 }, 1],
  ["no conclusion", "conclusion", { conclusionRecorded: false }, 0],
  ["filed late", "filedInTime", { filedInTime: false }, 0],
])("%s", (_title, criterion, change, points) => {
  expect(proposed(criterion, change).points).toBe(points);
});

test("people's criteria propose nothing: 29 of 100 points; the data 71", () => {
  const proposals = proposeScores(sheet, meetingFacts());
  const sum = (judgedBy: string) =>
    proposals.filter((each) => each.judgedBy === judgedBy).reduce((total, each) => total + each.max, 0);
  expect([sum("PEOPLE"), sum("FACTS")]).toEqual([29, 71]);
  expect(
    proposals.filter((each) => each.judgedBy === "PEOPLE" && each.applies).every((each) => each.points === null),
  ).toBe(true);
});

test("without a thematic part its 5 points belong to the regular content", () => {
  expect(proposed("regularContent", { thematicPart: false })).toMatchObject({ max: 15, applies: true });
  expect(proposed("thematicContent", { thematicPart: false })).toMatchObject({
    max: 0,
    points: 0,
    applies: false,
    reason: "NOT_APPLICABLE",
  });
  expect(proposed("regularContent", { thematicPart: true }).max).toBe(10);
  expect(proposed("thematicContent", { thematicPart: true })).toMatchObject({ max: 5, points: null, applies: true });
});

test("filing is credited until it falls due, and withdrawn the day after", () => {
  const open = { filedOn: null, filedInTime: null };
  expect(proposed("filedInTime", open)).toMatchObject({
    points: 1,
    reason: "PROVISIONAL",
    provisional: true,
    provisionalUntil: { event: "FILING_DUE", on: "2026-12-05" },
  });
  expect(proposed("filedInTime", { ...open, asOf: "2026-12-05" }).provisional).toBe(true);
  expect(proposed("filedInTime", { ...open, asOf: "2026-12-06" })).toMatchObject({
    points: 0,
    reason: "LAPSED",
    provisional: false,
  });
  expect(proposed("filedInTime", { filedInTime: true })).toMatchObject({
    points: 1,
    reason: "BAND",
    provisional: false,
  });
});

test("before closing, length and adoption of the minutes are credited until then", () => {
  const open = { closedOn: null, durationMinutes: null, minutesAdopted: null };
  expect(proposed("duration", open)).toMatchObject({
    points: 5,
    provisionalUntil: { event: "CLOSING", on: "2026-12-03" },
  });
  expect(proposed("minutesAdopted", open)).toMatchObject({ points: 2, provisional: true });
  expect(proposed("minutesAdopted", { minutesAdopted: null })).toMatchObject({ points: 0, reason: "LAPSED" });
  expect(proposed("duration", { durationMinutes: null })).toMatchObject({ points: null, reason: "UNKNOWN" });
});

test("a meeting from the minute book is never filed late, and what the book does not say is left to people", () => {
  const paper = {
    recordedFrom: "PAPER",
    asOf: "2027-03-01",
    filedOn: null,
    filedInTime: null,
    documentsPosted: null,
  } as const;
  expect(proposed("filedInTime", paper)).toMatchObject({ points: 1, reason: "BAND", provisional: false });
  expect(proposed("digitalDocuments", paper)).toMatchObject({ points: null, reason: "UNKNOWN", provisional: false });
  expect(
    proposed("materialsAhead", { recordedFrom: "PAPER", materialsPostedOn: null, materialsInTime: null }).points,
  ).toBeNull();
});

test("a proposal names the facts it rests on, in both languages", () => {
  const attendance = proposed("attendance", {});
  expect(attendance.facts).toEqual([
    { key: "presentInBase", value: 23 },
    { key: "attendanceBase", value: 24 },
    { key: "unexcused", value: 0 },
  ]);
  expect(evidenceSentence(attendance, "vi")).toBe("23/24 = 95,8%; vắng không lý do: 0.");
  expect(evidenceSentence(attendance, "en")).toBe("23/24 = 95.8%; absent without reason: 0.");
  expect(evidenceSentence(proposed("materialsAhead", {}), "vi")).toBe(
    "Tài liệu đăng ngày 02/12/2026, sinh hoạt ngày 03/12/2026.",
  );
  expect(evidenceSentence(proposed("materialsAhead", { materialsPostedOn: null, materialsInTime: false }), "vi")).toBe(
    "Hồ sơ chưa có dữ kiện cho tiêu chí này.",
  );
  expect(evidenceSentence(proposed("duration", { closedOn: null, durationMinutes: null }), "en")).toBe(
    "Not yet 90 minutes at the scoring; the length at the close decides.",
  );
  expect(evidenceSentence(proposed("chairFlexible", {}), "vi")).toBe("");
});

test("the cap says why it caps", () => {
  const capped = proposed("attendance", { unexcused: 1 });
  expect(capped.reason).toBe("CAPPED");
  expect(evidenceSentence(capped, "vi")).toBe("23/24 = 95,8%; có 1 đảng viên vắng không lý do nên tối đa 1 điểm.");
});

const count = fc.integer({ min: 0, max: 150 });
const known = fc.option(fc.boolean(), { nil: null });

test("whatever the record says, points lie between 0 and the maximum and the maxima make 100", () => {
  const change = fc.record({
    durationMinutes: fc.option(count, { nil: null }),
    presentInBase: count,
    attendanceBase: count,
    unexcused: count,
    speakers: count,
    present: count,
    thematicPart: fc.boolean(),
    hasCommittee: fc.boolean(),
    committeeMetWithMinutes: known,
    lastTasksDone: count,
    lastTasksTotal: count,
    ideologyMinutes: fc.option(count, { nil: null }),
    filedInTime: known,
    documentsPosted: known,
    recordedFrom: fc.constantFrom("LIVE", "PAPER"),
    closedOn: fc.constantFrom(null, "2026-12-03"),
  });
  fc.assert(
    fc.property(change, (facts) => {
      const proposals = proposeScores(sheet, meetingFacts(facts));
      expect(proposals.reduce((sum, each) => sum + each.max, 0)).toBe(100);
      for (const { points, max, provisional } of proposals) {
        expect(points === null || (points >= 0 && points <= max)).toBe(true);
        expect(provisional && points === null).toBe(false);
      }
    }),
  );
});

test("a sheet of another make works the same: excluded criteria, a cap, points handed to a criterion of facts", () => {
  const title = { vi: "Phiếu thử", en: "Sheet for trying" };
  const flag = { flag: "conclusionRecorded", is: true } as const;
  const other: ScoreSheet = {
    ...sheet,
    id: "another-sheet",
    sections: [
      {
        no: 1,
        max: 20,
        title,
        shortTitle: title,
        criteria: [
          {
            key: "doubled",
            max: 5,
            judgedBy: "FACTS",
            title,
            because: title,
            evidence: [],
            bands: [{ when: flag, points: 4 }],
          },
          {
            key: "thematic",
            max: 5,
            judgedBy: "PEOPLE",
            title,
            appliesWhen: { flag: "thematicPart", is: true },
            otherwise: { effect: "ADDED_TO", criterion: "doubled" },
          },
          {
            key: "committee",
            max: 4,
            judgedBy: "PEOPLE",
            title,
            appliesWhen: { flag: "hasCommittee", is: true },
            otherwise: { effect: "FULL" },
          },
          {
            key: "zero",
            max: 3,
            judgedBy: "PEOPLE",
            title,
            appliesWhen: { flag: "hasCommittee", is: true },
            otherwise: { effect: "ZERO" },
          },
          { key: "left", max: 3, judgedBy: "PEOPLE", title, appliesWhen: { flag: "hasCommittee", is: true } },
        ],
      },
    ],
  };
  const proposals = proposeScores(other, meetingFacts({ hasCommittee: false }));
  expect(proposals.map(({ criterion, points, max }) => [criterion, points, max])).toEqual([
    ["doubled", 8, 10],
    ["thematic", 0, 0],
    ["committee", 4, 4],
    ["zero", 0, 3],
    ["left", 0, 0],
  ]);
});
