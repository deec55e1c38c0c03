import { expect, test } from "vitest";
import { findListed, newGuests } from "./guest.rules.ts";
import { doubtsOf, readLines, readRows } from "./guest-list.rules.ts";

test.each([
  ["Nguyễn Văn An – Đảng ủy xã", "Nguyễn Văn An", "Đảng ủy xã"],
  ["Nguyễn Văn An - Phó Chủ tịch - UBND xã", "Nguyễn Văn An", "Phó Chủ tịch - UBND xã"],
  ["Nguyễn Văn An, Phó phòng Kế toán", "Nguyễn Văn An", "Phó phòng Kế toán"],
  ["Nguyễn Văn An\tPhó phòng\tPhòng Kế toán", "Nguyễn Văn An", "Phó phòng, Phòng Kế toán"],
  ["3\tNguyễn Văn An\tPhó phòng", "Nguyễn Văn An", "Phó phòng"],
  ["12. Ông Nguyễn Văn An: Đảng ủy xã", "Nguyễn Văn An", "Đảng ủy xã"],
  ["• Đ/c Nguyễn Văn An", "Nguyễn Văn An", ""],
  ["  Nguyễn   Văn An  ", "Nguyễn Văn An", ""],
  ["Y Moan-Niê – Buôn Đôn", "Y Moan-Niê", "Buôn Đôn"],
])("a line of a list: %s", (line, fullName, office) => {
  expect(readLines(line)).toEqual([{ place: 1, fullName, office }]);
});

test("empty lines are passed over, and each guest keeps the number of the line", () => {
  expect(readLines("Trần Thị Bình\n\n   \nLê Văn Cường – Kế toán\n")).toEqual([
    { place: 1, fullName: "Trần Thị Bình", office: "" },
    { place: 4, fullName: "Lê Văn Cường", office: "Kế toán" },
  ]);
});

test("columns are known by their headers, wherever they stand, and what is above the header is no guest", () => {
  const rows = [
    ["DANH SÁCH MỜI HỌP", "", "", ""],
    ["STT", "Đơn vị", "Họ và tên", "Chức vụ"],
    ["1", "Phòng Kế toán", "Bà Trần Thị Bình", "Phó phòng"],
    ["2", "", "Lê Văn Cường", ""],
  ].map((cells, index) => ({ place: index + 1, cells }));
  expect(readRows(rows)).toEqual([
    { place: 3, fullName: "Trần Thị Bình", office: "Phòng Kế toán, Phó phòng" },
    { place: 4, fullName: "Lê Văn Cường", office: "" },
  ]);
});

test("doubts: no name, too long, unusual, twice, a guest already, convened as a member", () => {
  const list = [
    { place: 1, fullName: "", office: "Kế toán" },
    { place: 2, fullName: "Nguyễn ".repeat(20).trim(), office: "x".repeat(301) },
    { place: 3, fullName: "Tổng cộng: 12", office: "" },
    { place: 4, fullName: "Bình", office: "" },
    { place: 5, fullName: "Trần Thị Bình", office: "Kế toán" },
    { place: 6, fullName: "Tran Thi Binh", office: "kế toán" },
    { place: 7, fullName: "Lê Văn Cường", office: "" },
    { place: 8, fullName: "Phạm Minh Dung", office: "" },
  ];
  const known = { guests: [{ fullName: "Lê Văn Cường", office: "" }], convened: ["Phạm Minh Dung"] };
  expect(doubtsOf(list, known)).toEqual([
    ["NAME_MISSING"],
    ["NAME_TOO_LONG", "OFFICE_TOO_LONG"],
    ["NAME_UNUSUAL"],
    ["NAME_UNUSUAL"],
    [],
    ["TWICE_IN_LIST"],
    ["GUEST_ALREADY"],
    ["CONVENED_AS_MEMBER"],
  ]);
});

test("whoever answers is found by name and office; without an office by the name alone, if only one bears it", () => {
  const binh = { fullName: "Trần Thị Bình", office: "Kế toán" };
  const other = { fullName: "Trần Thị Bình", office: "Văn phòng" };
  const cuong = { fullName: "Lê Văn Cường", office: "" };
  expect(findListed([binh, other, cuong], { fullName: "tran thi binh", office: "Văn Phòng" })).toBe(other);
  expect(findListed([binh, other, cuong], { fullName: "Trần Thị Bình", office: "" })).toBeUndefined();
  expect(findListed([binh, cuong], { fullName: "Trần Thị Bình", office: "" })).toBe(binh);
  expect(findListed([binh, cuong], { fullName: "Trần Thị Bình", office: "Văn thư" })).toBeUndefined();
  expect(findListed([binh, cuong], { fullName: "Lê Văn Cường", office: "Đảng ủy xã" })).toBe(cuong);
  expect(findListed([], cuong)).toBeUndefined();
});

test("of a list each guest is new once, and not at all who is on the list of the meeting", () => {
  const guest = (fullName: string) => ({ fullName, office: "" });
  expect(newGuests([guest("A B"), guest("a b"), guest("C D")], [guest("C D")])).toEqual({
    fresh: [guest("A B")],
    alreadyThere: 2,
  });
});
