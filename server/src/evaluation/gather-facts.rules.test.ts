import { expect, test } from "vitest";
import { currentRules } from "../../../rulesets/index.ts";
import type { MaterialRow } from "../workspace/preparation.queries.ts";
import { type FactsHistory, gatherFacts } from "./gather-facts.rules.ts";
import { noHistory, onRoll, recordRows } from "./record-rows.fixture.ts";

const rules = currentRules("2026-12-03");
type Change = Parameters<typeof recordRows>[0];

function facts(change: Change = {}, at: { now?: string; history?: Partial<FactsHistory> } = {}) {
  const now = new Date(at.now ?? "2026-12-03T08:42:00Z");
  return gatherFacts(recordRows(change), { ...noHistory, ...at.history }, { now, rules });
}

const paper = (postedAt: string): MaterialRow => ({
  id: postedAt,
  agendaItemId: null,
  fileId: "file",
  title: "Dự thảo",
  fileName: "du-thao.pdf",
  mediaType: "application/pdf",
  bytes: 1,
  purpose: "PAPER",
  forGuests: false,
  postedAt: new Date(postedAt),
  version: 1,
  changeNote: "",
  changedAt: null,
  postedBy: null,
  takenFrom: null,
  readByMe: false,
  readVersion: null,
  readCount: 0,
});

test.each([
  ["2026-12-02T16:59:00Z", "2026-12-02", true],
  ["2026-12-02T17:00:00Z", "2026-12-03", false],
  ["2026-12-03T01:00:00Z", "2026-12-03", false],
])("papers posted at %s are out on %s: in time %s", (postedAt, materialsPostedOn, materialsInTime) => {
  expect(facts({ materials: [paper(postedAt)] })).toMatchObject({ materialsPostedOn, materialsInTime });
});

test("the last paper counts, and a live meeting without papers had none in time", () => {
  expect(facts({ materials: [paper("2026-12-01T02:00:00Z"), paper("2026-12-03T02:00:00Z")] }).materialsInTime).toBe(
    false,
  );
  expect(facts().materialsInTime).toBe(false);
});

test.each([
  ["2026-12-03T08:29:59Z", null],
  ["2026-12-03T08:30:00Z", 90],
  ["2026-12-03T08:42:00Z", 102],
])("of a meeting still open at %s the length is known once it reaches the minimum: %s", (now, durationMinutes) => {
  expect(facts({}, { now }).durationMinutes).toBe(durationMinutes);
});

test.each([
  [["EXCUSED", "EXCUSED"], 0],
  [["EXCUSED", "EXCUSED", "EXCUSED"], 1],
  [["EXCUSED", "PRESENT", "EXCUSED", "EXCUSED"], 0],
] as const)("excused before as %j and now again: %i excused too often", (statuses, membersExcusedTooOften) => {
  const roll = [onRoll("a"), onRoll("b", { status: "EXCUSED" })];
  expect(
    facts({ roll }, { history: { excuses: [{ personId: "b", statuses: [...statuses] }] } }).membersExcusedTooOften,
  ).toBe(membersExcusedTooOften);
});

// domain.md §4: exempt members and those on special duty are outside the attendance base.
test.each(["exempt", "specialDuty", "suspended", "temporarilyElsewhere"] as const)(
  "who is outside the attendance base (%s) is never excused too often, however marked",
  (flag) => {
    const roll = [onRoll("a"), onRoll("b", { status: "EXCUSED", [flag]: true })];
    const excuses = [{ personId: "b", statuses: ["EXCUSED", "EXCUSED", "EXCUSED"] as const }];
    expect(facts({ roll }, { history: { excuses } }).membersExcusedTooOften).toBe(0);
  },
);

test.each([
  [0, null],
  [14 * 60 + 59, 14],
  [15 * 60, 15],
  [30 * 60 + 59, 30],
  [31 * 60, 31],
])("%i seconds for ideology and criticism are %j whole minutes", (spentSeconds, ideologyMinutes) => {
  const agenda = [{ ...item, questions: [], kind: "CRITICISM" as const, spentSeconds }];
  expect(facts({ agenda }).ideologyMinutes).toBe(ideologyMinutes);
});

test("facts that come at the end or after it are open until they fall due", () => {
  expect(facts()).toMatchObject({
    minutesAdopted: null,
    minutesComplete: null,
    filedInTime: null,
    documentsPosted: null,
    filingDueOn: "2026-12-05",
  });
  const closedAt = new Date("2026-12-03T08:42:00Z");
  const meeting = { closedAt, state: "CLOSED" as const };
  expect(facts({ meeting }, { now: "2026-12-05T16:59:00Z" })).toMatchObject({
    filedInTime: null,
    minutesAdopted: false,
    minutesComplete: false,
  });
  expect(facts({ meeting }, { now: "2026-12-05T17:00:00Z" })).toMatchObject({ filedInTime: false });
  expect(facts({ meeting: { ...meeting, filedAt: new Date("2026-12-05T16:59:00Z") } })).toMatchObject({
    filedInTime: true,
  });
  expect(facts({ meeting: { ...meeting, postedAt: new Date("2026-12-05T17:00:00Z") } })).toMatchObject({
    documentsPosted: false,
  });
});

test("a speaker counts once, and only who is there as a member", () => {
  const said = (personId: string | null, guestId: string | null = null) => ({
    id: `${personId}`,
    agendaItemId: null,
    personId,
    guestId,
    speakerName: "",
    kind: "OPINION" as const,
    gist: "x",
    saidAt: new Date(0),
    revision: 1,
  });
  expect(facts({ statements: [said("a"), said("a"), said("b"), said(null, "guest")] })).toMatchObject({
    speakers: 2,
    present: 5,
  });
});

test("what the minute book is silent on is not known, and nothing of it is late", () => {
  const closedAt = new Date("2026-12-03T08:42:00Z");
  expect(
    facts({ meeting: { recordedFrom: "PAPER", closedAt, noticeSentAt: null } }, { now: "2027-06-01T00:00:00Z" }),
  ).toMatchObject({
    draftConclusionExisted: null,
    committeeMetWithMinutes: null,
    noticeSentToMembers: null,
    materialsInTime: null,
    minutesComplete: null,
    documentsPosted: null,
    filedInTime: true,
    stepsRequired: 0,
  });
});

const item = {
  id: "item",
  ordinal: 1,
  part: "COURSE",
  stepKey: "criticism",
  title: "Tự phê bình và phê bình",
  presenter: null,
  plannedMinutes: 20,
  central: false,
  discussed: true,
  directiveId: null,
  orientationBlockId: null,
  startedAt: null,
  revision: 1,
} as const;
