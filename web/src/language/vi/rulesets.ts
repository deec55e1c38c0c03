export const rulesets = {
  title: "Quy định đang áp dụng",
  explanation:
    "Phần mềm tính theo những quy định dưới đây. Buổi sinh hoạt đã kết thúc giữ nguyên quy định áp dụng lúc đó; quy định mới chỉ tính từ ngày có hiệu lực.",
  ofPeople: "Đảng viên, cấp ủy, nhiệm kỳ",
  subject: {
    majorities: {
      title: "Biểu quyết",
      decides: "Mỗi nội dung cần bao nhiêu phiếu tán thành, giơ tay hay bỏ phiếu kín.",
    },
    thresholds: {
      title: "Thời lượng, tỷ lệ dự và thời hạn",
      decides: "Buổi sinh hoạt kéo dài bao lâu, tỷ lệ dự, ngày sinh hoạt, hạn gửi tài liệu và hạn lưu hồ sơ.",
    },
    scoreSheet: {
      title: "Phiếu chấm điểm",
      decides: "Các tiêu chí, điểm tối đa và mức xếp loại chất lượng buổi sinh hoạt.",
    },
    agendaTemplates: {
      title: "Chương trình mẫu",
      decides: "Các bước của buổi sinh hoạt theo loại hình chi bộ, của cuộc họp chi ủy và đảng ủy.",
    },
    documentForm: {
      title: "Thể thức văn bản",
      decides: "Khổ giấy, lề, cỡ chữ, tên loại và ký hiệu của văn bản.",
    },
    organizationKinds: {
      title: "Loại tổ chức đảng",
      decides: "Tổ chức nào trực thuộc tổ chức nào, và cần ít nhất bao nhiêu đảng viên chính thức.",
    },
    reportDeadlines: {
      title: "Hạn gửi báo cáo định kỳ",
      decides: "Báo cáo tháng, quý, 6 tháng, năm gửi chậm nhất ngày nào khi cấp ủy nhận báo cáo chưa đặt hạn riêng.",
    },
    seeingThresholds: {
      title: "Ngưỡng nhắc và cảnh báo",
      decides: "Khi nào phần mềm nhắc việc sắp đến hạn, nêu tỷ lệ dự giảm, đảng viên lâu không phát biểu.",
    },
    dashboardSettings: {
      title: "Cách chia nhóm ở bảng tổng quan",
      decides: "Điểm và tỷ lệ dự được đếm theo những khoảng nào; khi nào nói điểm của chi bộ và cấp trên lệch nhau.",
    },
    admission: {
      title: "Kết nạp đảng viên",
      decides: "Từ giới thiệu đến công nhận chính thức: giấy tờ, người giới thiệu và thời hạn.",
    },
    transfers: { title: "Chuyển sinh hoạt đảng", decides: "Hạn nộp giấy giới thiệu và làm thủ tục." },
    memberChanges: {
      title: "Thay đổi tình trạng",
      decides: "Miễn, đình chỉ sinh hoạt, xóa tên, khai trừ, ra khỏi Đảng; kết nạp lại.",
    },
    conduct: { title: "Kỷ luật", decides: "Kỷ luật có hiệu lực bao lâu, áp dụng với ai." },
    badges: { title: "Huy hiệu Đảng", decides: "Mốc tuổi Đảng và các đợt trao." },
    residence: { title: "Nơi cư trú", decides: "Đảng viên đang công tác giữ mối liên hệ với nơi cư trú." },
    dues: { title: "Đảng phí", decides: "Khi nào chưa đóng đảng phí thì phải xem xét." },
    annualReview: {
      title: "Kiểm điểm, xếp loại cuối năm",
      decides: "Các mức, điểm, tỷ lệ xuất sắc và ai không xếp loại.",
    },
    terms: { title: "Nhiệm kỳ", decides: "Nhiệm kỳ dài bao lâu, khi nào nhắc sắp hết." },
    succession: { title: "Quy hoạch", decides: "Cơ cấu tuổi, nữ, đổi mới và hạn rà soát." },
    retention: {
      title: "Lưu giữ thông tin cá nhân",
      decides: "Thông tin của người không còn là đảng viên được giữ bao lâu.",
    },
  },
  state: { IN_FORCE: "Đang áp dụng", COMING: "Sắp áp dụng", FORMER: "Đã hết hiệu lực" },
  source: "Văn bản",
  valid: "Hiệu lực",
  since: (day: string) => `từ ${day} đến nay`,
  from: (day: string) => `từ ${day}`,
  between: (from: string, to: string) => `từ ${from} đến hết ${to}`,
  version: "Tên bộ quy định",
  article: (article: string) => `mục ${article}`,
  dated: (document: string, date: string) => `${document}, ngày ${date}`,
  ofMonth: (document: string, month: string) => `${document}, ${month.toLowerCase()}`,
  ofYear: (document: string, year: string) => `${document}, năm ${year}`,
  look: "Xem nội dung",
  lookNamed: (title: string) => `Xem nội dung: ${title}`,
  all: "Tất cả quy định",
  majorities: {
    caption: "Nội dung và số phiếu cần thiết",
    matter: "Nội dung",
    needed: "Số phiếu tán thành cần",
    majority: { MORE_THAN_HALF: "quá nửa", AT_LEAST_TWO_THIRDS: "từ 2/3 trở lên" },
    method: "Cách biểu quyết",
    methods: { SHOW_OF_HANDS: "Giơ tay", SECRET: "Bỏ phiếu kín" },
    source: "Căn cứ",
    presentAtHome: {
      VOTES: "Đảng viên đang sinh hoạt tạm thời nơi khác mà có mặt thì được biểu quyết.",
      NO_VOTE: "Đảng viên đang sinh hoạt tạm thời nơi khác mà có mặt thì không biểu quyết.",
    },
  },
  thresholds: {
    scoredKinds: () =>
      "Chấm điểm theo phiếu buổi sinh hoạt thường kỳ hằng tháng; buổi chuyên đề tổ chức riêng không chấm phiếu riêng.",
    minimumMinutes: (minutes: number) => `Buổi sinh hoạt kéo dài ít nhất ${minutes} phút.`,
    longMinimumMinutes: (minutes: number) =>
      `Chi bộ đông, hoặc có phần sinh hoạt chuyên đề: kéo dài ít nhất ${minutes} phút.`,
    longMinimumFromMembers: (members: number) => `Chi bộ đông là chi bộ có từ ${members} đảng viên trở lên.`,
    attendanceTargetPercent: (percent: number) => `Tỷ lệ đảng viên dự sinh hoạt cần đạt: ${percent}%.`,
    attendanceLeavesOut: (leavesOut: { temporarilyElsewhere: boolean; temporarilyHere: boolean; suspended: boolean }) =>
      `Không tính vào tỷ lệ dự: ${[
        "đảng viên được miễn sinh hoạt",
        "đảng viên làm nhiệm vụ đặc biệt",
        ...(leavesOut.temporarilyElsewhere ? ["đảng viên đang sinh hoạt tạm thời nơi khác"] : []),
        ...(leavesOut.temporarilyHere ? ["đảng viên sinh hoạt tạm thời tại chi bộ"] : []),
        ...(leavesOut.suspended ? ["đảng viên bị đình chỉ sinh hoạt"] : []),
      ].join(", ")}.`,
    excusedInARowAtMost: (times: number) => `Vắng có lý do nhiều nhất ${times} lần liền trong năm.`,
    thematicMeetingsAQuarter: (times: number) => `Sinh hoạt chuyên đề ít nhất ${times} lần mỗi quý.`,
    regularDay: (day: number) => `Ngày sinh hoạt thường kỳ: ngày ${day} hằng tháng.`,
    regularWeek: (week: { firstDay: number; lastDay: number }) =>
      `Ngày đó không phù hợp thì chọn một ngày từ ngày ${week.firstDay} đến ngày ${week.lastDay}.`,
    regularDayOnWeekend: (rule: "KEEP" | "NEXT_WEEKDAY"): string =>
      rule === "KEEP"
        ? "Trùng Thứ Bảy, Chủ Nhật thì vẫn giữ ngày đó."
        : "Trùng Thứ Bảy, Chủ Nhật thì phần mềm gợi ý ngày làm việc kế tiếp trong tuần đầu tháng.",
    materialsLeadDays: (days: number) => `Tài liệu gửi trước buổi sinh hoạt ít nhất ${days} ngày.`,
    materialsLeadCountedBy: (by: "CALENDAR_DAYS" | "FULL_DAYS"): string =>
      by === "CALENDAR_DAYS" ? "Số ngày đó tính theo ngày lịch." : "Số ngày đó tính đủ 24 giờ mỗi ngày.",
    ideologyMinutes: (minutes: { atLeast: number; atMost: number }) =>
      `Dành từ ${minutes.atLeast} đến ${minutes.atMost} phút cho tình hình tư tưởng, tự phê bình và phê bình.`,
    reviewsPreviousMonthThroughDay: (day: number) =>
      `Sinh hoạt đến hết ngày ${day} thì đánh giá tháng trước; sau ngày đó thì đánh giá tháng đang sinh hoạt.`,
    arrivesAtMostMinutesEarly: (minutes: number) =>
      `Giờ đến ghi sớm nhất là ${minutes} phút trước khi khai mạc (thiết đặt của phần mềm).`,
    filingDays: (days: number) => `Hồ sơ lưu trong ${days} ngày sau khi kết thúc buổi sinh hoạt.`,
    holdsBelow: (keys: readonly string[]): string =>
      keys.length === 0
        ? "Cấp ủy được đặt mức khác ở mọi mục."
        : "Cấp ủy đặt mức riêng được, nhưng không nới lỏng: thời lượng tối thiểu, tỷ lệ dự, hạn gửi tài liệu, hạn lưu hồ sơ, số lần sinh hoạt chuyên đề.",
    minimumOfficialMembers: (members: number) => `Chi bộ có ít nhất ${members} đảng viên chính thức.`,
    cellCommitteeFromOfficialMembers: (members: number) =>
      `Chi bộ có từ ${members} đảng viên chính thức trở lên thì bầu chi ủy.`,
    cellCommitteeAtMost: (people: number) => `Chi ủy có nhiều nhất ${people} người.`,
  },
  deadlines: {
    sentFrom: (months: number) =>
      months === 1 ? "Được gửi từ tháng cuối của kỳ." : `Được gửi từ ${months} tháng cuối của kỳ.`,
  },
  seeing: {
    attendanceFall: ({ meetings, points }: { meetings: number; points: number }) =>
      `Nêu tỷ lệ dự giảm khi bình quân ${meetings} buổi gần nhất thấp hơn ${meetings} buổi trước đó từ ${points} điểm phần trăm.`,
    topicAheadDays: (days: number) => `Nhắc chuyên đề còn thiếu của quý trước khi hết quý ${days} ngày.`,
    taskSoonDays: (days: number) => `Nêu nhiệm vụ còn ${days} ngày là đến hạn.`,
    silence: ({ months, meetings }: { months: number; meetings: number }) =>
      `Nêu với người phụ trách chi bộ: đảng viên dự từ ${meetings} buổi trong ${months} tháng mà chưa phát biểu.`,
    exemplarAnswerDays: (days: number) => `Chi bộ được nêu điển hình có ${days} ngày để không đồng ý.`,
    reviewReplyDays: (days: number) => `Đảng viên có ${days} ngày để trả lời đánh giá quý của mình.`,
    reviewDueDays: (days: number) => `Đánh giá quý được đề xuất trong ${days} ngày sau khi hết quý.`,
  },
  dashboard: {
    scoreEdges: (edges: string) => `Điểm chính thức đếm theo các khoảng bắt đầu từ: ${edges}.`,
    attendanceEdges: (edges: string) => `Tỷ lệ dự đếm theo các khoảng bắt đầu từ: ${edges}.`,
    gap: ({ months, points, alike, opposed }: { months: string; points: string; alike: string; opposed: string }) =>
      `Nói điểm hai phía (chi bộ tự chấm với dữ kiện, với cấp trên) lệch nhau khi ít nhất ${months} tháng lệch cùng một phía, bình quân từ ${points} điểm, chiếm ít nhất ${alike} số tháng so được, và nhiều nhất ${opposed} lệch phía kia.`,
  },
  scoreSheet: {
    grades: "Mức xếp loại",
    gradeFrom: (grade: string, from: string) => `${grade}: từ ${from} điểm trở lên`,
    lowestGrade: (grade: string, below: string) => `${grade}: dưới ${below} điểm`,
    total: (max: string, step: string) => `Tổng điểm tối đa ${max}; điểm cho theo bội số của ${step}.`,
    section: (no: number, title: string, max: string) => `${no}. ${title} (${max} điểm)`,
    criterion: "Tiêu chí",
    band: (figure: string, points: string) => `${figure}: ${points} điểm`,
    slope: (points: string, figure: string, change: string) =>
      `bắt đầu ${points} điểm; mỗi đơn vị của ${figure}: ${change} điểm`,
    above: (figure: string) => `trên ${figure}`,
    below: (figure: string) => `dưới ${figure}`,
    upTo: (figure: string) => `đến ${figure}`,
    atLeast: (figure: string) => `từ ${figure}`,
    between: (from: string, to: string) => `từ ${from} đến ${to}`,
    enough: "đủ",
    shortBy: (figure: string, inMinutes: boolean) => `thiếu nhiều nhất ${figure}${inMinutes ? " phút" : ""}`,
    none: "không có",
    rest: "còn lại",
    when: (condition: string, points: string) => `${condition}: ${points} điểm`,
    onlyWhen: (condition: string) => `chỉ chấm khi ${condition}`,
    by: (figure: string, scale: string) => `Theo ${figure}: ${scale}`,
    otherwise: {
      FULL: "không chấm thì được đủ điểm",
      ZERO: "không chấm thì 0 điểm",
      EXCLUDED: "không chấm thì không tính vào tổng điểm",
      ADDED_TO: (title: string) => `không chấm thì điểm chuyển sang “${title}”`,
    },
    gradeOnlyIf: (condition: string) => `chỉ khi ${condition}`,
    gradeOnlyWithFull: (criteria: string) => `chỉ khi đạt điểm tối đa ở: ${criteria}`,
    capped: { unexcused: "có người vắng không lý do" },
    atMost: (what: string, points: string) => `${what}: tối đa ${points} điểm`,
    max: "Điểm tối đa",
    judgedBy: "Ai chấm",
    judges: { FACTS: "Phần mềm đề xuất theo số liệu", PEOPLE: "Chi bộ tự chấm" },
  },
  agenda: {
    template: "Buổi sinh hoạt, cuộc họp",
    regular: (cellType: string) => `Sinh hoạt thường kỳ: ${cellType.toLowerCase()}`,
    regularWithThematicPart: (cellType: string) => `Thường kỳ có chuyên đề: ${cellType.toLowerCase()}`,
    cellCommittee: "Họp chi ủy",
    committee: "Họp đảng ủy",
    caption: "Các bước",
    step: "Bước",
    minutes: "Thời gian",
    planned: (minutes: number) => `${minutes} phút`,
    needed: "Cần có",
    required: "Bắt buộc",
    optional: "Có thể bỏ",
    total: (minutes: number) => `Cộng các bước: ${minutes} phút.`,
  },
  form: {
    layout: "Trình bày",
    page: "Khổ giấy",
    pageSize: (width: number, height: number) => `${width} × ${height} mm`,
    margins: "Lề",
    marginsOf: (top: number, bottom: number, left: number, right: number) =>
      `trên ${top} mm, dưới ${bottom} mm, trái ${left} mm, phải ${right} mm`,
    font: "Phông chữ",
    sizes: "Cỡ chữ",
    sizesOf: (text: number, title: number, party: number) =>
      `lời văn ${text}, tên loại ${title}, tiêu đề Đảng ${party}`,
    types: "Tên loại và ký hiệu",
    type: "Tên loại",
    symbol: "Ký hiệu",
    cellMayIssue: "Chi bộ được ban hành",
    yes: "Có",
    no: "Không",
  },
  kinds: {
    caption: "Loại tổ chức đảng",
    kind: "Loại tổ chức",
    under: "Trực thuộc",
    top: "–",
    minimum: "Đảng viên chính thức ít nhất",
    notSet: "không quy định",
  },
};
