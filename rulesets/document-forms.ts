/** Kinds of papers that a party organization issues or files. */
export type DocumentType =
  | "RESOLUTION"
  | "DECISION"
  | "CONCLUSION"
  | "REGULATION"
  | "NOTICE"
  | "REPORT"
  | "PLAN"
  | "PROGRAM"
  | "SCHEME"
  | "OPTION"
  | "SUBMISSION"
  | "LETTER"
  | "MINUTES"
  | "CORRECTION";

/** Whose paper it is: the cell, the cell's committee, a committee with organizations under it, or its standing committee. */
export type IssuingBody = "CELL" | "CELL_COMMITTEE" | "COMMITTEE" | "STANDING_COMMITTEE";

/** Lengths in millimetres. */
type PageLayout = {
  widthMm: number;
  heightMm: number;
  marginTopMm: number;
  marginBottomMm: number;
  marginLeftMm: number;
  marginRightMm: number;
  firstLineMm: number;
};

/** Sizes and spacings in points; a line spacing is exact, from baseline to baseline. */
type TypeLayout = {
  fontFamily: string;
  textSize: number;
  textLine: number;
  paragraphSpacing: number;
  tableSize: number;
  tableLine: number;
  smallSize: number;
  smallLine: number;
  partyNameSize: number;
  typeTitleSize: number;
  recipientsSize: number;
  slipSize: number;
  slipLine: number;
  pageNumberSize: number;
  footerSize: number;
};

/** A dated form of party papers: layout, fixed words, titles and symbols. */
export type DocumentForm = {
  id: string;
  version: string;
  source: string;
  validFrom: string;
  page: PageLayout;
  type: TypeLayout;
  partyName: string;
  numberWord: string;
  separator: string;
  titleRule: string;
  recipientsWord: string;
  listLetters: readonly string[];
  titles: Record<DocumentType, string>;
  symbols: Record<DocumentType, string>;
  /** A cell's committee issues under its cell's symbol, so that numbers of one type never meet twice. */
  bodySymbols: Record<IssuingBody, string>;
  authorities: Record<IssuingBody, string>;
  minutesSigners: { left: string; right: string };
  handoverSigners: { left: string; right: string };
  /** Titles of papers that carry no number. */
  scoreSheetTitle: string;
  scheduleTitle: string;
  /** The letter with which a member goes to another cell. */
  introductionTitle: string;
  introductionSymbol: string;
  /** The note by which a cell says that it has taken a member in. */
  receiptTitle: string;
  receiptSymbol: string;
  /** The letter that introduces a working member where he or she lives. */
  residenceTitle: string;
  residenceSubject: string;
  minuteBookTitle: string;
  selfReflectionTitle: string;
  /** Papers of the annual review that carry no number. */
  annualReviewTitles: { member: string; collective: string; ballot: string; results: string; tellers: string };
  /** Lists of people that carry no number. */
  listTitle: string;
  packTitle: string;
  /** What a cell may issue under its own number. */
  cellMayIssue: readonly DocumentType[];
};

const HD_05_2026: DocumentForm = {
  id: "hd-05-vptw-2026",
  version: "1",
  source: "Quy định 399-QĐ/TW năm 2026; Hướng dẫn 05-HD/VPTW ngày 27/5/2026",
  validFrom: "2026-05-27",
  page: {
    widthMm: 210,
    heightMm: 297,
    marginTopMm: 20,
    marginBottomMm: 20,
    marginLeftMm: 30,
    marginRightMm: 15,
    firstLineMm: 10,
  },
  type: {
    fontFamily: "Times New Roman",
    textSize: 14,
    textLine: 18,
    paragraphSpacing: 6,
    tableSize: 13,
    tableLine: 17,
    smallSize: 11,
    smallLine: 14,
    partyNameSize: 15,
    typeTitleSize: 16,
    recipientsSize: 12,
    slipSize: 12,
    slipLine: 15,
    pageNumberSize: 14,
    footerSize: 9,
  },
  partyName: "ĐẢNG CỘNG SẢN VIỆT NAM",
  numberWord: "Số",
  separator: "*",
  titleRule: "-----",
  recipientsWord: "Nơi nhận",
  listLetters: [..."abcdđeghiklmnopqrstuvxy"],
  titles: {
    RESOLUTION: "NGHỊ QUYẾT",
    DECISION: "QUYẾT ĐỊNH",
    CONCLUSION: "KẾT LUẬN",
    REGULATION: "QUY CHẾ",
    NOTICE: "THÔNG BÁO",
    REPORT: "BÁO CÁO",
    PLAN: "KẾ HOẠCH",
    PROGRAM: "CHƯƠNG TRÌNH",
    SCHEME: "ĐỀ ÁN",
    OPTION: "PHƯƠNG ÁN",
    SUBMISSION: "TỜ TRÌNH",
    LETTER: "CÔNG VĂN",
    MINUTES: "BIÊN BẢN",
    CORRECTION: "BẢN ĐÍNH CHÍNH",
  },
  symbols: {
    RESOLUTION: "NQ",
    DECISION: "QĐ",
    CONCLUSION: "KL",
    REGULATION: "QC",
    NOTICE: "TB",
    REPORT: "BC",
    PLAN: "KH",
    PROGRAM: "CTr",
    SCHEME: "ĐA",
    OPTION: "PA",
    SUBMISSION: "TTr",
    LETTER: "CV",
    MINUTES: "BB",
    CORRECTION: "ĐC",
  },
  bodySymbols: { CELL: "CB", CELL_COMMITTEE: "CB", COMMITTEE: "ĐU", STANDING_COMMITTEE: "ĐU" },
  authorities: {
    CELL: "T/M CHI BỘ",
    CELL_COMMITTEE: "T/M CHI ỦY",
    COMMITTEE: "T/M ĐẢNG ỦY",
    STANDING_COMMITTEE: "T/M BAN THƯỜNG VỤ",
  },
  minutesSigners: { left: "NGƯỜI GHI BIÊN BẢN", right: "CHỦ TRÌ" },
  handoverSigners: { left: "BÊN GIAO", right: "BÊN NHẬN" },
  scoreSheetTitle: "PHIẾU ĐÁNH GIÁ CHẤT LƯỢNG",
  minuteBookTitle: "SỔ BIÊN BẢN",
  selfReflectionTitle: "BẢN TỔNG HỢP",
  annualReviewTitles: {
    member: "BẢN KIỂM ĐIỂM CÁ NHÂN",
    collective: "BÁO CÁO KIỂM ĐIỂM TẬP THỂ",
    ballot: "BIÊN BẢN KIỂM PHIẾU",
    results: "DANH SÁCH",
    tellers: "T/M BAN KIỂM PHIẾU",
  },
  listTitle: "DANH SÁCH",
  packTitle: "TẬP TÀI LIỆU",
  scheduleTitle: "LỊCH SINH HOẠT",
  introductionTitle: "GIẤY GIỚI THIỆU SINH HOẠT ĐẢNG",
  introductionSymbol: "GT",
  receiptTitle: "PHIẾU BÁO",
  receiptSymbol: "PB",
  residenceTitle: "GIẤY GIỚI THIỆU",
  residenceSubject: "giữ mối liên hệ với tổ chức đảng nơi cư trú",
  cellMayIssue: [
    "RESOLUTION",
    "DECISION",
    "CONCLUSION",
    "REGULATION",
    "NOTICE",
    "REPORT",
    "PLAN",
    "PROGRAM",
    "SCHEME",
    "OPTION",
    "SUBMISSION",
    "LETTER",
    "MINUTES",
  ],
};

/** Forms from the oldest to the newest. */
export const documentForms: readonly DocumentForm[] = [HD_05_2026];

/**
 * The form in force on a day (`YYYY-MM-DD`); days before the oldest known form take the oldest one.
 * Source: Hướng dẫn 05-HD/VPTW 2026.
 */
export function documentFormOn(day: string): DocumentForm {
  return documentForms.findLast((form) => form.validFrom <= day) ?? HD_05_2026;
}

/**
 * The form with this id, as a stored document names it.
 * Source: Hướng dẫn 05-HD/VPTW 2026.
 */
export function documentFormById(id: string): DocumentForm {
  const form = documentForms.find((each) => each.id === id);
  if (!form) throw new Error(`Unknown document form ${id}`);
  return form;
}
