/**
 * Why a column is left out: it is none of our business, no form needs it, it only counts rows, its values are not what
 * its header promised, or we do not know it.
 */
export const ignoredReasons = [
  "SENSITIVE",
  "NOT_NEEDED",
  "ROW_NUMBER",
  "OUR_ERRORS",
  "ONLY_YEARS",
  "OTHER_VALUES",
  "UNKNOWN",
] as const;

export type IgnoredReason = (typeof ignoredReasons)[number];

type ReasonOfHeader = Exclude<IgnoredReason, "ONLY_YEARS" | "OTHER_VALUES" | "UNKNOWN">;

const folded: Readonly<Record<ReasonOfHeader, readonly string[]>> = {
  SENSITIVE: [
    "dan toc",
    "ton giao",
    "cccd",
    "cmnd",
    "cmt",
    "can cuoc",
    "can cuoc cong dan",
    "chung minh nhan dan",
    "chung minh thu",
    "so dinh danh",
    "so dinh danh ca nhan",
    "ho chieu",
    "suc khoe",
    "nhom mau",
    "benh",
    "thuong tat",
    "luong",
    "he so luong",
    "bac luong",
    "thu nhap",
    "phu cap",
    "so tai khoan",
    "so bhxh",
    "bao hiem",
    "ma so thue",
    "thanh phan gia dinh",
    "ethnicity",
    "religion",
    "national id",
    "health",
    "salary",
  ],
  NOT_NEEDED: [
    "dien thoai",
    "so dien thoai",
    "sdt",
    "di dong",
    "email",
    "e mail",
    "thu dien tu",
    "dia chi",
    "que quan",
    "noi sinh",
    "noi o",
    "noi cu tru",
    "thuong tru",
    "tam tru",
    "trinh do",
    "hoc van",
    "hoc vi",
    "hoc ham",
    "chuyen mon",
    "ly luan chinh tri",
    "ngoai ngu",
    "tin hoc",
    "nghe nghiep",
    "chuc vu chinh quyen",
    "chuc vu chuyen mon",
    "chuc vu cong tac",
    "chuc vu doan the",
    "chuc vu cong doan",
    "xep loai",
    "phan loai",
    "so ly lich",
    "noi ket nap",
    "chi bo ket nap",
    "noi vao dang",
    "vao doan",
    "so quyet dinh",
    "ngay chuyen den",
    "ngay chuyen di",
    "noi cap",
    "bi danh",
    "ten goi khac",
    "dt",
    "dtdd",
    "chuc danh chuyen mon",
    "noi cong tac",
    "don vi cong tac",
    "tuoi dang",
    "tuoi",
    "huy hieu",
    "ghi chu",
    "ngay cap the",
    "nguoi gioi thieu",
    "khen thuong",
    "ky luat",
    "phone",
    "address",
    "note",
    "notes",
    "education",
  ],
  ROW_NUMBER: ["stt", "tt", "so tt", "sott", "s tt", "so thu tu", "thu tu", "no"],
  OUR_ERRORS: ["loi", "error", "errors"],
};

/** Why a column with this folded header is not imported. */
export function reasonToIgnore(header: string): IgnoredReason {
  if (folded.ROW_NUMBER.includes(header)) return "ROW_NUMBER";
  if (folded.OUR_ERRORS.includes(header)) return "OUR_ERRORS";
  if (folded.SENSITIVE.some((word) => containsWords(header, word))) return "SENSITIVE";
  if (folded.NOT_NEEDED.some((word) => containsWords(header, word))) return "NOT_NEEDED";
  return "UNKNOWN";
}

/** Whether whole words of a folded text contain a folded phrase. */
export function containsWords(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}
