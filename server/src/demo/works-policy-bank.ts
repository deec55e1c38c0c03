import type { Work } from "./works.ts";

/** Lending for social policy: poor households, jobs, students. */
export const policyBankWorks: readonly Work[] = [
  {
    topic: "Giải ngân vốn chính sách tại điểm giao dịch xã",
    opinions: [
      "phiên giao dịch xã trùng ngày hội nghị nên vắng hộ vay, cần báo lịch sớm",
      "tổ trưởng tổ vay vốn mới bầu chưa quen sổ sách, cần kèm một tháng",
      "đề nghị phát tờ giải thích lãi suất cho hộ vay",
    ],
    conclusion: "Thông báo lịch giao dịch xã trước một tuần; kèm cặp tổ trưởng mới.",
    task: "Giải ngân vốn chương trình giải quyết việc làm {t} tại các điểm giao dịch xã",
    done: "Giải ngân {n} tỷ đồng, đúng đối tượng, không tồn vốn",
    delayed: "Hai xã chậm xác nhận danh sách",
  },
  {
    topic: "Củng cố tổ tiết kiệm và vay vốn",
    opinions: [
      "ba tổ xếp loại trung bình kéo dài, nên sáp nhập hoặc thay tổ trưởng",
      "hội nhận ủy thác cần tham gia đối chiếu sổ",
      "nên họp tổ vào buổi tối để hộ vay đến đủ",
    ],
    conclusion: "Xử lý dứt điểm các tổ trung bình; hội nhận ủy thác cùng đối chiếu.",
    task: "Kiểm tra, củng cố các tổ tiết kiệm và vay vốn xếp loại trung bình trong {q}",
    done: "Đã củng cố {n} tổ, không còn tổ yếu",
    delayed: "Một tổ chưa bầu được tổ trưởng",
  },
  {
    topic: "Cho vay học sinh, sinh viên, nhà ở xã hội",
    opinions: [
      "phụ huynh chưa rõ hồ sơ, cần phối hợp trường phổ biến đầu năm học",
      "mức vay mới phải niêm yết ở tất cả điểm giao dịch",
      "hồ sơ nhà ở xã hội còn chờ chủ đầu tư xác nhận",
    ],
    conclusion: "Phối hợp các trường; niêm yết mức vay mới tại điểm giao dịch.",
    task: "Tuyên truyền, tiếp nhận hồ sơ vay học sinh, sinh viên trong {t}",
    done: "Tiếp nhận {n} hồ sơ, giải quyết trong 5 ngày",
    delayed: "Một trường lùi buổi phổ biến",
  },
  {
    topic: "Thu hồi nợ đến hạn, nợ chiếm dụng",
    opinions: [
      "hộ đi làm ăn xa cần liên hệ qua người thân và chính quyền ấp",
      "nợ chiếm dụng dù nhỏ cũng phải xử lý nghiêm",
      "hộ gặp rủi ro thiên tai nên lập hồ sơ khoanh nợ sớm",
    ],
    conclusion: "Không để nợ chiếm dụng qua quý; lập hồ sơ khoanh nợ kịp thời.",
    task: "Đôn đốc thu nợ đến hạn {t}, xử lý nợ chiếm dụng",
    done: "Thu hồi {n} tỷ đồng, nợ quá hạn còn 0,1%",
    delayed: "Còn hộ vắng mặt tại địa phương chưa xác minh",
  },
];
