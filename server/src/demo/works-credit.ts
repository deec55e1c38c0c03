import type { Work } from "./works.ts";

/** Lending and the quality of credit. */
export const creditWorks: readonly Work[] = [
  {
    topic: "Tăng trưởng tín dụng vào lĩnh vực ưu tiên",
    opinions: [
      "doanh nghiệp nhỏ vướng tài sản bảo đảm, nên mạnh dạn cho vay theo dòng tiền",
      "hồ sơ vay nông nghiệp sạch cần mẫu riêng, gọn hơn",
      "tăng trưởng phải đi cùng chất lượng, không chạy theo chỉ tiêu cuối tháng",
    ],
    conclusion: "Ưu tiên vốn cho nông nghiệp, xuất khẩu, doanh nghiệp nhỏ; rút ngắn thẩm định còn 5 ngày làm việc.",
    task: "Rà soát nhu cầu vốn lĩnh vực ưu tiên {q}, đề xuất danh sách khách hàng tiếp cận",
    done: "Dư nợ lĩnh vực ưu tiên tăng {n} tỷ đồng, vượt kế hoạch quý",
    delayed: "Mới làm việc với nửa số khách hàng dự kiến",
  },
  {
    topic: "Xử lý nợ xấu, nợ nhóm 2",
    opinions: [
      "ba khoản vay lớn đã thỏa thuận lịch trả nhưng chưa thực hiện kỳ đầu",
      "nên phối hợp chi cục thi hành án sớm với các khoản đã có bản án",
      "cán bộ cho vay phải trực tiếp đôn đốc, không để dồn cho tổ xử lý nợ",
    ],
    conclusion: "Mỗi đồng chí phụ trách địa bàn tự chịu trách nhiệm về nợ nhóm 2; giao ban nợ xấu mỗi tuần.",
    task: "Đôn đốc thu hồi nợ quá hạn {t} theo danh sách phân công",
    done: "Thu hồi {n} tỷ đồng, tỷ lệ nợ xấu giảm còn dưới 1%",
    delayed: "Hai khách hàng xin gia hạn, đang chờ phê duyệt",
  },
  {
    topic: "Kết nối ngân hàng – doanh nghiệp",
    opinions: [
      "buổi đối thoại cần mời cả thuế và đăng ký kinh doanh để gỡ vướng cùng lúc",
      "nên ghi biên bản cam kết và công bố kết quả gỡ vướng",
      "doanh nghiệp mong lãi suất ổn định hơn là giảm ngắn hạn",
    ],
    conclusion: "Tổ chức đối thoại theo cụm; mọi kiến nghị của doanh nghiệp được trả lời bằng văn bản.",
    task: "Chuẩn bị nội dung hội nghị kết nối ngân hàng – doanh nghiệp {q}",
    done: "Đã tổ chức hội nghị với {n} doanh nghiệp, cam kết giải ngân đúng hạn",
    delayed: "Chưa chốt được thời gian với hiệp hội doanh nghiệp",
  },
  {
    topic: "Nâng chất lượng thẩm định, quản lý sau cho vay",
    opinions: [
      "kiểm tra sau cho vay còn hình thức, nhiều biên bản giống nhau",
      "nên gắn ảnh có tọa độ vào biên bản kiểm tra sử dụng vốn",
      "định giá tài sản phải đối chiếu giá giao dịch thực tế trong khu vực",
    ],
    conclusion: "Bắt buộc ảnh có tọa độ trong biên bản kiểm tra sau cho vay; kiểm tra chéo giữa hai tổ.",
    task: "Kiểm tra sau cho vay {t} đối với các khoản vay trên 5 tỷ đồng",
    done: "Đã kiểm tra {n} khoản vay, vốn sử dụng đúng mục đích",
    delayed: "Còn hai khách hàng ở xa chưa kiểm tra được",
  },
  {
    topic: "Ngăn ngừa tín dụng đen",
    opinions: [
      "cần sản phẩm vay nhỏ, giải ngân trong ngày cho công nhân khu công nghiệp",
      "tuyên truyền qua tổ hội phụ nữ hiệu quả hơn dán thông báo",
      "phải nói rõ lãi và phí để người vay so sánh được",
    ],
    conclusion: "Phối hợp công đoàn các khu công nghiệp; công khai lãi, phí bằng ví dụ dễ hiểu.",
    task: "Tuyên truyền vay vốn an toàn cho công nhân khu công nghiệp trong {t}",
    done: "Tổ chức {n} buổi tuyên truyền, tư vấn trực tiếp cho người lao động",
    delayed: "Một khu công nghiệp lùi lịch do tăng ca",
  },
];
