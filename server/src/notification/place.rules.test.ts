import { expect, test } from "vitest";
import { pathOf } from "./place.rules.ts";

const told = { kind: "MEETING_CONVENED", organizationId: "o", meetingId: null, parameters: {} };

test.each([
  ["a word about a meeting", { meetingId: "m" }, "/organizations/o/meetings/m"],
  ["a task that is due", { kind: "TASK_DUE", parameters: { taskId: "t" } }, "/organizations/o/tasks/t"],
  ["a text from above", { kind: "DIRECTIVE_SENT", parameters: { directiveId: "d" } }, "/organizations/o/directives/d"],
  ["one's own proposal", { kind: "PROPOSAL_ANSWERED" }, "/my-proposals"],
  [
    "a proposal that waits in an organization",
    { kind: "PROPOSAL_RAISED", parameters: { proposalId: "p" } },
    "/organizations/o/proposals/p",
  ],
  ["a change of organizations", { kind: "REORGANIZATION_DONE" }, "/organizations/o/changes"],
  ["an office", { kind: "APPOINTMENT_WAITING" }, "/organizations/o"],
  [
    "a shortcoming",
    { kind: "SHORTCOMING_DUE", parameters: { shortcomingId: "s" } },
    "/organizations/o/self-reflection/s",
  ],
  ["an example", { kind: "EXEMPLAR_MARKED", parameters: { exemplarId: "e" } }, "/organizations/o/exemplars/e"],
  [
    "a change of a member",
    { kind: "MEMBER_CHANGE", parameters: { changeId: "c" } },
    "/organizations/o/member-changes/c",
  ],
  ["what was decided about oneself", { kind: "OWN_CHANGE", parameters: { change: "EXEMPTION" } }, "/my-record"],
  ["a letter", { kind: "TRANSFER_COMING", parameters: { transferId: "t" } }, "/organizations/o/transfers/t"],
  ["an admission", { kind: "ADMISSION_DUE", parameters: { admissionId: "a" } }, "/organizations/o/admissions/a"],
  ["badges of a round", { kind: "BADGES_DUE" }, "/organizations/o/badges"],
  ["a discipline", { kind: "DISCIPLINE_ENDS", parameters: { personId: "p" } }, "/organizations/o/members/p"],
  ["a term", { kind: "TERM_ENDS" }, "/organizations/o/terms"],
  ["a stay", { kind: "STAY_ENDS", parameters: { personId: "p" } }, "/organizations/o/members/p"],
  ["an exchange", { kind: "EXCHANGE_RECORDED" }, "/organizations/o/exemplars?box=EXCHANGES"],
  [
    "an evaluation",
    { kind: "QUARTER_REVIEW_PROPOSED", parameters: { year: 2026, quarter: 4, reviewOf: "p" } },
    "/organizations/o/quarter-reviews/2026/4/p",
  ],
  [
    "evaluations that are due",
    { kind: "QUARTER_REVIEWS_DUE", parameters: { year: 2026, quarter: 4 } },
    "/organizations/o/quarter-reviews?year=2026&quarter=4",
  ],
  [
    "an annual review",
    { kind: "ANNUAL_REVIEW_DECIDED", parameters: { year: 2026, annualReviewOf: "p" } },
    "/organizations/o/annual-reviews/2026/p",
  ],
  ["dues left open", { kind: "DUES_OPEN", parameters: { count: 3 } }, "/dues"],
  [
    "cells late with the annual review",
    { kind: "ANNUAL_REVIEWS_LATE", parameters: { year: 2026 } },
    "/organizations/o/annual-reviews?year=2026",
  ],
  ["an annual review that opens", { kind: "ANNUAL_REVIEW_OPENED", parameters: { year: 2026 } }, "/my-annual-reviews"],
  ["the account", { kind: "PASSWORD_CHANGED", organizationId: null }, "/notifications"],
])("%s leads to where something can be done about it", (_what, more, path) => {
  expect(pathOf({ ...told, ...more })).toBe(path);
});
