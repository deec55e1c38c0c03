/** The queue of whoever grades: one record after the other without leaving the list. */
export const decisions = {
  title: "Chờ tôi chấm",
  place: (place: string, all: string) => `Hồ sơ ${place} trên ${all}`,
  voted: "Chi bộ biểu quyết",
  counts: (departures: string, differences: string) =>
    `Chi bộ chấm khác dữ liệu ở ${departures} tiêu chí; cấp trên chấm khác ở ${differences} tiêu chí.`,
  accept: (grade: string) => `Giữ như chi bộ biểu quyết: ${grade}`,
  sendBack: "Trả lại, ghi lý do",
  sendBackExplained: (cell: string, month: string) => `${cell}, ${month}: chi bộ nhận lại hồ sơ kèm lý do.`,
  differences: "Xem chỗ khác nhau",
  noDifferences: "Dữ liệu, chi bộ và cấp trên không khác nhau ở tiêu chí nào.",
  columns: (proposed: string, self: string, superior: string, max: string) =>
    `Dữ liệu ${proposed} · Chi bộ ${self} · Cấp trên ${superior} · Tối đa ${max}`,
  lapsed: "Điểm tạm tính không đạt khi đến hạn.",
  cellSays: (reason: string) => `Chi bộ: ${reason}`,
  superiorSays: (reason: string) => `Cấp trên: ${reason}`,
  openRecord: "Mở hồ sơ",
  previous: "Hồ sơ trước",
  next: "Hồ sơ sau",
  keys: "Bàn phím: T hồ sơ sau, L hồ sơ trước, Q tới nút giữ nguyên (Enter để quyết định), K chỗ khác nhau, R trả lại, Z hoàn tác.",
  keysToLook: "Bàn phím: T hồ sơ sau, L hồ sơ trước, K chỗ khác nhau.",
  decided: (cell: string, month: string, grade: string) => `Đã quyết định: ${cell}, ${month}: ${grade}.`,
  sentBack: (cell: string, month: string) => `Đã trả lại: ${cell}, ${month}.`,
  undo: "Hoàn tác",
  takeBack: "Rút lại quyết định",
  takeBackReturn: "Rút lại việc trả hồ sơ",
  takeBackExplained: "Chỉ rút lại được trong ngày. Hồ sơ chờ quyết định lại, chi bộ được báo.",
};
