import { expect, test } from "vitest";
import { pathOf } from "./place.rules.ts";

const told = { kind: "MEETING_CONVENED", organizationId: "o", meetingId: null, parameters: {} };

test.each([
  ["a word about a meeting", { meetingId: "m" }, "/organizations/o/meetings/m"],
  ["a task that is due", { kind: "TASK_DUE", parameters: { taskId: "t" } }, "/organizations/o/tasks/t"],
  ["a text from above", { kind: "DIRECTIVE_SENT", parameters: { directiveId: "d" } }, "/organizations/o/directives/d"],
  ["a proposal", { kind: "PROPOSAL_ANSWERED" }, "/"],
  ["an office", { kind: "APPOINTMENT_WAITING" }, "/organizations/o"],
  ["the account", { kind: "PASSWORD_CHANGED", organizationId: null }, "/notifications"],
])("%s leads to where something can be done about it", (_what, more, path) => {
  expect(pathOf({ ...told, ...more })).toBe(path);
});
