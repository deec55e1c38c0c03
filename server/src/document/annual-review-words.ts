/** What the papers of the annual review call levels, facts and reasons. */
export const levelWords = {
  EXCELLENT: "Hoàn thành xuất sắc nhiệm vụ",
  WELL_DONE: "Hoàn thành tốt nhiệm vụ",
  DONE: "Hoàn thành nhiệm vụ",
  NOT_DONE: "Không hoàn thành nhiệm vụ",
} as const;

export type Level = keyof typeof levelWords;
export const levelsInOrder = ["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE"] as const satisfies readonly Level[];

export const notReviewedWords = {
  ADMITTED_LATE: "kết nạp chưa đủ thời gian",
  SUSPENDED: "bị đình chỉ sinh hoạt",
  EXEMPT: "được miễn công tác và sinh hoạt",
  MOVED: "đã xếp loại ở chi bộ trước khi chuyển đến",
  OTHER: "lý do khác",
} as const;

export const factWords = {
  MEETINGS: "Số buổi sinh hoạt được triệu tập",
  PRESENT: "Số buổi dự",
  EXCUSED: "Vắng có lý do",
  UNEXCUSED: "Vắng không lý do",
  STATEMENTS: "Lượt phát biểu",
  SELF_CRITICISMS: "Lượt tự phê bình",
  PRAISED: "Lượt được biểu dương",
  REMINDED: "Lượt bị nhắc nhở",
  MEETINGS_HELD: "Số buổi sinh hoạt đã tổ chức",
  THEMATIC_HELD: "Số buổi sinh hoạt chuyên đề",
  GRADE_GOOD: "Số tháng xếp loại tốt",
  GRADE_FAIR: "Số tháng xếp loại khá",
  GRADE_AVERAGE: "Số tháng xếp loại trung bình",
  GRADE_POOR: "Số tháng xếp loại kém",
  TASKS_DONE: "Nhiệm vụ đã hoàn thành",
  TASKS_NOT_DONE: "Nhiệm vụ không hoàn thành",
  TASKS_OPEN: "Nhiệm vụ đang thực hiện",
  TASKS_OVERDUE: "Trong đó quá hạn",
  SHORTCOMINGS: "Hạn chế đã nêu",
  REMEDIED: "Hạn chế đã khắc phục xong",
} as const;
