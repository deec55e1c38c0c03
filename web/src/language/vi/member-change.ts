export const memberChange = {
  title: "Thay đổi tình trạng",
  explanation:
    "Miễn sinh hoạt, đình chỉ, xóa tên, khai trừ, xin ra khỏi Đảng, từ trần: căn cứ, quyết định và ngày có hiệu lực. Số đảng viên tính biểu quyết đổi từ ngày đó.",
  open: "Ghi thay đổi tình trạng",
  propose: "Trình cấp ủy",
  record: "Ghi nhận",
  states: "Trạng thái",
  state: {
    PROPOSED: "Chờ cấp ủy quyết định",
    DECIDED: "Đã quyết định",
    DECLINED: "Cấp ủy không đồng ý",
    WITHDRAWN: "Đã rút lại",
    UNDONE: "Đã hủy",
  },
  kindLabel: "Nội dung",
  allKinds: "Tất cả nội dung",
  kind: {
    EXEMPTION: "Miễn công tác và sinh hoạt",
    SUSPENSION: "Đình chỉ sinh hoạt",
    STRIKE_OFF: "Xóa tên",
    EXPULSION: "Khai trừ",
    LEAVING: "Xin ra khỏi Đảng",
    DEATH: "Từ trần",
  },
  kindAdvice: {
    EXEMPTION: "Đồng chí tuổi cao, sức yếu có đơn xin; chi bộ xem xét, quyết định.",
    SUSPENSION: "Do cấp ủy có thẩm quyền quyết định, có thời hạn.",
    STRIKE_OFF: "Chi bộ biểu quyết và trình; cấp ủy quyết định.",
    EXPULSION: "Chi bộ bỏ phiếu kín và trình; cấp ủy có thẩm quyền quyết định.",
    LEAVING: "Đồng chí có đơn; chi bộ xem xét và trình, cấp ủy quyết định.",
    DEATH: "Ghi ngày mất. Tài khoản của đồng chí được khóa ngay.",
  },
  none: {
    PROPOSED: "Không có đề nghị nào chờ quyết định",
    DECIDED: "Chưa có thay đổi nào",
    DECLINED: "Không có đề nghị nào bị từ chối",
    WITHDRAWN: "Không có đề nghị nào bị rút lại",
    UNDONE: "Không có thay đổi nào bị hủy",
  },
  noneAdvice: "Bấm “Ghi thay đổi tình trạng” khi một đồng chí được miễn, bị đình chỉ hoặc không còn là đảng viên.",
  noneAdviceBody: "Đề nghị của các chi bộ trực thuộc hiện ở đây. Muốn ghi cho một đảng viên, mở hồ sơ của đồng chí ấy.",
  showDecided: "Xem đã quyết định",
  kindFrom: (kind: string, from: string, to: string | null) =>
    `${kind}, từ ngày ${from}${to === null ? "" : ` đến hết ngày ${to}`}`,
  cell: "Chi bộ",
  effectiveOn: "Có hiệu lực từ ngày",
  lastDay: "Đến hết ngày",
  lastDayIfKnown: "Đến hết ngày (nếu đã biết)",
  latest: (day: string) => `Muộn nhất theo quy định: ${day}.`,
  reason: "Lý do",
  vote: "Biểu quyết của chi bộ",
  noVote: "Không chọn",
  noVotes: "Chưa có lần biểu quyết nào phù hợp trong các buổi sinh hoạt đã kết thúc.",
  voteOf: (day: string, title: string, agree: number, base: number) => `${day}: ${title} (${agree}/${base} tán thành)`,
  tally: (agree: number, base: number, needed: number, outcome: "PASSED" | "FAILED") =>
    `${agree}/${base} tán thành, cần ${needed}: ${outcome === "PASSED" ? "đạt" : "không đạt"}`,
  ballotMeeting: "Bỏ phiếu kín tại buổi sinh hoạt",
  ballotAdvice: "Chỉ ghi tổng số phiếu. Số đảng viên tính biểu quyết và số có mặt lấy từ điểm danh của buổi đó.",
  meetingOf: (day: string) => `Buổi sinh hoạt ngày ${day}`,
  ballot: { issued: "Phát ra", collected: "Thu về", valid: "Hợp lệ", agree: "Tán thành" },
  isDecided: "Cấp ủy đã có quyết định",
  issuer: "Cơ quan quyết định",
  document: "Số quyết định",
  decidedOn: "Ngày quyết định",
  decision: "Quyết định",
  decided: (document: string, issuer: string, day: string) =>
    `${document}${issuer === "" ? "" : ` của ${issuer}`}, ngày ${day}`,
  rule: "Thẩm quyền",
  ruleOf: (by: "CELL" | "SUPERIOR" | "NOBODY", document: string, article: string) =>
    `${{ CELL: "Chi bộ quyết định", SUPERIOR: "Cấp ủy cấp trên quyết định", NOBODY: "Chỉ ghi nhận, không cần quyết định" }[by]} (${document}${article === "" ? "" : `, Điều ${article}`}).`,
  base: (day: string, before: number, after: number) =>
    before === after
      ? `Số đảng viên tính biểu quyết ngày ${day} vẫn là ${before}.`
      : `Số đảng viên tính biểu quyết từ ngày ${day}: ${before} → ${after}.`,
  tasks: (count: number) => `${count} nhiệm vụ đồng chí đang giữ, cần giao người khác:`,
  hindrance: {
    UNDER_WAY: "Đang có một đề nghị về đồng chí này chờ cấp ủy quyết định.",
    TRANSFER_UNDER_WAY: "Đang có giấy giới thiệu chuyển sinh hoạt chờ trả lời. Hãy rút giấy đó trước.",
    OPEN_ADMISSION: "Hồ sơ công nhận chính thức đang mở. Hãy hoàn thành hoặc dừng hồ sơ trước.",
  },
  holdsOffice: "Đồng chí đang giữ chức vụ ở chi bộ; cấp trên cho thôi chức vụ trước.",
  now: "Việc cần làm",
  said: {
    PROPOSED: (kind: string, day: string) =>
      `${kind}, đề nghị từ ngày ${day}. Chờ cấp ủy quyết định; đến lúc đó chưa có gì thay đổi.`,
    DECIDED: (kind: string, day: string) => `${kind}, có hiệu lực từ ngày ${day}.`,
    DECLINED: (_kind: string, _day: string, answer: string) => `Cấp ủy không đồng ý. Lý do: ${answer}`,
    WITHDRAWN: (_kind: string, _day: string, answer: string) => `Chi bộ đã rút lại. Lý do: ${answer}`,
    UNDONE: (_kind: string, _day: string, answer: string) =>
      `Đã hủy; danh sách đảng viên trở lại như trước. Lý do: ${answer}`,
  },
  isDiscipline: "Việc khai trừ đã được ghi vào mục Kỷ luật của đảng viên theo cùng quyết định.",
  frozen: "Các buổi sinh hoạt đã kết thúc giữ nguyên số đã chốt.",
  paper: (number: string) => `Văn bản của chi bộ: ${number}`,
  openMember: "Mở hồ sơ đảng viên",
  step: {
    decide: {
      title: "Ghi quyết định của cấp ủy",
      button: "Ghi quyết định",
      explanation: "Thay đổi có hiệu lực từ ngày ghi dưới đây.",
    },
    decline: {
      title: "Cấp ủy không đồng ý",
      button: "Không đồng ý",
      explanation: "Đồng chí vẫn như cũ; chi bộ đọc được lý do.",
    },
    withdraw: {
      title: "Rút lại đề nghị",
      button: "Rút lại",
      explanation: "Đề nghị vẫn còn trong danh sách với số và lý do rút.",
    },
    undo: {
      title: "Hủy thay đổi ghi nhầm",
      button: "Hủy thay đổi",
      explanation:
        "Danh sách đảng viên trở lại như trước; việc hủy và lý do vẫn đọc được. Tài khoản đã khóa do quản trị kỹ thuật mở lại.",
    },
  },
};
