import type { Kind } from "../account/account.queries.ts";

/** Whose work a cell does: what its meetings speak about. */
export type Sector = "ACCOUNTING" | "CONTROL" | "CREDIT" | "OFFICE" | "POLICY_BANK" | "BRANCH" | "TREASURY";

export type PlannedOrganization = {
  name: string;
  kind: Kind;
  cellType?: "ADMIN_SERVICE" | "STATE_ENTERPRISE";
  sector?: Sector;
  members?: number;
  placeName: string;
  /** Everybody who works in the unit, members or not; of a body it is the sum of what stands under it. */
  staff?: number;
  under?: readonly PlannedOrganization[];
};

const place = "Biên Hòa";

function cell(
  name: string,
  sector: Sector,
  [members, staff]: readonly [members: number, staff: number],
  cellType: "ADMIN_SERVICE" | "STATE_ENTERPRISE" = "ADMIN_SERVICE",
): PlannedOrganization {
  return { name, kind: "CELL", cellType, sector, members, staff, placeName: place };
}

type Branch = readonly [name: string, members: number, staff: number];

const branches = (named: readonly Branch[], bank: string): PlannedOrganization[] =>
  named.map(([name, ...people]) => cell(`Chi bộ ${name} – ${bank}`, "BRANCH", people, "STATE_ENTERPRISE"));

function bankBody(name: string, under: PlannedOrganization[]): PlannedOrganization {
  return { name, kind: "SUB_COMMITTEE", placeName: place, under };
}

/** The cell whose secretary and member the demonstration signs in as. */
export const accountingCell = "Chi bộ Kế toán – Ngân quỹ";
export const bankBodyName = "Đảng bộ Cơ quan Ngân hàng tỉnh";
export const upperBodyName = "Đảng bộ Ủy ban nhân dân tỉnh";
/** Cells of one body that prepare their next meeting for the same room. */
export const sameRoomCells = ["Chi bộ Biên Hòa – Agribank", "Chi bộ Vĩnh Cửu – Agribank"] as const;
/** The cell that a smaller one went into. */
export const mergedCell = "Chi bộ Khách hàng – Agribank";
/** Cells beside it whose annual review of last year is complete. */
export const reviewedCells = ["Chi bộ Kiểm soát", "Chi bộ Tín dụng", "Chi bộ Hành chính – Nhân sự"] as const;
export const treasuryCell = "Chi bộ 7 Kho bạc Nhà nước Thuận Bắc";

/** A bank-sector body with thirteen subordinates and 416 members of 1,770 staff, and a treasury's cell under its own superior. */
export const plannedOrganizations: readonly PlannedOrganization[] = [
  {
    name: upperBodyName,
    kind: "UPPER",
    placeName: place,
    under: [
      {
        name: bankBodyName,
        kind: "BASE_COMMITTEE",
        placeName: place,
        under: [
          cell(accountingCell, "ACCOUNTING", [25, 38]),
          cell("Chi bộ Kiểm soát", "CONTROL", [14, 19]),
          cell("Chi bộ Tín dụng", "CREDIT", [22, 31]),
          cell("Chi bộ Hành chính – Nhân sự", "OFFICE", [17, 26]),
          bankBody(
            "Đảng bộ Agribank tỉnh",
            branches(
              [
                ["Hội sở", 19, 98],
                ["Khách hàng", 18, 74],
                ["Long Thành", 15, 86],
                ["Trảng Bom", 16, 92],
                ["Biên Hòa", 21, 124],
                ["Vĩnh Cửu", 14, 88],
              ],
              "Agribank",
            ),
          ),
          cell("Chi bộ Chính sách xã hội", "POLICY_BANK", [18, 62]),
          bankBody(
            "Đảng bộ Vietcombank",
            branches(
              [
                ["Hội sở", 17, 92],
                ["Khách hàng doanh nghiệp", 20, 84],
                ["Bán lẻ", 16, 103],
                ["Nhơn Trạch", 15, 92],
              ],
              "Vietcombank",
            ),
          ),
          bankBody(
            "Đảng bộ BIDV",
            branches(
              [
                ["Hội sở", 18, 95],
                ["Quản lý rủi ro", 16, 66],
                ["Khách hàng", 19, 101],
                ["Giao dịch", 14, 96],
                ["Thống Nhất", 17, 101],
              ],
              "BIDV",
            ),
          ),
          cell("Chi bộ Vietinbank", "BRANCH", [24, 132], "STATE_ENTERPRISE"),
          cell("Chi bộ Quỹ tín dụng TW", "CREDIT", [9, 24], "STATE_ENTERPRISE"),
          cell("Chi bộ Thanh tra, giám sát", "CONTROL", [13, 18]),
          cell("Chi bộ Tổng hợp", "OFFICE", [12, 17]),
          cell("Chi bộ Bảo hiểm tiền gửi", "CONTROL", [7, 11]),
        ],
      },
    ],
  },
  {
    name: "Đảng bộ xã Thuận Bắc",
    kind: "UPPER",
    placeName: "Thuận Bắc",
    under: [
      {
        name: treasuryCell,
        kind: "BASE_CELL",
        cellType: "ADMIN_SERVICE",
        sector: "TREASURY",
        members: 11,
        staff: 16,
        placeName: "Thuận Bắc",
      },
    ],
  },
];

/** Who is on the roll of the cell of the pictures: its first three are its committee. */
export const accountingMembers: readonly {
  fullName: string;
  sex: "MALE" | "FEMALE";
  probationary?: true;
  exempt?: true;
}[] = [
  { fullName: "Nguyễn Thị Lan", sex: "FEMALE" },
  { fullName: "Trần Văn Bình", sex: "MALE" },
  { fullName: "Vũ Thu Trang", sex: "FEMALE" },
  { fullName: "Lê Quốc Đạt", sex: "MALE" },
  { fullName: "Phạm Minh Hải", sex: "MALE" },
  { fullName: "Hoàng Yến", sex: "FEMALE" },
  { fullName: "Đỗ Mạnh Cường", sex: "MALE" },
  { fullName: "Bùi Thị Hạnh", sex: "FEMALE" },
  { fullName: "Ngô Đức Anh", sex: "MALE" },
  { fullName: "Đặng Thùy Linh", sex: "FEMALE" },
  { fullName: "Lý Thanh Sơn", sex: "MALE" },
  { fullName: "Trịnh Văn Phúc", sex: "MALE" },
  { fullName: "Mai Phương Thảo", sex: "FEMALE" },
  { fullName: "Đinh Công Thành", sex: "MALE" },
  { fullName: "Phan Thị Ngọc", sex: "FEMALE" },
  { fullName: "Hồ Sỹ Hùng", sex: "MALE" },
  { fullName: "Dương Khánh Vy", sex: "FEMALE", probationary: true },
  { fullName: "Tạ Quang Huy", sex: "MALE" },
  { fullName: "Cao Thị Mến", sex: "FEMALE" },
  { fullName: "La Văn Tiến", sex: "MALE" },
  { fullName: "Kiều Anh Tú", sex: "MALE", probationary: true },
  { fullName: "Chu Bích Liên", sex: "FEMALE" },
  { fullName: "Võ Hoài Nam", sex: "MALE" },
  { fullName: "Lương Gia Bảo", sex: "MALE", exempt: true },
  { fullName: "Quách Thị Thu", sex: "FEMALE" },
];
