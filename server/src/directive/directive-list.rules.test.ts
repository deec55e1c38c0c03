import { expect, test } from "vitest";
import { canBeEntered, keyOf, readDirectives } from "./directive-list.rules.ts";

const header = ["STT", "Số, ký hiệu", "Loại văn bản", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"];
const rowsOf = (...rows: (string | number | Date | null)[][]) =>
  [["SỔ VĂN BẢN ĐẾN NĂM 2026"], header, ...rows].map((cells, index) => ({ row: index + 1, cells }));
const line = [1, "14-HD/ĐUK", "Hướng dẫn", "03/03/2022", "Đảng ủy Khối", "Sinh hoạt chuyên đề"];
const read = (...rows: (string | number | Date | null)[][]) => readDirectives(rowsOf(...rows), new Set()) ?? [];

test("columns are known by their headers, below whatever title stands above", () => {
  expect(read(line)).toEqual([
    {
      place: 3,
      reference: "14-HD/ĐUK",
      type: "GUIDANCE",
      issuedOn: "2022-03-03",
      issuerName: "Đảng ủy Khối",
      subject: "Sinh hoạt chuyên đề",
      validFrom: null,
      validTo: null,
      doubts: [],
    },
  ]);
});

test("a sheet without a column of subjects or days is no register", () => {
  expect(readDirectives([{ row: 1, cells: ["Họ và tên", "Chức vụ"] }], new Set())).toBeNull();
});

test.each([
  ["05-NQ/TU", "RESOLUTION"],
  ["12-CT/TW", "INSTRUCTION"],
  ["21-KL/TW", "CONCLUSION"],
  ["37-QĐi/TW", "REGULATION"],
  ["37-QĐ/TW", "DECISION"],
  ["02/KH-ĐU", "PLAN"],
  ["07-CTr/ĐU", "PROGRAM"],
  ["99", "OTHER"],
])("without a column of types %s is a %s", (reference, type) => {
  const [text] = read([1, reference, "", "03/03/2022", "Đảng ủy Khối", "Trích yếu"]);
  expect(text?.type).toBe(type);
});

test.each<[string, (string | Date | null)[], string[]]>([
  ["no subject", ["1-HD/X", "Hướng dẫn", "03/03/2022", "X", ""], ["SUBJECT_MISSING"]],
  ["a day that does not exist", ["1-HD/X", "Hướng dẫn", "31/02/2022", "X", "y"], ["DAY_WRONG"]],
  ["a year of two digits", ["1-HD/X", "Hướng dẫn", "03/03/22", "X", "y"], ["DAY_WRONG"]],
  ["a real date of the sheet", ["1-HD/X", "Hướng dẫn", new Date("2022-03-03T00:00:00Z"), "X", "y"], []],
  ["no issuer", ["1-HD/X", "Hướng dẫn", "03/03/2022", "", "y"], ["ISSUER_MISSING"]],
  ["a type that nobody knows", ["1-HD/X", "Thư ngỏ", "03/03/2022", "X", "y"], ["TYPE_UNKNOWN"]],
  ["too long", ["1".repeat(61), "Hướng dẫn", "03/03/2022", "X", "y"], ["TOO_LONG"]],
])("doubts: %s", (_, cells, doubts) => {
  // A line without subject and number or day is none; this one has both.
  expect(read([1, ...cells]).map((text) => text.doubts)).toEqual([doubts]);
});

test("a text twice in the list or in the register already is said, one without a number is always another", () => {
  const known = new Set([keyOf({ reference: "14-HD/ĐUK", issuedOn: "2022-03-03", issuerName: "Đảng ủy Khối" })]);
  const [, ...rest] = line;
  const other = [2, "15-HD/ĐUK", ...rest.slice(1)];
  const bare = [3, "", ...rest.slice(1)];
  const texts = readDirectives(rowsOf(line, other, other, bare, bare), known) ?? [];
  expect(texts.map(({ doubts }) => doubts)).toEqual([["IN_REGISTER"], [], ["TWICE_IN_LIST"], [], []]);
  expect(texts.map(canBeEntered)).toEqual([false, true, false, true, true]);
});
