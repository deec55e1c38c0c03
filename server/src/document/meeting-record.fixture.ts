import type { AttendanceRow, MeetingRecord } from "./meeting-record.ts";

/** A believable monthly meeting: 25 convened, 23 official, one of them exempt and absent, so 22 count for votes. */
export const decemberMeeting: MeetingRecord = {
  organization: {
    name: "Chi bộ Kế toán – Ngân quỹ",
    superiorName: "Đảng bộ Cơ quan Ngân hàng tỉnh",
    kind: "CELL",
    hasCommittee: true,
    hasDeputySecretary: true,
    placeName: "Biên Hòa",
  },
  meetingKind: "REGULAR",
  month: "2026-12",
  reviewedMonth: "2026-11",
  tasksMonth: "2026-12",
  place: "phòng họp tầng 3",
  scheduled: { on: "2026-12-03", from: "14:00" },
  sessions: [{ on: "2026-12-03", from: "14:00", to: "15:42" }],
  lengthMinutes: 102,
  chair: { name: "Nguyễn Thị Lan", position: "Bí thư" },
  minuteTaker: { name: "Vũ Thu Trang", position: "Đảng viên" },
  attendance: convened(),
  guests: [{ name: "Đặng Hữu Phước", position: "Đảng ủy viên phụ trách chi bộ" }],
  counts: {
    total: 25,
    official: 23,
    probationary: 2,
    present: 23,
    excused: 1,
    unexcused: 0,
    exempt: 1,
    expected: 24,
    base: 22,
  },
  duesLine: "Đảng phí tháng 11 đã nộp đủ.",
  agenda: [
    {
      title: "Thông tin thời sự và quán triệt văn bản mới",
      presenter: "Trần Văn Bình",
      plannedMinutes: 20,
      report: "Phổ biến Hướng dẫn 42-HD/BTCTW về nội dung sinh hoạt chi bộ và bản tin sinh hoạt tháng 12.",
      statements: [
        { speaker: "Lê Quốc Đạt", kind: "OPINION", gist: "đề nghị in tóm tắt văn bản để đảng viên dễ theo dõi" },
      ],
      conclusion: "Đảng viên đọc toàn văn trước ngày 10/12.",
    },
    {
      title: "Chuẩn bị quyết toán năm và phục vụ tiền mặt dịp Tết",
      presenter: "Phạm Minh Hải",
      plannedMinutes: 40,
      central: true,
      report: "Báo cáo tiến độ kiểm kê, đối chiếu số liệu và kế hoạch điều chuyển tiền mặt.",
      statements: [
        { speaker: "Nguyễn Văn Ơn", kind: "QUESTION", gist: "lịch trực kho quỹ các ngày 29, 30 Tết bố trí thế nào" },
        { speaker: "Hoàng Thị Mỹ", kind: "OPINION", gist: "bố trí thêm một tổ thu chi lưu động" },
      ],
      conclusion: "Thống nhất lịch quyết toán, khóa sổ trước 17 giờ ngày 31/12.",
    },
  ],
  preparations: [{ who: "Phạm Minh Hải", what: "báo cáo chuẩn bị quyết toán", dueOn: "2026-12-01" }],
  materials: ["Dự thảo Nghị quyết tháng 12", "Bản tin sinh hoạt chi bộ tháng 12"],
  ideology: "Tư tưởng đảng viên ổn định; quan tâm chủ yếu đến quyết toán năm và phục vụ tiền mặt dịp Tết",
  politicalTask: "Hoàn thành kế hoạch kiểm kê; các nhiệm vụ đã giao",
  shortcomings: "Rà soát quy trình chậm do thiếu người phối hợp",
  praise: ["đồng chí Lê Quốc Đạt đã phục vụ tốt đợt kiểm kê"],
  reminders: ["đăng tài liệu trước buổi sinh hoạt ít nhất một ngày"],
  criticism: [{ speaker: "Trần Văn Bình", kind: "SELF_CRITICISM", gist: "nhận trách nhiệm đăng tài liệu muộn" }],
  proposals: [
    {
      by: "Hoàng Thị Mỹ",
      text: "trang bị thêm máy đếm tiền cho quầy số 4",
      answer: "Chi ủy tiếp thu, đề xuất trong quý I",
    },
  ],
  proposalsAnswered: [],
  previousTasks: [
    {
      what: "Rà soát quy trình giao dịch một cửa",
      stateAtStart: "IN_PROGRESS",
      result: "NOT_DONE",
      percent: 70,
      note: "gia hạn 15/12",
    },
    { what: "Kiểm kê kho quỹ quý IV", stateAtStart: "NOT_STARTED", result: "DONE" },
    { what: "Phân công giúp đỡ 2 đoàn viên ưu tú", stateAtStart: "NOT_STARTED", result: "DONE" },
    { what: "Họp khách hàng doanh nghiệp", stateAtStart: "IN_PROGRESS", result: "DONE" },
  ],
  votes: (["AGENDA", "RESOLUTION", "SCORE", "MINUTES"] as const).map((matter) => ({
    matter,
    title: {
      AGENDA: "Chương trình buổi sinh hoạt",
      RESOLUTION: "Nghị quyết tháng 12",
      SCORE: "Kết quả tự đánh giá chất lượng buổi sinh hoạt",
      MINUTES: "Biên bản buổi sinh hoạt",
    }[matter],
    base: 22,
    needed: 12,
    presentWithVote: 21,
    inFavour: 21,
    against: 0,
    other: 0,
    outcome: "PASSED",
  })),
  newTasks: [
    {
      what: "Hoàn thành quyết toán năm",
      owner: "đồng chí Phạm Minh Hải",
      dueOn: "2027-01-10",
      reportedIn: "2027-01",
    },
    {
      what: "Bảo đảm tiền mặt dịp Tết",
      owner: "đồng chí Trần Văn Bình",
      dueOn: "2026-12-31",
      target: "không để thiếu tiền mặt",
      reportedIn: "2027-01",
    },
  ],
  carryingOut: "Chi ủy phân công đảng viên thực hiện; đăng Sổ tay đảng viên điện tử và báo cáo Đảng ủy trong 2 ngày",
  evaluation: {
    sheetName: "khung Hướng dẫn 42-HD/BTCTW",
    sheetNote: "Tiêu chí chi tiết lấy theo phiếu của một đảng ủy phường.",
    max: 100,
    total: 90,
    grade: "GOOD",
    provisionalPoints: 1,
    fromFacts: { points: 60, max: 71 },
    fromPeople: { points: 29, max: 29 },
    weaknesses: [{ weakness: "Tài liệu đăng muộn", remedy: "đăng trước 2 ngày (đồng chí Trần Văn Bình, từ tháng 01)" }],
    sections: [
      section(1, "Thời gian, thời lượng", 5, 5, 5, "Bắt đầu 14:00, kết thúc 15:42: 102 phút (tối thiểu 90)"),
      section(2, "Tỷ lệ dự", 5, 5, 5, "23/24 = 95,8%; không ai vắng không lý do"),
      section(3, "Chuẩn bị", 10, 8, 8, "Tài liệu đăng ngày 03/12, trong ngày họp"),
      section(4, "Tổ chức sinh hoạt", 40, 37, 38, "12 trên 23 người phát biểu (52%)"),
      section(5, "Nguyên tắc sinh hoạt", 5, 5, 5, "2 kiến nghị đều có người trả lời"),
      section(6, "Kết quả thực hiện nghị quyết tháng 11", 30, 24, 24, "3 trên 4 nhiệm vụ hoàn thành (75%)"),
      section(7, "Kết thúc", 5, 5, 5, "Có kết luận; biên bản đã thông qua; 1 điểm tạm tính đến 05/12"),
    ],
  },
  minorityOpinions: [],
  objections: [],
  corrections: [],
  numbers: {
    NOTICE: { number: 12, issuedOn: "2026-12-01" },
    MINUTES: { number: 12, issuedOn: "2026-12-03" },
    RESOLUTION: { number: 12, issuedOn: "2026-12-03" },
  },
  signatory: { name: "Nguyễn Thị Lan", position: "Bí thư" },
  recipients: ["Đảng ủy Cơ quan Ngân hàng tỉnh (báo cáo)", "Các đồng chí đảng viên", "Lưu Chi bộ"],
  auditHead: "2026-12-03:17:9f2c51ab77e04d18a3f0",
};

function convened(): AttendanceRow[] {
  return Array.from({ length: 25 }, (_, index) => ({
    name: index === 0 ? "Nguyễn Thị Lan" : `Lê Thị Ngọc Ánh ${index}`,
    ...(index === 0 ? { position: "Bí thư" } : {}),
    membership: index >= 23 ? "PROBATIONARY" : "OFFICIAL",
    status: index === 21 ? "EXCUSED" : index === 22 ? "EXEMPT" : "PRESENT",
    ...(index === 21 ? { reason: "đi công tác theo kế hoạch của cơ quan" } : {}),
    ...(index === 5 ? { arrivedAt: "14:10" } : {}),
  }));
}

function section(number: number, title: string, max: number, proposed: number, self: number, evidence: string) {
  const reason = self > proposed ? { reason: "thảo luận sôi nổi, chủ trì gợi mở tốt" } : {};
  return { number, title, max, proposed, self, criteria: [{ title, max, proposed, self, evidence, ...reason }] };
}
