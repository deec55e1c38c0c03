import { expect, test } from "vitest";
import { vi } from "../language/vi.ts";
import { roleWords } from "./role-words.ts";

test.each([
  ["a cell's", "CELL", "Chi ủy viên"],
  ["a body's", "BASE_COMMITTEE", "Ủy viên ban chấp hành"],
  ["one of whose organization only the name is known", null, "Cấp ủy viên"],
] as const)("a committee member says of what: %s", (_, kind, word) => {
  // Refusals are not among the words of offices.
  expect(roleWords(vi as unknown as Parameters<typeof roleWords>[0], kind).COMMITTEE_MEMBER).toBe(word);
});
