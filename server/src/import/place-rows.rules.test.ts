import { expect, test } from "vitest";
import type { OrganizationRow } from "./import-row.rules.ts";
import { type KnownOrganization, placeMember, placeOrganizations } from "./place-rows.rules.ts";

const known = (id: string, nameFolded: string, kind = "CELL", code: string | null = null): KnownOrganization => ({
  id,
  nameFolded,
  kind,
  code,
});
const cells = [known("1", "chi bo mot", "CELL", "CB01"), known("2", "chi bo hai"), known("3", "chi bo hai")];

test.each([
  ["Chi bộ Một", { id: "1" }],
  ["cb01", { id: "1" }],
  ["CHI BO MOT", { id: "1" }],
  ["Chi bộ Hai", { problem: { code: "CELL_NAME_NOT_UNIQUE", value: "Chi bộ Hai" } }],
  ["Chi bộ Ba", { problem: { code: "CELL_NOT_FOUND", value: "Chi bộ Ba" } }],
] as const)("a member of %j is placed by code or by name", (written, place) => {
  expect(placeMember(written, cells, undefined)).toMatchObject(place);
});

test("a row that names no cell belongs to the cell that the list is for", () => {
  expect(placeMember(undefined, [], "9")).toEqual({ id: "9" });
});

const root = known("root", "dang uy", "UPPER");
const place = (rows: readonly Partial<OrganizationRow>[], others: readonly KnownOrganization[] = []) => {
  let next = 0;
  const numbered = rows.map((value, index) => ({
    row: index + 2,
    // Fields that placing does not look at are left out.
    value: { kind: "BASE_COMMITTEE", name: `Tổ chức ${index}`, ...value } as OrganizationRow,
  }));
  return placeOrganizations(numbered, others, root, {
    today: "2026-11-22",
    newId: () => `new${next++}`,
    toCorrect: [],
  });
};

test("rows stand under one another in any order, under what is there, or at the top", () => {
  const { placed, problems } = place(
    [
      { name: "Chi bộ A", kind: "CELL", superior: "Đảng bộ B" },
      { name: "Đảng bộ B" },
      { name: "Chi bộ C", kind: "CELL", superior: "DB9" },
    ],
    [known("old", "dang bo cu", "BASE_COMMITTEE", "DB9")],
  );
  expect(problems.size).toBe(0);
  expect(placed.map(({ id, parentId, level }) => [id, parentId, level])).toEqual([
    ["new0", "new1", 2],
    ["new1", "root", 1],
    ["new2", "old", 1],
  ]);
});

test("an unknown superior, a kind that may not stand there, and a circle are named; what stands under a failed row fails too", () => {
  const { placed, problems } = place([
    { name: "A", superior: "Không có" },
    { name: "Chi bộ B", kind: "CELL", superior: "A" },
    { name: "C", kind: "PROVINCE" },
    { name: "Chi bộ D", kind: "CELL", superior: "Chi bộ B" },
  ]);
  expect(placed).toEqual([]);
  expect([...problems].map(([row, { code }]) => [row, code])).toEqual([
    [2, "SUPERIOR_NOT_FOUND"],
    [4, "KIND_NOT_ALLOWED_HERE"],
    [5, "KIND_NOT_ALLOWED_HERE"],
    [3, "SUPERIOR_TO_CORRECT"],
  ]);
});

test("a row to correct is told what is wrong with its place, and what stands under it is told to wait for it", () => {
  const under = { row: 2, value: { name: "Chi bộ Một", kind: "CELL", superior: "Đảng bộ A" } as OrganizationRow };
  const toCorrect = [
    { row: 3, value: { name: "Đảng bộ A" } },
    { row: 4, value: { name: "Chi bộ Hai", kind: "CELL" as const, superior: "Không có" } },
    { row: 5, value: {} },
  ];
  let next = 0;
  const options = { today: "2026-11-22", newId: () => `new${next++}`, toCorrect };
  const { placed, problems } = placeOrganizations([under], [], root, options);
  expect(placed).toEqual([]);
  expect([...problems]).toEqual([
    [2, { field: "superior", code: "SUPERIOR_TO_CORRECT", value: "Đảng bộ A", firstRow: 3 }],
    [4, { field: "superior", code: "SUPERIOR_NOT_FOUND", value: "Không có" }],
  ]);
});
