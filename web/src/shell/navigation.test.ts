import { expect, test } from "vitest";
import { entryOf, isMeetingElsewhere } from "./navigation.ts";

const committee = { chair: "COMMITTEE", organizationId: "above" } as const;

test("a page of an organization stands under the entry of its part", () => {
  expect(entryOf("/organizations/cell/meetings/one", "COMMITTEE")).toBe("/meetings");
  expect(entryOf("/organizations/cell/picture", "COMMITTEE")).toBe("/");
  expect(entryOf("/organizations/cell/directives/one/coverage", "COMMITTEE")).toBe("/directives");
  expect(entryOf("/organizations/cell", "COMMITTEE")).toBe("/organizations");
  expect(entryOf("/decisions", "COMMITTEE")).toBe("/decisions");
});

test("the charts of a cell stand under its quality, those of a committee under the overview", () => {
  expect(entryOf("/organizations/cell/dashboard", "CELL")).toBe("/quality");
  expect(entryOf("/organizations/cell/dashboard", "COMMITTEE")).toBe("/");
});

test("a committee that looks at a cell's meeting stays where it came from; its own meetings stand under the meetings", () => {
  expect(isMeetingElsewhere("/organizations/cell/meetings/one", committee)).toBe(true);
  expect(isMeetingElsewhere("/organizations/cell/meetings", committee)).toBe(true);
  expect(isMeetingElsewhere("/organizations/above/meetings/one", committee)).toBe(false);
  expect(isMeetingElsewhere("/organizations/cell/members", committee)).toBe(false);
});

test("a cell's secretary finds every meeting under the meetings", () => {
  const secretary = { chair: "CELL", organizationId: "cell" } as const;
  expect(isMeetingElsewhere("/organizations/above/meetings/one", secretary)).toBe(false);
});
