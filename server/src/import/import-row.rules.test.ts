import { expect, test } from "vitest";
import type { RowSettings } from "./import-row.rules.ts";
import { parseMemberRow, parseOrganizationRow } from "./import-row.rules.ts";
import type { CellValue } from "./sheet.ts";

const members: RowSettings = {
  mapping: {
    fullName: 0,
    birthDate: 1,
    cardNumber: 2,
    status: 3,
    admittedOn: 4,
    officialOn: 5,
    cell: 6,
    position: 7,
    exemptFrom: 8,
    exemptTo: 9,
  },
  today: "2026-11-01",
};

const organizations: RowSettings = {
  mapping: { name: 0, kind: 1, superior: 2, code: 3, cellType: 4, foundedOn: 5, staffCount: 6 },
  today: "2026-11-01",
};

function problemsOf(cells: CellValue[], settings = members) {
  const parse = settings === organizations ? parseOrganizationRow : parseMemberRow;
  return parse(settings, cells).problems.map(({ field, code }) => `${field} ${code}`);
}

test("a complete row becomes a member", () => {
  const cells = [
    "Nguyễn Thị Ân",
    "03/02/1985",
    "001234567890",
    "chính thức",
    "3/2/2010",
    "03/02/2011",
    "Chi bộ 1",
    "Bí thư",
  ];
  expect(parseMemberRow(members, cells)).toEqual({
    problems: [],
    row: {
      fullName: "Nguyễn Thị Ân",
      birthDate: "1985-02-03",
      cardNumber: "001234567890",
      status: "OFFICIAL",
      admittedOn: "2010-02-03",
      officialOn: "2011-02-03",
      cell: "Chi bộ 1",
      position: "SECRETARY",
    },
  });
});

test("what is not filled in is absent, and an ordinary member holds no position", () => {
  expect(parseMemberRow(members, ["Nguyễn Thị Ân", null, null, "DB", null, null, "Chi bộ 1", "Đảng viên"]).row).toEqual(
    {
      fullName: "Nguyễn Thị Ân",
      status: "PROBATIONARY",
      cell: "Chi bộ 1",
    },
  );
});

test("everything that is wrong with a row is told at once, with what stands there", () => {
  const result = parseMemberRow(members, [null, "31/02/1985", 1234567890, "thường", null, null, null, "Trưởng phòng"]);
  expect(result.row).toBeUndefined();
  expect(result.problems).toEqual([
    { field: "fullName", code: "MISSING", value: "" },
    { field: "birthDate", code: "DAY_DOES_NOT_EXIST", value: "31/02/1985" },
    { field: "status", code: "WORD_NOT_KNOWN", value: "thường" },
    { field: "cardNumber", code: "CARD_NUMBER_LOST_ZEROS", value: "1234567890" },
    { field: "cell", code: "MISSING", value: "" },
    { field: "position", code: "WORD_NOT_KNOWN", value: "Trưởng phòng" },
  ]);
});

test("days must follow one another", () => {
  expect(problemsOf(["Lê Văn An", "03/02/2010", null, "CT", "03/02/2009", "01/01/2009", "1"])).toEqual([
    "admittedOn ADMITTED_BEFORE_BIRTH",
    "officialOn OFFICIAL_BEFORE_ADMITTED",
  ]);
  expect(problemsOf(["Lê Văn An", null, null, "DB", null, "01/01/2009", "1"])).toEqual([
    "officialOn PROBATIONARY_WITH_OFFICIAL_DAY",
  ]);
  expect(problemsOf(["Lê Văn An", null, null, "CT", null, null, "1", null, null, "01/01/2020"])).toEqual([
    "exemptFrom EXEMPTION_WITHOUT_START",
  ]);
  expect(problemsOf(["Lê Văn An", null, null, "CT", null, null, "1", null, "02/01/2020", "01/01/2020"])).toEqual([
    "exemptTo EXEMPTION_ENDS_BEFORE_START",
  ]);
});

test("a list without a status column tells it by the official day; a list for one cell needs no cell", () => {
  const settings = { mapping: { familyName: 0, givenName: 1, officialOn: 2 }, today: "2026-11-01", cellIsGiven: true };
  expect(parseMemberRow(settings, ["Nguyễn Thị", "Ân", "03/02/2011"]).row).toEqual({
    fullName: "Nguyễn Thị Ân",
    status: "OFFICIAL",
    officialOn: "2011-02-03",
  });
  expect(parseMemberRow(settings, ["Nguyễn Thị", "Ân", null]).row?.status).toBe("PROBATIONARY");
});

test("a complete row becomes an organization", () => {
  const cells = ["Chi bộ Thôn 1", "Chi bộ", "Đảng bộ xã Tân Lập", "TL-01", "thôn", new Date("1986-05-19"), 120];
  expect(parseOrganizationRow(organizations, cells).row).toEqual({
    name: "Chi bộ Thôn 1",
    kind: "CELL",
    superior: "Đảng bộ xã Tân Lập",
    code: "TL-01",
    cellType: "RESIDENTIAL",
    foundedOn: "1986-05-19",
    staffCount: 120,
  });
});

test("cells have a type, other organizations have none, and nobody stands under himself", () => {
  expect(problemsOf(["Chi bộ 1", "Chi bộ"], organizations)).toEqual(["cellType CELL_NEEDS_A_TYPE"]);
  expect(problemsOf(["Chi bộ 1", "Chi bộ", null, null, "trường"], organizations)).toEqual(["cellType WORD_NOT_KNOWN"]);
  expect(problemsOf(["Đảng bộ xã", "Đảng bộ cơ sở", null, null, "Thôn"], organizations)).toEqual([
    "cellType ONLY_CELLS_HAVE_A_TYPE",
  ]);
  expect(problemsOf(["Đảng bộ xã", "Đảng bộ cơ sở", "ĐẢNG BỘ XÃ"], organizations)).toEqual(["superior OWN_SUPERIOR"]);
});
