import type { Work } from "./works.ts";

/** What every cell has on its table: building the party, discipline, ethics of service, the young. */
export const commonWorks: readonly Work[] = [
  {
    topic: "Tạo nguồn, phát triển đảng viên",
    opinions: [
      "hai đoàn viên ưu tú đã học lớp nhận thức về Đảng, nên giao việc để thử thách",
      "đảng viên hướng dẫn cần gặp đoàn viên mỗi tuần, ghi nhận xét cụ thể",
      "không chạy theo số lượng, chú trọng người trực tiếp lao động giỏi",
    ],
    conclusion: "Mỗi đảng viên hướng dẫn giúp đỡ một đoàn viên, báo cáo kết quả hằng quý.",
    task: "Giúp đỡ 2 đoàn viên ưu tú hoàn thiện đơn, lý lịch xin vào Đảng",
    done: "Hai đoàn viên đã hoàn thiện hồ sơ, chi bộ đang thẩm tra lý lịch",
    delayed: "Một đoàn viên còn chờ xác nhận lý lịch ở quê",
  },
  {
    topic: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    opinions: [
      "bản đăng ký của một số đồng chí còn chung chung, cần nêu việc cụ thể đo được",
      "nên kể câu chuyện người tốt việc tốt ngay trong đơn vị",
      "nêu gương trước hết từ giờ giấc và thái độ phục vụ",
    ],
    conclusion: "Mỗi đảng viên đăng ký một việc làm cụ thể, tự soi lại tại kỳ sinh hoạt cuối quý.",
    task: "Tổng hợp bản đăng ký làm theo gương Bác {q} của đảng viên",
    done: "100% đảng viên đăng ký việc làm cụ thể, đã công khai trong chi bộ",
    delayed: "Còn ba đồng chí đi công tác chưa nộp",
  },
  {
    topic: "Kỷ luật lao động, đạo đức nghề nghiệp",
    opinions: [
      "còn tình trạng đi muộn đầu giờ chiều, đề nghị tổ trưởng nhắc ngay trong ngày",
      "tuyệt đối không nhận quà của khách hàng dưới mọi hình thức",
      "phát ngôn trên mạng xã hội phải giữ uy tín của ngành",
    ],
    conclusion: "Nghiêm giờ làm việc; vi phạm được nêu tại sinh hoạt chi bộ.",
    task: "Kiểm tra việc chấp hành giờ giấc, quy tắc ứng xử trong {t}",
    done: "Đã kiểm tra {n} lượt, không có vi phạm phải xử lý",
    delayed: "Mới kiểm tra được hai đợt",
  },
  {
    topic: "Công tác dân vận, an sinh xã hội",
    opinions: [
      "hộ nghèo do chi bộ nhận giúp cần con giống hơn là tiền mặt",
      "nên kết hợp thăm Mẹ Việt Nam anh hùng với hướng dẫn mở tài khoản nhận trợ cấp",
      "đề nghị đoàn thanh niên nhận việc vệ sinh nghĩa trang liệt sĩ",
    ],
    conclusion: "Duy trì giúp một hộ nghèo; đoàn thanh niên nhận chăm sóc nghĩa trang liệt sĩ.",
    task: "Thăm, giúp đỡ hộ nghèo do chi bộ nhận đỡ đầu trong {t}",
    done: "Đã trao con giống và hướng dẫn mở tài khoản nhận trợ cấp",
    delayed: "Hộ gia đình đi vắng, hẹn lại tuần sau",
  },
  {
    topic: "Chuyển đổi số trong sinh hoạt Đảng",
    opinions: [
      "một số đồng chí chưa đăng nhập Sổ tay đảng viên điện tử thường xuyên",
      "tài liệu nên đăng sớm hai ngày để đọc kỹ",
      "người biết kèm người chưa biết, mỗi buổi 15 phút",
    ],
    conclusion: "Tài liệu đăng trước hai ngày; phân công đảng viên trẻ hướng dẫn.",
    task: "Hướng dẫn đảng viên sử dụng Sổ tay đảng viên điện tử, đạt 100% trong {t}",
    done: "100% đảng viên đã cài đặt và sử dụng được",
    delayed: "Hai đồng chí điện thoại cũ chưa cài được",
  },
  {
    topic: "Bảo vệ nền tảng tư tưởng của Đảng",
    opinions: [
      "tin giả về ngân hàng lan nhanh, cần phản hồi trong ngày bằng thông tin chính thống",
      "đảng viên không chia sẻ tin chưa kiểm chứng",
      "nên có nhóm nhỏ theo dõi dư luận về ngành",
    ],
    conclusion: "Lập nhóm theo dõi dư luận; đảng viên chia sẻ thông tin chính thống.",
    task: "Theo dõi, phản hồi thông tin sai lệch về ngành trong {t}",
    done: "Đã phản hồi {n} thông tin sai lệch, dư luận ổn định",
    delayed: "Chưa thống nhất được cách phối hợp",
  },
];

/** Paragraphs on how members and people think and feel; about the cell, without names. */
export const moods: readonly string[] = [
  "Tư tưởng đảng viên ổn định, tin tưởng vào sự lãnh đạo của Đảng; quan tâm nhiều đến việc sắp xếp tổ chức bộ máy và chỉ tiêu kế hoạch {q}.",
  "Đảng viên yên tâm công tác, đoàn kết; dư luận khách hàng quan tâm đến lãi suất và an toàn giao dịch trên mạng.",
  "Tư tưởng cán bộ, đảng viên nhìn chung tốt; một số băn khoăn về khối lượng việc cuối kỳ, đã được chi ủy gặp gỡ, động viên.",
  "Nội bộ đoàn kết; đảng viên đồng tình với chủ trương tiết kiệm, chống lãng phí; mong đơn vị sớm bổ sung nhân sự cho bộ phận trực tiếp phục vụ.",
  "Đảng viên phấn khởi trước kết quả phát triển kinh tế của tỉnh; lo lắng trước các thủ đoạn lừa đảo tinh vi, đề nghị tăng cảnh báo cho người dân.",
  "Tình hình tư tưởng ổn định; dư luận quan tâm giá cả hàng hóa và việc làm của công nhân các khu công nghiệp trên địa bàn.",
  "Đảng viên chấp hành tốt quy định những điều đảng viên không được làm; mong có thêm hoạt động chung để gắn bó tập thể.",
  "Cán bộ, đảng viên tin tưởng, ủng hộ công tác phòng, chống tham nhũng, lãng phí, tiêu cực; không có biểu hiện lệch lạc.",
];

export const informations: readonly string[] = [
  "Phổ biến bản tin sinh hoạt chi bộ {t}; kết quả kỳ họp gần nhất của Ban Chấp hành Đảng bộ tỉnh và những điểm mới về chính sách tiền tệ.",
  "Quán triệt Hướng dẫn 42-HD/BTCTW về nội dung sinh hoạt chi bộ; thông tin tình hình kinh tế – xã hội {t} của tỉnh.",
  "Thông tin thời sự trong nước, quốc tế; văn bản của cấp trên về thực hành tiết kiệm, chống lãng phí trong cơ quan, đơn vị.",
  "Quán triệt chỉ đạo của Đảng ủy về nhiệm vụ trọng tâm {q}; thông tin về an ninh mạng và phòng ngừa lừa đảo tài chính.",
  "Phổ biến quy định mới về đảng viên sử dụng mạng xã hội; tình hình phát triển doanh nghiệp trên địa bàn.",
];

export const criticisms: readonly string[] = [
  "nhận khuyết điểm chưa đôn đốc quyết liệt nhiệm vụ được giao, hứa khắc phục ngay trong tháng",
  "gửi tài liệu sát ngày sinh hoạt, ảnh hưởng việc nghiên cứu của đảng viên",
  "nhận thiếu sót trong phối hợp giữa các tổ, để khách hàng phải đi lại hai lần",
  "còn ngại va chạm khi góp ý đồng nghiệp",
];
export const remarks: readonly string[] = [
  "tổ trưởng cần phân công rõ hơn, tránh dồn việc cho một số đồng chí",
  "một số đồng chí ít phát biểu, cần mạnh dạn tham gia thảo luận",
  "việc họp nội bộ còn kéo dài, kết luận chưa rõ người rõ việc",
  "cần thông báo chương trình sớm hơn để đảng viên chuẩn bị",
];
export const praises: readonly string[] = [
  "Đồng chí {name} hoàn thành tốt nhiệm vụ được giao trước thời hạn",
  "Đồng chí {name} trả lại tiền thừa cho khách hàng, được khách gửi thư cảm ơn",
  "Đồng chí {name} có sáng kiến rút ngắn thời gian xử lý hồ sơ",
  "Đồng chí {name} nhiệt tình hướng dẫn người dân sử dụng dịch vụ số",
];
export const shortcomings: readonly string[] = [
  "Một số nhiệm vụ tiến độ còn chậm do phối hợp giữa các bộ phận chưa chặt chẽ",
  "Ý kiến phát biểu còn tập trung ở một số đồng chí; tài liệu có lần gửi sát ngày",
  "Việc theo dõi nhiệm vụ giữa hai kỳ sinh hoạt chưa thường xuyên",
  "Khối lượng công việc cuối kỳ lớn nên thời gian nghiên cứu văn bản còn ít",
];
export const proposalTexts: readonly (readonly [string, string])[] = [
  [
    "Đề nghị trang bị thêm máy đếm tiền cho quầy giao dịch",
    "Chi ủy tiếp thu, đã đề xuất lãnh đạo đơn vị bố trí trong quý",
  ],
  ["Đề nghị bố trí chỗ để xe cho khách những ngày cao điểm", "Đã thống nhất với bảo vệ dành dãy phía trước cho khách"],
  ["Đề nghị tổ chức khám sức khỏe định kỳ sớm hơn", "Công đoàn ghi nhận, dự kiến tổ chức trong tháng tới"],
  [
    "Đề nghị mở lớp bồi dưỡng kỹ năng số cho đảng viên lớn tuổi",
    "Giao đoàn thanh niên phối hợp thực hiện, mỗi tuần một buổi",
  ],
  ["Đề nghị sửa hệ thống chiếu sáng khu vực kho", "Bộ phận hành chính đã sửa xong"],
  [
    "Đề nghị cấp trên sớm hướng dẫn đánh giá, xếp loại cuối năm",
    "Chi ủy đã kiến nghị bằng văn bản, khi có hướng dẫn sẽ phổ biến ngay",
  ],
];
export const excuses: readonly string[] = [
  "Đi công tác",
  "Ốm, có xin phép",
  "Đi học tập trung",
  "Nghỉ phép theo chế độ",
  "Chăm con ốm",
  "Dự hội nghị của ngành",
  "Trực kho quỹ",
];
