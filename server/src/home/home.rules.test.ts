import { expect, test } from "vitest";
import { currentThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { type MonthMeeting, meetingOfTheMonth, nextDeed, type OpenMatter, openMatters, stepsOf } from "./home.rules.ts";

const december: MonthMeeting = {
  month: "2026-12-01",
  state: "DRAFT",
  meetingOn: "2026-12-03",
  closedOn: null,
  filedOn: null,
  noticeSent: false,
  hasPlace: true,
  agendaItems: 12,
  hasCommittee: true,
  committeeMet: true,
  draftExists: true,
  assignmentsOpen: 0,
  papers: 0,
  minutesAdopted: false,
  minutesIssued: false,
  resolutionIssued: false,
  needsResolution: true,
  evaluationState: null,
};
const today = "2026-12-01";
const next = (meeting: MonthMeeting | undefined, on = today) => nextDeed(meeting, on, currentThresholds);

test.each<[string, MonthMeeting | undefined, string, string | null, number | null]>([
  ["no meeting yet: start one, by the regular day", undefined, "CREATE", "2026-12-03", 2],
  ["the committee has not met: go on preparing", { ...december, committeeMet: false }, "PREPARE", "2026-12-02", 1],
  ["all prepared: send the notice a day ahead", december, "CONVENE", "2026-12-02", 1],
  [
    "convened and a paper is still to be written: prepare",
    { ...december, state: "CONVENED", papers: 1, assignmentsOpen: 1 },
    "PREPARE",
    "2026-12-02",
    1,
  ],
  ["convened with its papers: open on the day", { ...december, state: "CONVENED", papers: 2 }, "OPEN", "2026-12-03", 2],
  ["under way: go on", { ...december, state: "OPEN" }, "CONTINUE", null, null],
  ["minutes adopted: close", { ...december, state: "OPEN", minutesAdopted: true }, "CLOSE", null, null],
  [
    "closed: issue the papers within two days",
    { ...december, state: "CLOSED", closedOn: "2026-12-03" },
    "ISSUE",
    "2026-12-05",
    4,
  ],
  [
    "issued: file",
    { ...december, state: "CLOSED", closedOn: "2026-12-03", minutesIssued: true, resolutionIssued: true },
    "FILE",
    "2026-12-05",
    4,
  ],
  [
    "filed: send",
    { ...december, state: "FILED", closedOn: "2026-12-03", evaluationState: "VOTED" },
    "SUBMIT",
    "2026-12-05",
    4,
  ],
  ["returned: revise", { ...december, state: "FILED", evaluationState: "RETURNED" }, "REVISE", null, null],
  ["sent: wait for the superior", { ...december, state: "FILED", evaluationState: "SUBMITTED" }, "WAIT", null, null],
])("%s", (_title, meeting, action, dueOn, daysLeft) => {
  expect(next(meeting)).toMatchObject({ action, dueOn, daysLeft });
});

test.each<[string, MonthMeeting, OpenMatter[]]>([
  ["nothing where all is prepared", december, []],
  ["the committee that has not met", { ...december, committeeMet: false }, ["COMMITTEE_TO_MEET"]],
  [
    "no meeting of a committee that the cell does not have",
    { ...december, committeeMet: false, hasCommittee: false },
    [],
  ],
  [
    "place, agenda, draft and what was assigned",
    { ...december, hasPlace: false, agendaItems: 0, draftExists: false, assignmentsOpen: 2 },
    ["PLACE", "AGENDA", "DRAFT", "ASSIGNMENTS"],
  ],
  [
    "after the notice only papers and what was assigned",
    { ...december, state: "CONVENED", hasPlace: false, papers: 0, assignmentsOpen: 1 },
    ["ASSIGNMENTS", "PAPERS"],
  ],
])("open while preparing: %s", (_which, meeting, open) => {
  expect(openMatters(meeting, today)).toEqual(open);
  expect(next(meeting).open).toEqual(open);
});

test("on the day itself a convened meeting is opened, whatever is still to be prepared", () => {
  expect(next({ ...december, state: "CONVENED", assignmentsOpen: 2 }, "2026-12-03").action).toBe("OPEN");
});

test("a record of last month that was not sent comes before the month to prepare", () => {
  const november = { ...december, month: "2026-11-01", state: "FILED", evaluationState: "VOTED" } as const;
  expect(meetingOfTheMonth([december, november], today, currentThresholds)).toBe(november);
  const sent = { ...november, evaluationState: "SUBMITTED" } as const;
  expect(meetingOfTheMonth([december, sent], today, currentThresholds)).toBe(december);
});

test("when everything was sent, the month to prepare has no meeting yet and is to be started", () => {
  const november = { ...december, month: "2026-11-01", state: "FILED", evaluationState: "DECIDED" } as const;
  expect(meetingOfTheMonth([november], today, currentThresholds)).toBeUndefined();
  expect(meetingOfTheMonth([november], "2026-11-10", currentThresholds)).toBe(november);
});

test("the first step that is not done is the current one, and late once its day has passed", () => {
  const tasks = { open: 3, nextDueOn: "2026-12-15" };
  const states = (meeting: MonthMeeting, on: string) =>
    stepsOf(meeting, tasks, { today: on, thresholds: currentThresholds }).map(({ state }) => state);
  expect(states(december, today)).toEqual(["DONE", "CURRENT", "AHEAD", "AHEAD", "AHEAD"]);
  expect(states(december, "2026-12-03")).toEqual(["DONE", "LATE", "AHEAD", "AHEAD", "AHEAD"]);
  expect(states({ ...december, state: "FILED", noticeSent: true, evaluationState: "SUBMITTED" }, "2026-12-05")).toEqual(
    ["DONE", "DONE", "DONE", "DONE", "CURRENT"],
  );
  // What the next deed says and where the steps stand is one story.
  const unfinished = { ...december, state: "CONVENED", noticeSent: true, papers: 1, assignmentsOpen: 1 } as const;
  expect(states(unfinished, today)).toEqual(["CURRENT", "DONE", "AHEAD", "AHEAD", "AHEAD"]);
  expect(states(unfinished, "2026-12-03")).toEqual(["DONE", "DONE", "CURRENT", "AHEAD", "AHEAD"]);
});
