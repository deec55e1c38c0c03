import writeExcelFile from "write-excel-file/node";

/** People of an invented post office body; names and numbers belong to nobody. */
export const BODY = "Đảng bộ Bưu điện Trấn Biên";
export const OFFICE_CELL = "Chi bộ Văn phòng";
export const SORTING_CELL = "Chi bộ Khai thác";

export const organizationRows = [
  ["Tên tổ chức đảng", "Loại tổ chức", "Tổ chức đảng cấp trên", "Loại hình chi bộ", "Số cán bộ, người lao động"],
  [OFFICE_CELL, "Chi bộ", BODY, "Doanh nghiệp nhà nước", "21"],
  [SORTING_CELL, "Chi bộ", BODY, "Doanh nghiệp nhà nước", "34"],
];

const memberHeads = [
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Số thẻ đảng viên",
  "Tình trạng đảng viên",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Chi bộ",
  "Chức vụ Đảng",
];

const officeMembers = [
  ["Đinh Thị Hạnh Dung", "12/04/1971", "Nữ", "000771002301", "Chính thức", "19/05/1999", "19/05/2000", OFFICE_CELL, ""],
  [
    "Lương Văn Bách",
    "03/11/1975",
    "Nam",
    "000771002302",
    "Chính thức",
    "03/02/2004",
    "03/02/2005",
    OFFICE_CELL,
    "Bí thư",
  ],
  ["Trịnh Quốc Cường", "25/08/1982", "Nam", "000771002303", "Chính thức", "02/09/2010", "02/09/2011", OFFICE_CELL, ""],
  ["Mai Thị Lệ Quyên", "07/01/1990", "Nữ", "000771002304", "Dự bị", "19/05/2026", "", OFFICE_CELL, ""],
];

const sortingMembers = [
  [
    "Phùng Thị Ánh Tuyết",
    "30/06/1979",
    "Nữ",
    "000771002305",
    "Chính thức",
    "03/02/2006",
    "03/02/2007",
    SORTING_CELL,
    "Bí thư",
  ],
  [
    "Tạ Đình Khiêm",
    "14/02/1984",
    "Nam",
    "000771002306",
    "Chính thức",
    "22/12/2012",
    "22/12/2013",
    SORTING_CELL,
    "Phó bí thư",
  ],
  ["Vi Thị Ngọc Hà", "09/09/1988", "Nữ", "000771002307", "Chính thức", "19/05/2015", "19/05/2016", SORTING_CELL, ""],
  ["Hứa Minh Triết", "21/03/1993", "Nam", "000771002308", "Chính thức", "07/11/2019", "07/11/2020", SORTING_CELL, ""],
  ["Âu Dương Thảo", "17/10/1996", "Nữ", "000771002309", "Dự bị", "03/02/2026", "", SORTING_CELL, ""],
];

/** The office cell's list as it should be. */
export const officeRows = [memberHeads, ...officeMembers];

/** The sorting cell's list with two slips of the pen: a short card number, and a day that no month has. */
export const faultyRows = [
  memberHeads,
  ...sortingMembers.map((row, index) =>
    index === 1 ? row.with(3, "77100230") : index === 3 ? row.with(1, "31/02/1993") : row,
  ),
];

/** The two rows of it put right. */
export const correctedRows = [memberHeads, ...sortingMembers.filter((_, index) => index === 1 || index === 3)];

interface ListFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A list as spreadsheet programs export it: with a byte order mark and commas. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): ListFile {
  const lines = rows.map((row) => row.map((cell) => `"${cell}"`).join(","));
  return { name, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`) };
}

export async function xlsxFile(name: string, rows: readonly (readonly string[])[]): Promise<ListFile> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await writeExcelFile(cells).toBuffer(),
  };
}
