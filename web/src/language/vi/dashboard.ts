export const dashboard = {
  title: (year: number) => `Biểu đồ sinh hoạt chi bộ năm ${year}`,
  link: "Biểu đồ",
  toPicture: "Tổng quan theo tháng",
  asTable: "Xem bảng số",
  asDrawing: "Xem biểu đồ",
  savePicture: "Tải ảnh",
  named: (action: string, chart: string) => `${action}: ${chart}`,
  nothing: "Năm này chưa có số liệu. Số liệu có sau khi buổi sinh hoạt kết thúc.",
  noFigure: (column: string) => `${column}: chưa có số liệu`,
  quarterShort: (quarter: string) => `Quý ${quarter}`,
  of: (part: string, whole: string) => `${part}/${whole}`,
  legendMean: "Bình quân (con số ghi trên biểu đồ)",
  legendSpread: "Vạch: từ chi bộ thấp nhất đến cao nhất; ô: một nửa số chi bộ ở giữa",
  criterionSays: (title: string, share: string, lost: string, scored: string) =>
    `${title}: mất ${share} số điểm có thể có, ở ${lost} trên ${scored} buổi`,
  byEvidence: "Theo dữ liệu",
  bySelf: "Chi bộ tự chấm, cùng phần đó",
  bySuperior: "Cấp trên chấm, cùng phần đó",
  ofMaximum: (max: string) => `trên ${max} điểm mà dữ liệu chấm được`,
  total: (points: string) => `cả phiếu: ${points} điểm`,
  noTotal: "chưa có",
  gaps: "Chênh lệch kéo dài",
  gap: {
    SELF_EVIDENCE: (isAbove: boolean, points: string, months: number) =>
      `Tự chấm ${isAbove ? "cao" : "thấp"} hơn dữ liệu bình quân ${points} điểm trong ${months} tháng.`,
    SELF_OFFICIAL: (isAbove: boolean, points: string, months: number) =>
      `Tự chấm ${isAbove ? "cao" : "thấp"} hơn cấp trên bình quân ${points} điểm trong ${months} tháng.`,
  },
  sidesBelow: "Ba số điểm của từng tổ chức trực thuộc",
  sidesBelowNote:
    "Bình quân mỗi buổi đã có điểm chính thức trong năm, theo thứ tự quen thuộc của các tổ chức; không xếp hạng.",
  notes: {
    spread: "Bình quân của mỗi tháng và mức chênh giữa các chi bộ. Bấm một tháng để xem các buổi của tháng đó.",
    cell: "Bấm một tháng để mở buổi sinh hoạt của tháng đó.",
    sides:
      "Bình quân điểm mỗi buổi đã có điểm chính thức, ở những tiêu chí mà dữ liệu chấm được. Chỗ khác nhau nhiều thì nên xem lại cùng nhau.",
    grades: "Số buổi theo mức chính thức. Bấm một quý để xem các buổi.",
    topics: "Chuyên đề đăng ký và buổi chuyên đề đã sinh hoạt của các chi bộ. Bấm một quý để xem chuyên đề trong năm.",
    speakers: "Phần trăm người phát biểu trên số người dự, ở những buổi có ghi ý kiến.",
    tasks: "Phần trăm nhiệm vụ hoàn thành trên số nhiệm vụ được báo cáo tại buổi sinh hoạt.",
    openTasks: "Số nhiệm vụ còn mở vào cuối tháng, theo số tháng từ khi giao.",
    criteria: "Phần điểm bị mất so với điểm có thể có của tiêu chí. Bấm một tiêu chí để xem những buổi mất điểm.",
  },
  behind: {
    ofMonth: (month: number, year: number) => `Các buổi sinh hoạt tháng ${month} năm ${year}`,
    ofMonths: (from: number, to: number, year: number) =>
      from === 1 && to === 12
        ? `Các buổi sinh hoạt năm ${year}`
        : `Các buổi sinh hoạt từ tháng ${from} đến tháng ${to} năm ${year}`,
    lostIn: (criterion: string) => `Những buổi mất điểm ở tiêu chí: ${criterion}`,
    back: "Về trang biểu đồ",
    caption: "Các buổi sinh hoạt theo chi bộ và tháng",
    meeting: "Buổi sinh hoạt",
    lost: "Điểm mất",
    nothing: "Không có buổi nào",
    nothingAdvice: "Chọn tháng, quý hoặc tiêu chí khác ở trang biểu đồ.",
  },
  openTasks: {
    title: (month: number, year: number) => `Nhiệm vụ còn mở cuối tháng ${month} năm ${year}`,
    caption: "Nhiệm vụ còn mở, giao trước xếp trên",
    task: "Nhiệm vụ",
    cell: "Chi bộ",
    owner: "Người thực hiện",
    setOn: "Ngày giao",
    dueOn: "Hạn",
    percent: "Tiến độ nay",
    overdue: "quá hạn",
    closedOn: (day: string) => `đã kết thúc ngày ${day}`,
    nothing: "Không có nhiệm vụ nào còn mở",
    nothingAdvice: "Chọn tháng khác ở trang biểu đồ.",
  },
};
