import { expect, test } from "vitest";
import type { ImportKind } from "./import-fields.ts";
import { findHeader, matchColumns, missingFields } from "./match-columns.rules.ts";
import type { CellValue } from "./sheet.ts";

function rowsOf(...rows: CellValue[][]) {
  return rows.map((cells, index) => ({ row: index + 1, cells }));
}

function fieldsFor(kind: ImportKind, headers: string[]) {
  const matched = matchColumns(kind, headers);
  return headers.map((_, column) => matched.find((match) => match.column === column)?.field);
}

test.each([
  ["Họ và tên", "fullName"],
  ["HỌ TÊN", "fullName"],
  ["Họ và tên đảng viên (chữ in hoa)", "fullName"],
  ["Ngày sinh", "birthDate"],
  ["Ngày, tháng, năm sinh", "birthDate"],
  ["Số thẻ đảng viên", "cardNumber"],
  ["Số thẻ ĐV", "cardNumber"],
  ["Ngày vào Đảng", "admittedOn"],
  ["Ngày kết nạp", "admittedOn"],
  ["Ngày vào Đảng chính thức", "officialOn"],
  ["Ngày chính thức (dd/mm/yyyy)", "officialOn"],
  ["Chính thức/Dự bị", "status"],
  ["Chi bộ", "cell"],
  ["Chức vụ Đảng", "position"],
  ["Giới tính", "sex"],
  ["Miễn sinh hoạt từ ngày", "exemptFrom"],
  ["Tên đăng nhập", "username"],
  ["Party card number", "cardNumber"],
  ["Date of birth", "birthDate"],
  ["Họ tên", "fullName"],
  ["Họ và tên khai sinh", "fullName"],
  ["Họ, chữ đệm và tên khai sinh", "fullName"],
  ["Số thẻ đảng", "cardNumber"],
  ["SỐ  THẺ\nĐẢNG VIÊN (12 số)", "cardNumber"],
  ["Giới tính (Nam/Nữ)", "sex"],
  ["Ngày, tháng, năm vào Đảng CSVN", "admittedOn"],
  ["Ngày vào ĐCSVN", "admittedOn"],
  ["Ngày, tháng, năm kết nạp Đảng", "admittedOn"],
  ["Ngày công nhận ĐVCT", "officialOn"],
  ["Trạng thái đảng viên", "status"],
  ["Tổ chức đảng", "cell"],
  ["Chi bộ đang sinh hoạt", "cell"],
  ["Chức vụ", "position"],
  ["Chức vụ Đảng hiện nay", "position"],
  ["Cấp ủy", "position"],
])("a members' column %j is %s", (header, field) => {
  expect(fieldsFor("members", [header])).toEqual([field]);
  expect(fieldsFor("members", [header.normalize("NFD")])).toEqual([field]);
});

test.each([
  ["CCCD", "SENSITIVE"],
  ["Số CCCD/CMND", "SENSITIVE"],
  ["SĐT", "NOT_NEEDED"],
  ["ĐT liên hệ", "NOT_NEEDED"],
  ["Chức vụ chính quyền", "NOT_NEEDED"],
  ["Nơi kết nạp", "NOT_NEEDED"],
  ["Chi bộ kết nạp", "NOT_NEEDED"],
  ["Ngày vào Đoàn", "NOT_NEEDED"],
  ["Xếp loại đảng viên 2025", "NOT_NEEDED"],
  ["Số lý lịch", "NOT_NEEDED"],
  ["Số TT", "ROW_NUMBER"],
])("a members' column %j is left out: %s", (header, reason) => {
  const match = findHeader("members", rowsOf(["Họ và tên", header, "Ngày sinh", "Tình trạng", "Chi bộ"]));
  expect(match?.ignored).toEqual([{ column: 1, header, reason }]);
});

test("of two columns for one field the clear one is taken", () => {
  expect(fieldsFor("members", ["Chức vụ", "Chức vụ Đảng", "Tổ chức đảng", "Chi bộ"])).toEqual([
    undefined,
    "position",
    undefined,
    "cell",
  ]);
});

test("a plain Chức vụ is the party's where its values are, and is left out where they are an office's", () => {
  const header = ["Họ và tên", "Tình trạng", "Chi bộ", "Chức vụ"];
  const withPosition = (...positions: string[]) =>
    findHeader("members", rowsOf(header, ...positions.map((each) => ["Lê Văn An", "CT", "Chi bộ 1", each])));
  expect(withPosition("Bí thư", "", "Phó BT", "Đảng viên")?.mapping.position).toBe(3);
  const office = withPosition("Trưởng phòng", "Phó giám đốc", "Bí thư");
  expect(office?.mapping.position).toBeUndefined();
  expect(office?.ignored).toEqual([{ column: 3, header: "Chức vụ", reason: "OTHER_VALUES" }]);
});

test("a column of years alone is no birth date, and says so", () => {
  const header = ["Họ và tên", "Năm sinh", "Tình trạng", "Chi bộ"];
  const row = (birth: CellValue) => ["Lê Văn An", birth, "CT", "Chi bộ 1"];
  expect(findHeader("members", rowsOf(header, row(1985), row("1990")))?.ignored).toEqual([
    { column: 1, header: "Năm sinh", reason: "ONLY_YEARS" },
  ]);
  expect(findHeader("members", rowsOf(header, row(1985), row("03/02/1990")))?.mapping.birthDate).toBe(1);
});

test("a row of data under no header is not taken for one", () => {
  expect(findHeader("members", rowsOf(["Lê Văn An", "Chính thức", "Chi bộ 1", "Bí thư"]))).toBeUndefined();
});

test("a column is used once, by the field that it names most clearly", () => {
  expect(
    fieldsFor("members", ["Ngày vào Đảng chính thức", "Ngày vào Đảng", "Tên chi bộ đang sinh hoạt", "Chi bộ"]),
  ).toEqual(["officialOn", "admittedOn", undefined, "cell"]);
});

test("an organizations' header is understood", () => {
  expect(
    fieldsFor("organizations", [
      "TT",
      "Tên tổ chức đảng",
      "Loại tổ chức",
      "Trực thuộc",
      "Mã",
      "Loại hình chi bộ",
      "Ngày thành lập",
      "Số lao động",
    ]),
  ).toEqual([undefined, "name", "kind", "superior", "code", "cellType", "foundedOn", "staffCount"]);
});

test("titles above the header are passed over", () => {
  const match = findHeader(
    "members",
    rowsOf(
      ["ĐẢNG BỘ XÃ TÂN LẬP"],
      ["DANH SÁCH ĐẢNG VIÊN"],
      ["Chi bộ 1", null, "Tháng 10"],
      ["STT", "Họ và tên", "Ngày sinh", "Chính thức/Dự bị", "Chi bộ"],
      [1, "Nguyễn Thị Ân", new Date("1985-02-03"), "Chính thức", "Chi bộ 1"],
    ),
  );
  expect(match).toMatchObject({ headerRow: 4, firstRow: 5, missing: [] });
  expect(match?.mapping).toEqual({ fullName: 1, birthDate: 2, status: 3, cell: 4 });
});

test("a header of two rows is read as one", () => {
  const match = findHeader(
    "members",
    rowsOf(
      ["TT", "Họ và tên", "Ngày tháng năm", null, null, "Số thẻ đảng viên", "Chi bộ"],
      [null, null, "sinh", "vào Đảng", "chính thức"],
      [1, "Nguyễn Thị Ân", "03/02/1985", "03/02/2010", "03/02/2011", "001234567890", "Chi bộ 1"],
    ),
  );
  expect(match?.mapping).toEqual({ fullName: 1, birthDate: 2, admittedOn: 3, officialOn: 4, cardNumber: 5, cell: 6 });
  expect(match?.firstRow).toBe(3);
});

test("a name merged over two columns is put together", () => {
  const match = findHeader(
    "members",
    rowsOf(["Họ và tên", null, "Ngày sinh", "Tình trạng", "Chi bộ"], ["Nguyễn Thị", "Ân", "03/02/1985", "CT", "1"]),
  );
  expect(match?.mapping).toMatchObject({ familyName: 0, givenName: 1, birthDate: 2 });
  expect(match?.missing).toEqual([]);
});

test("columns that are not stored are named with the reason", () => {
  const headers = [
    "STT",
    "Họ và tên",
    "Ngày sinh",
    "Dân tộc",
    "Số CCCD",
    "Tôn giáo",
    "Số điện thoại",
    "Quê quán",
    "Sở trường",
    "Lỗi",
  ];
  const match = findHeader("members", rowsOf(headers));
  expect(match?.ignored.map(({ header, reason }) => [header, reason])).toEqual([
    ["STT", "ROW_NUMBER"],
    ["Dân tộc", "SENSITIVE"],
    ["Số CCCD", "SENSITIVE"],
    ["Tôn giáo", "SENSITIVE"],
    ["Số điện thoại", "NOT_NEEDED"],
    ["Quê quán", "NOT_NEEDED"],
    ["Sở trường", "UNKNOWN"],
    ["Lỗi", "OUR_ERRORS"],
  ]);
  expect(match?.missing).toEqual(["status", "cell"]);
});

test("a list without a header is not guessed at", () => {
  expect(
    findHeader("members", rowsOf(["Nguyễn Thị Ân", "03/02/1985"], ["Trần Văn Bình", "04/02/1985"])),
  ).toBeUndefined();
});

test("the status may follow from the official day, the full name from its two parts", () => {
  expect(missingFields("members", { familyName: 0, givenName: 1, officialOn: 2, cell: 3 })).toEqual([]);
  expect(missingFields("members", { familyName: 0, cell: 3 })).toEqual(["fullName", "status"]);
});
