import { foldName } from "../search/fold-name.ts";

export type MemberStatus = "OFFICIAL" | "PROBATIONARY";
export type Sex = "MALE" | "FEMALE";
export type CellPosition = "SECRETARY" | "DEPUTY_SECRETARY" | "COMMITTEE_MEMBER";
export type OrganizationKind =
  | "CENTRAL"
  | "CENTRAL_DIRECT"
  | "PROVINCE"
  | "UPPER"
  | "BASE_COMMITTEE"
  | "SUB_COMMITTEE"
  | "BASE_CELL"
  | "CELL"
  | "GROUP";
export type CellType =
  | "RESIDENTIAL"
  | "ADMIN_SERVICE"
  | "STATE_ENTERPRISE"
  | "PRIVATE_ENTERPRISE"
  | "STUDENT"
  | "ARMED_FORCES";

/** A code and how lists write it; the first way of writing is the one that the template offers. */
export type Vocabulary<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>;

export const statusWords: Vocabulary<MemberStatus> = {
  OFFICIAL: ["Chính thức", "Đảng viên chính thức", "ĐV chính thức", "Đảng viên CT", "ĐV CT", "ĐVCT", "CT", "OFFICIAL"],
  PROBATIONARY: ["Dự bị", "Đảng viên dự bị", "ĐV dự bị", "Đảng viên DB", "ĐV DB", "ĐVDB", "DB", "PROBATIONARY"],
};

export const sexWords: Vocabulary<Sex> = {
  MALE: ["Nam", "M", "MALE"],
  FEMALE: ["Nữ", "F", "FEMALE"],
};

export const positionWords: Vocabulary<CellPosition> = {
  SECRETARY: ["Bí thư", "Bí thư chi bộ", "Bí thư chi ủy", "BT", "BTCB", "BT chi bộ", "SECRETARY"],
  DEPUTY_SECRETARY: [
    "Phó bí thư",
    "Phó bí thư chi bộ",
    "Phó bí thư chi ủy",
    "Phó bí thư thường trực",
    "P. Bí thư",
    "Phó BT",
    "PBT",
    "PBTCB",
    "PBT chi bộ",
    "DEPUTY SECRETARY",
  ],
  COMMITTEE_MEMBER: [
    "Chi ủy viên",
    "Ủy viên",
    "Cấp ủy viên",
    "Chi ủy",
    "Ủy viên chi ủy",
    "Ủy viên BCH",
    "Ủy viên BCH chi bộ",
    "UV chi ủy",
    "UV",
    "CUV",
    "COMMITTEE MEMBER",
  ],
};

/** What stands, folded, in a position column for members who hold none. */
export const noPositionWords: readonly string[] = [
  "dang vien",
  "dang vien chinh thuc",
  "dang vien du bi",
  "khong",
  "khong co",
  "dv",
  "member",
  "none",
];

export const organizationKindWords: Vocabulary<OrganizationKind> = {
  CENTRAL: ["Trung ương", "CENTRAL"],
  CENTRAL_DIRECT: ["Đảng bộ trực thuộc Trung ương", "CENTRAL_DIRECT"],
  PROVINCE: ["Tỉnh ủy, thành ủy", "Tỉnh ủy", "Thành ủy", "Đảng bộ tỉnh", "Đảng bộ thành phố", "PROVINCE"],
  UPPER: ["Đảng bộ cấp trên trực tiếp cơ sở", "Đảng bộ cấp trên cơ sở", "Đảng ủy cấp trên cơ sở", "UPPER"],
  BASE_COMMITTEE: ["Đảng bộ cơ sở", "Đảng ủy cơ sở", "Đảng bộ xã", "Đảng bộ phường", "BASE_COMMITTEE"],
  SUB_COMMITTEE: ["Đảng bộ bộ phận", "Đảng ủy bộ phận", "Đảng bộ trực thuộc cơ sở", "SUB_COMMITTEE"],
  BASE_CELL: ["Chi bộ cơ sở", "BASE_CELL"],
  CELL: ["Chi bộ", "Chi bộ trực thuộc", "CELL"],
  GROUP: ["Tổ đảng", "GROUP"],
};

export const cellTypeWords: Vocabulary<CellType> = {
  RESIDENTIAL: ["Thôn, tổ dân phố", "Thôn", "Tổ dân phố", "Khu dân cư", "Bản", "Ấp", "Khu phố", "RESIDENTIAL"],
  ADMIN_SERVICE: [
    "Cơ quan, đơn vị sự nghiệp",
    "Cơ quan hành chính",
    "Cơ quan",
    "Đơn vị sự nghiệp",
    "Hành chính, sự nghiệp",
    "ADMIN_SERVICE",
  ],
  STATE_ENTERPRISE: ["Doanh nghiệp nhà nước", "DNNN", "STATE_ENTERPRISE"],
  PRIVATE_ENTERPRISE: [
    "Doanh nghiệp ngoài nhà nước",
    "Doanh nghiệp tư nhân",
    "Doanh nghiệp FDI",
    "Doanh nghiệp có vốn đầu tư nước ngoài",
    "PRIVATE_ENTERPRISE",
  ],
  STUDENT: ["Sinh viên, học sinh", "Sinh viên", "Học sinh", "STUDENT"],
  ARMED_FORCES: ["Lực lượng vũ trang", "Quân đội", "Công an", "LLVT", "ARMED_FORCES"],
};

/** The code that a word stands for, whatever its accents and case; undefined for a word that is not known. */
export function codeOfWord<Code extends string>(vocabulary: Vocabulary<Code>, word: string): Code | undefined {
  let codes = foldedVocabularies.get(vocabulary);
  if (codes === undefined) {
    codes = foldVocabulary(vocabulary);
    foldedVocabularies.set(vocabulary, codes);
  }
  // The map was made from this vocabulary, so its codes are of this type.
  return codes.get(foldName(word)) as Code | undefined;
}

/** The words that a template offers, one for each code. */
export function offeredWords<Code extends string>(vocabulary: Vocabulary<Code>): string[] {
  return Object.values<readonly [string, ...string[]]>(vocabulary).map(([first]) => first);
}

// Folding every known word again for each of a hundred thousand rows would be most of the time of an import.
const foldedVocabularies = new WeakMap<object, ReadonlyMap<string, string>>();

function foldVocabulary(vocabulary: Vocabulary<string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(vocabulary).flatMap(([code, words]) => words.map((word) => [foldName(word), code] as const)),
  );
}
