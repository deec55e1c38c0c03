import { expect, test } from "vitest";
import { recipientsOf } from "./issuing-body.ts";
import { officeWord } from "./recorded-people.ts";

const cell = {
  id: "0192e53c-7e80-71cd-85eb-fda762ea66d3",
  name: "Chi bộ 1",
  kind: "CELL",
  placeName: "Biên Hòa",
  settings: {},
  termStartedOn: "2025-01-01",
  superiorName: "Đảng bộ phường",
  superiorKind: "BASE_COMMITTEE",
  signsAsCommittee: false,
  secretaryName: "Nguyễn Thị Lan",
  committeeMembers: 3,
  deputies: 1,
} as const;

test("a cell's papers go to its superior, its members and the file; what its committee confers about stays there", () => {
  expect(recipientsOf(cell, "REGULAR")).toEqual(["Đảng ủy phường (báo cáo)", "Các đồng chí đảng viên", "Lưu Chi bộ"]);
  expect(recipientsOf(cell, "COMMITTEE")).toEqual(["Các đồng chí chi ủy viên", "Lưu Chi bộ"]);
  const small = { ...cell, committeeMembers: 0 };
  expect(recipientsOf(small, "COMMITTEE")).toEqual(["Đồng chí bí thư, phó bí thư", "Lưu Chi bộ"]);
  expect(recipientsOf({ ...small, deputies: 0 }, "COMMITTEE")).toEqual(["Đồng chí bí thư", "Lưu Chi bộ"]);
});

test("a member of a cell's committee is its chi ủy viên, one of a higher committee an ủy viên", () => {
  expect(officeWord("COMMITTEE_MEMBER", { kind: "CELL" })).toBe("Chi ủy viên");
  expect(officeWord("COMMITTEE_MEMBER", { kind: "BASE_COMMITTEE" })).toBe("Ủy viên");
  expect(officeWord(null, { kind: "CELL" })).toBeUndefined();
});
