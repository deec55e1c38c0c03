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
  ["an office", { kind: "APPOINTMENT_WAITING" }, "/organizations/o"],
  [
    "a shortcoming",
    { kind: "SHORTCOMING_DUE", parameters: { shortcomingId: "s" } },
    "/organizations/o/self-reflection/s",
  ],
  ["the account", { kind: "PASSWORD_CHANGED", organizationId: null }, "/notifications"],
])("%s leads to where something can be done about it", (_what, more, path) => {
  expect(pathOf({ ...told, ...more })).toBe(path);
});
