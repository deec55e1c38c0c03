import type { Work } from "./works.ts";

/** A local treasury: budget collection, payment control, settlement. */
export const treasuryWorks: readonly Work[] = [
  {
    topic: "Tập trung thu ngân sách nhà nước",
    opinions: [
      "số thu qua ngân hàng phối hợp tăng, cần đối chiếu ngay trong ngày",
      "biên lai thu phạt điện tử còn lỗi, nên báo đầu mối kỹ thuật",
      "người nộp thuế lớn tuổi cần được hướng dẫn nộp qua ứng dụng",
    ],
    conclusion: "Đối chiếu số thu trong ngày; hướng dẫn nộp thuế qua ứng dụng tại quầy.",
    task: "Phối hợp thuế, ngân hàng đối chiếu số thu ngân sách {t}",
    done: "Đối chiếu khớp đúng {n} tỷ đồng, hạch toán đúng mục lục",
    delayed: "Còn một số món chờ điều chỉnh mục lục ngân sách",
  },
  {
    topic: "Kiểm soát chi thường xuyên qua dịch vụ công",
    opinions: [
      "hồ sơ bị trả lại nhiều do sai mã nội dung chi, nên lập cẩm nang lỗi thường gặp",
      "các trường học gửi dồn cuối tháng, cần hẹn lịch",
      "phải bảo đảm thời hạn kiểm soát một ngày làm việc",
    ],
    conclusion: "Giữ thời hạn kiểm soát một ngày; gửi cẩm nang lỗi cho đơn vị sử dụng ngân sách.",
    task: "Tổng hợp lỗi hồ sơ chi thường xuyên, hướng dẫn đơn vị sử dụng ngân sách trong {t}",
    done: "Hồ sơ trả lại giảm {p}%, không có hồ sơ quá hạn",
    delayed: "Chưa tổng hợp xong khối trường học",
  },
  {
    topic: "Giải ngân vốn đầu tư công",
    opinions: [
      "hai dự án vướng mặt bằng nên khối lượng chưa có, cần báo cáo xã sớm",
      "chủ đầu tư gửi hồ sơ sát ngày 31, nên nhắc từ đầu tháng",
      "kiểm soát nhanh nhưng không bỏ điều kiện tạm ứng",
    ],
    conclusion: "Nhắc chủ đầu tư từ đầu tháng; thanh toán trong một ngày khi đủ hồ sơ.",
    task: "Rà soát tiến độ giải ngân các dự án {q}, kiến nghị tháo gỡ",
    done: "Giải ngân đạt {p}% kế hoạch, đã kiến nghị điều chuyển vốn hai dự án",
    delayed: "Chủ đầu tư chưa nghiệm thu khối lượng",
  },
  {
    topic: "Khóa sổ, quyết toán ngân sách",
    opinions: [
      "số dư tạm ứng phải thu hồi trước thời gian chỉnh lý",
      "đơn vị cần đối chiếu dự toán còn lại ngay tuần đầu",
      "nên phân công trực ngoài giờ các ngày cuối kỳ",
    ],
    conclusion: "Đối chiếu dự toán tuần đầu tháng; phân công trực các ngày cuối kỳ.",
    task: "Đối chiếu số dư dự toán, tạm ứng {q} với các đơn vị",
    done: "Đối chiếu xong {n} đơn vị, số liệu khớp đúng",
    delayed: "Ba đơn vị chưa ký bảng đối chiếu",
  },
  {
    topic: "An toàn kho, tiền mặt và tài sản tạm giữ",
    opinions: [
      "tài sản tạm giữ lâu ngày nên đề nghị cơ quan ra quyết định xử lý",
      "giảm chi tiền mặt, vận động nhận lương qua tài khoản",
      "kiểm tra lại hệ thống báo động cửa kho",
    ],
    conclusion: "Giảm chi tiền mặt còn dưới 1% tổng chi; kiểm tra báo động cửa kho hằng tuần.",
    task: "Kiểm kê tài sản tạm giữ, tiền mặt {t}",
    done: "Kiểm kê khớp đúng, đã bàn giao {n} tài sản tạm giữ theo quyết định",
    delayed: "Còn chờ quyết định xử lý của cơ quan điều tra",
  },
];
