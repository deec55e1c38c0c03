/** What a line of a workbook is about; the words of both languages are read, whichever one it was written in. */
export const lineWords = {
  title: { vi: "Tên phiếu", en: "Name of the sheet" },
  issuer: { vi: "Nơi ban hành", en: "Issuer" },
  frame: { vi: "Theo khung", en: "Within the frame" },
  note: { vi: "Ghi chú", en: "Note" },
  document: { vi: "Văn bản", en: "Document" },
  article: { vi: "Mục của văn bản", en: "Section of the document" },
  date: { vi: "Ngày văn bản", en: "Date of the document" },
  validFrom: { vi: "Áp dụng từ ngày", en: "In force from" },
  validTo: { vi: "Đến hết ngày", en: "Through" },
  meetingKinds: { vi: "Chấm cho loại buổi", en: "Kinds of meetings" },
  cellTypes: { vi: "Chỉ cho loại hình chi bộ", en: "Types of cells" },
  max: { vi: "Tổng điểm", en: "Total points" },
  pointStep: { vi: "Bước điểm", en: "Steps of points" },
  grade: { vi: "Xếp loại", en: "Grade" },
  onlyIf: { vi: "Xếp loại chỉ khi", en: "Grade only if" },
  onlyWithFull: { vi: "Xếp loại chỉ khi đủ điểm ở", en: "Grade only with full points in" },
  section: { vi: "Mục", en: "Part" },
  shortTitle: { vi: "Tên ngắn", en: "Short name" },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  partOf: { vi: "Thuộc nhóm", en: "Part of" },
  appliesWhen: { vi: "Chỉ chấm khi", en: "Only when" },
  otherwise: { vi: "Không chấm thì", en: "Otherwise" },
  band: { vi: "Mức điểm", en: "Band" },
  slope: { vi: "Đều theo", en: "Evenly with" },
  cap: { vi: "Giới hạn", en: "Limit" },
  nothing: { vi: "Không có gì để tính", en: "Nothing to count" },
  provision: { vi: "Chưa có dữ kiện", en: "Not known yet" },
  evidence: { vi: "Dữ kiện kèm theo", en: "Facts shown" },
  share: { vi: "Tỷ lệ hiển thị", en: "Share shown" },
  because: { vi: "Giải thích", en: "Explanation" },
  and: { vi: "và", en: "and" },
  or: { vi: "hoặc", en: "or" },
} as const;

export type LineKind = keyof typeof lineWords;

/** The columns of a workbook, in their order. */
export const columnWords = {
  line: { vi: "Loại dòng", en: "Line" },
  code: { vi: "Mã", en: "Code" },
  vi: { vi: "Nội dung (tiếng Việt)", en: "Words (Vietnamese)" },
  en: { vi: "Nội dung (tiếng Anh)", en: "Words (English)" },
  points: { vi: "Điểm", en: "Points" },
  fact: { vi: "Dữ kiện", en: "Fact" },
  atLeast: { vi: "Từ", en: "From" },
  above: { vi: "Trên", en: "Above" },
  atMost: { vi: "Đến", en: "Up to" },
  below: { vi: "Dưới", en: "Below" },
  value: { vi: "Giá trị", en: "Value" },
} as const;

export type Column = keyof typeof columnWords;
export const columns = Object.keys(columnWords) as readonly Column[];

/** What may stand in the columns of codes and values. */
export const valueWords = {
  grade: {
    GOOD: { vi: "Tốt", en: "Good" },
    FAIR: { vi: "Khá", en: "Fair" },
    AVERAGE: { vi: "Trung bình", en: "Average" },
    POOR: { vi: "Kém", en: "Poor" },
  },
  meetingKind: {
    REGULAR: { vi: "Sinh hoạt thường kỳ", en: "Regular" },
    THEMATIC: { vi: "Sinh hoạt chuyên đề riêng", en: "On a topic alone" },
  },
  flag: { YES: { vi: "có", en: "yes" }, NO: { vi: "không", en: "no" } },
  recordedFrom: { PAPER: { vi: "sổ giấy", en: "minute book" }, LIVE: { vi: "phần mềm", en: "software" } },
  otherwise: {
    EXCLUDED: { vi: "không tính", en: "not counted" },
    FULL: { vi: "đủ điểm", en: "full points" },
    ZERO: { vi: "0 điểm", en: "no points" },
    ADDED_TO: { vi: "chuyển điểm", en: "handed on" },
  },
  nothing: {
    FULL: { vi: "đủ điểm", en: "full points" },
    ZERO: { vi: "0 điểm", en: "no points" },
    PEOPLE: { vi: "người chấm", en: "people decide" },
  },
  provision: {
    CLOSING_ZERO: { vi: "đến khi kết thúc, rồi 0 điểm", en: "until the close, then no points" },
    CLOSING_PEOPLE: { vi: "đến khi kết thúc, rồi người chấm", en: "until the close, then people decide" },
    FILING_DUE_ZERO: { vi: "đến hạn lưu hồ sơ, rồi 0 điểm", en: "until filing is due, then no points" },
    FILING_DUE_PEOPLE: { vi: "đến hạn lưu hồ sơ, rồi người chấm", en: "until filing is due, then people decide" },
  },
  rounding: {
    NEAREST: { vi: "làm tròn gần nhất", en: "rounded to the nearest" },
    UP: { vi: "làm tròn lên", en: "rounded up" },
    DOWN: { vi: "làm tròn xuống", en: "rounded down" },
  },
} as const;

/** What stands between two counts of one figure; a share is a quotient. */
export const between = { percentOf: " / ", shortfall: { vi: " thiếu so với ", en: " short of " } } as const;

/** What a line is for, as the second page of a workbook says. */
export const lineHelp: Readonly<Partial<Record<LineKind, { vi: string; en: string }>>> = {
  title: { vi: "Bắt buộc. Các dòng đầu nói về cả phiếu.", en: "Needed. The first lines are about the whole sheet." },
  grade: {
    vi: "Mã: Tốt, Khá, Trung bình, Kém. Điểm: từ bao nhiêu điểm. Xếp từ cao xuống.",
    en: "Code: Good, Fair, Average, Poor. Points: from how many. Highest first.",
  },
  onlyIf: { vi: "Đặt dưới dòng Xếp loại: điều kiện theo dữ kiện.", en: "Under a grade: what the facts must say." },
  onlyWithFull: {
    vi: "Đặt dưới dòng Xếp loại; Mã là mã của tiêu chí.",
    en: "Under a grade; the code is a criterion's.",
  },
  section: {
    vi: "Mã: số thứ tự. Điểm: điểm của mục. Các tiêu chí đặt ở dưới.",
    en: "Code: its number. Points: those of the part. Its criteria follow.",
  },
  criterion: {
    vi: "Điểm: tối đa. Không có dòng Mức điểm hay Đều theo ở dưới thì người chấm.",
    en: "Points: the maximum. Without bands under it, people judge it.",
  },
  band: {
    vi: "Điểm được cho khi điều kiện ở các cột Dữ kiện, Từ, Trên, Đến, Dưới, Giá trị đúng. Xét từ trên xuống.",
    en: "Points given where the condition in the columns Fact to Value holds. From the top down.",
  },
  slope: {
    vi: "Điểm: khi con số bằng 0. Giá trị: mỗi đơn vị cộng hoặc trừ (−1). Mã: cách làm tròn.",
    en: "Points: when the figure is 0. Value: what each unit adds or takes (-1). Code: rounding.",
  },
  cap: { vi: "Điểm nhiều nhất khi điều kiện đúng.", en: "The most points where the condition holds." },
  appliesWhen: {
    vi: "Tiêu chí chỉ chấm khi điều kiện đúng; dòng Không chấm thì nói điểm đi đâu.",
    en: "Judged only where the condition holds; Otherwise says where its points go.",
  },
  otherwise: {
    vi: "Giá trị: không tính, đủ điểm, 0 điểm, chuyển điểm (Mã: tiêu chí nhận).",
    en: "Value: not counted, full points, no points, handed on (code: to which criterion).",
  },
  nothing: {
    vi: "Khi mẫu số của tỷ lệ bằng 0. Giá trị: đủ điểm, 0 điểm, người chấm.",
    en: "Where a share has nothing to count. Value: full points, no points, people decide.",
  },
  provision: {
    vi: "Tạm cho đủ điểm khi hồ sơ chưa có dữ kiện.",
    en: "Full points for now, while the record says nothing.",
  },
  and: {
    vi: "Thêm một điều kiện cho dòng ngay trên; tất cả cùng đúng.",
    en: "One more condition of the line above; all must hold.",
  },
  or: {
    vi: "Thêm một điều kiện cho dòng ngay trên; một trong số đó đúng.",
    en: "One more condition of the line above; any may hold.",
  },
  because: {
    vi: "Có thể bỏ trống; phần mềm tự viết. {mã} được thay bằng con số.",
    en: "May be left out; it is made from the facts. {code} is replaced by the figure.",
  },
};
