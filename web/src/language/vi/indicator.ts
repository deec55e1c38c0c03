import { uncapitalized } from "./uncapitalized.ts";

const roman = ["", "I", "II", "III", "IV"];

/** "Quý III", "Tháng 9", "6 tháng đầu năm", "Cả năm". */
function periodName(period: string): string {
  const part = period.slice(5);
  if (part === "") return "Cả năm";
  if (part.startsWith("Q")) return `Quý ${roman[Number(part.slice(1))]}`;
  if (part.startsWith("H")) return part === "H1" ? "6 tháng đầu năm" : "6 tháng cuối năm";
  return `Tháng ${Number(part)}`;
}

export const indicator = {
  title: (year: number) => `Chỉ tiêu năm ${year}`,
  explanation:
    "Chỉ tiêu công tác chuyên môn mà nghị quyết của chi bộ, cấp ủy đề ra: kết quả từng kỳ so với chỉ tiêu và với cùng kỳ năm trước, chỉ tiêu cả nhiệm kỳ đạt đến đâu.",
  year: "Năm",
  yearOption: (year: number) => `Năm ${year}`,
  onDay: "Chỉ tiêu nhiệm kỳ tính đến ngày",
  none: "Chưa theo dõi chỉ tiêu nào trong năm này",
  noneAdvice: "Bấm “Thêm chỉ tiêu” để ghi chỉ tiêu mà nghị quyết đề ra, rồi nhập kết quả từng kỳ.",
  noneAdviceReader: "Bí thư, phó bí thư hoặc văn phòng cấp ủy ghi chỉ tiêu tại đây.",
  download: "Tải Excel",
  add: "Thêm chỉ tiêu",
  edit: "Sửa chỉ tiêu",
  end: "Ngừng theo dõi",
  endTitle: (name: string) => `Ngừng theo dõi: ${name}`,
  endAdvice: "Số liệu đã nhập vẫn giữ nguyên. Từ năm sau chỉ tiêu này không hiện nữa.",
  keepAgain: "Theo dõi lại",
  remove: "Xóa",
  removeTitle: (name: string) => `Xóa chỉ tiêu: ${name}`,
  actionNamed: (action: string, name: string) => `${action}: ${name}`,
  ended: (day: string) => `Ngừng theo dõi sau ngày ${day}`,
  basis: (text: string) => `Căn cứ: ${text}`,
  period: periodName,
  periodOfYear: (period: string) => {
    const [year, name] = [period.slice(0, 4), periodName(period)];
    if (period.length === 4) return `Năm ${year}`;
    return name.endsWith(" năm") ? `${name} ${year}` : `${name} năm ${year}`;
  },
  column: {
    period: "Kỳ",
    target: "Chỉ tiêu",
    value: "Kết quả",
    change: "So cùng kỳ",
  },
  caption: (name: string) => `${name}: chỉ tiêu và kết quả từng kỳ`,
  enter: "Nhập",
  enterNamed: (period: string, name: string) => `Nhập số liệu ${period}: ${name}`,
  met: "Đạt",
  notMet: "Chưa đạt",
  noValue: "Chưa có",
  change: (signed: string, isPoints: boolean) => (isPoints ? `${signed} điểm %` : `${signed}%`),
  unchanged: "Không đổi",
  goal: "Chỉ tiêu nhiệm kỳ",
  goalWords: (target: string, day: string) => `${target} đến ngày ${day}`,
  from: (baseline: string) => `từ mức ${baseline}`,
  standing: (value: string, period: string) => `Đến hết ${uncapitalized(period)}: ${value}`,
  share: (share: string, elapsed: string) => `Đã đi ${share} chặng đường, trong ${elapsed} thời gian.`,
  elapsed: (elapsed: string) => `Đã qua ${elapsed} thời gian.`,
  noStanding: "Chưa có số liệu của kỳ nào đã kết thúc.",
  field: {
    name: "Tên chỉ tiêu",
    nameNeeded: "Hãy ghi tên chỉ tiêu.",
    unit: "Đơn vị tính",
    unitHint: "Ví dụ: tỷ đồng, %, hộ",
    unitNeeded: "Hãy ghi đơn vị tính.",
    frequency: "Theo dõi theo",
    better: "Tốt hơn khi",
    basis: "Căn cứ",
    basisHint: "Nghị quyết đề ra chỉ tiêu, nếu không có trong sổ văn bản",
    directive: "Văn bản trong sổ",
    hasGoal: "Có chỉ tiêu cho cả nhiệm kỳ",
    baseline: "Mức khi bắt đầu (nếu có)",
    setOn: "Tính từ ngày",
    target: "Mức phải đạt",
    targetNeeded: "Hãy ghi mức phải đạt.",
    dueOn: "Thời hạn",
    dayNeeded: "Hãy chọn ngày.",
    endsFirst: "Thời hạn phải sau ngày bắt đầu.",
    endedOn: "Ngày cuối cùng theo dõi",
  },
  frequency: { MONTH: "Tháng", QUARTER: "Quý", HALF_YEAR: "6 tháng", YEAR: "Năm" },
  better: { MORE: "Số liệu cao hơn", LESS: "Số liệu thấp hơn" },
  figure: {
    target: "Chỉ tiêu của kỳ",
    value: "Kết quả",
    note: "Ghi chú",
    ahead: "Kỳ này chưa đến: chỉ ghi được chỉ tiêu.",
  },
};
