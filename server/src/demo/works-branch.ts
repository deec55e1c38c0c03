import type { Work } from "./works.ts";

/** A commercial bank's branch: deposits, lending, digital banking, service. */
export const branchWorks: readonly Work[] = [
  {
    topic: "Huy động vốn từ dân cư",
    opinions: [
      "đối thủ trên cùng tuyến đường tăng lãi suất kỳ hạn 6 tháng, cần chăm sóc khách hàng cũ trước",
      "nên gọi điện nhắc sổ đến hạn sớm hơn ba ngày",
      "khách hàng lớn tuổi cần quầy riêng buổi sáng",
    ],
    conclusion: "Chăm sóc khách hàng đến hạn trước ba ngày; mở quầy ưu tiên buổi sáng.",
    task: "Thực hiện kế hoạch huy động vốn {t} theo chỉ tiêu giao từng tổ",
    done: "Huy động tăng {n} tỷ đồng, đạt kế hoạch tháng",
    delayed: "Hụt so với kế hoạch do một khách hàng lớn rút vốn",
  },
  {
    topic: "Phát triển ngân hàng số",
    opinions: [
      "tỷ lệ khách kích hoạt rồi bỏ không dùng còn cao, cần gọi hỗ trợ sau 7 ngày",
      "nên đặt bàn hướng dẫn sinh trắc học ngay cửa ra vào",
      "công nhân tan ca muộn, nên hỗ trợ tại khu nhà trọ buổi tối",
    ],
    conclusion: "Hỗ trợ khách hàng sau 7 ngày kích hoạt; ra quân tại khu nhà trọ mỗi tháng hai buổi.",
    task: "Hỗ trợ khách hàng xác thực sinh trắc học, kích hoạt ngân hàng số trong {t}",
    done: "Kích hoạt mới {n} khách hàng, tỷ lệ sử dụng thường xuyên tăng",
    delayed: "Thiếu người hỗ trợ các buổi tối",
  },
  {
    topic: "Chất lượng phục vụ tại quầy",
    opinions: [
      "thời gian chờ buổi sáng thứ Hai vẫn trên 20 phút",
      "đề nghị chấm điểm phục vụ theo phản hồi của khách, công khai trong phòng",
      "trang phục, tác phong của một số giao dịch viên chưa đúng quy định",
    ],
    conclusion: "Tăng cường quầy sáng thứ Hai; phản hồi của khách hàng được đọc tại sinh hoạt chi bộ.",
    task: "Khảo sát hài lòng của khách hàng {q}, đề xuất cải tiến phục vụ",
    done: "Khảo sát {n} khách hàng, mức hài lòng đạt 96%",
    delayed: "Số phiếu thu về chưa đủ mẫu",
  },
  {
    topic: "Cho vay khách hàng cá nhân, doanh nghiệp nhỏ",
    opinions: [
      "hồ sơ vay mua nhà ở xã hội còn vướng xác nhận thu nhập",
      "nên giao mỗi đồng chí phụ trách một khu vực để bám khách hàng",
      "cần tránh tập trung dư nợ vào bất động sản",
    ],
    conclusion: "Giao địa bàn từng đồng chí; kiểm soát tỷ trọng cho vay bất động sản.",
    task: "Tiếp cận khách hàng vay mới {t} theo địa bàn phân công",
    done: "Giải ngân mới {n} tỷ đồng, hồ sơ đúng quy định",
    delayed: "Nhu cầu vay giảm, hai hồ sơ còn bổ sung giấy tờ",
  },
  {
    topic: "Thu hồi nợ đã xử lý rủi ro",
    opinions: [
      "có khách hàng đã bán được tài sản, cần làm việc ngay trong tuần",
      "nên phối hợp chính quyền xã để vận động",
      "khoản nhỏ nhiều năm nên gom lại xử lý một lần",
    ],
    conclusion: "Phân công từng khoản, báo cáo kết quả tại mỗi kỳ sinh hoạt.",
    task: "Thu hồi nợ đã xử lý rủi ro {t} theo danh sách",
    done: "Thu hồi {n} tỷ đồng, vượt chỉ tiêu",
    delayed: "Một tài sản đấu giá không thành",
  },
  {
    topic: "An toàn hoạt động, tự kiểm tra",
    opinions: [
      "mật khẩu hệ thống dùng chung giữa các ca là vi phạm, phải chấm dứt",
      "đề nghị kiểm tra chéo két phụ cuối ngày",
      "cần diễn tập tình huống mất mạng, mất điện",
    ],
    conclusion: "Nghiêm cấm dùng chung mật khẩu; kiểm tra chéo két phụ mỗi ngày.",
    task: "Tự kiểm tra an toàn nghiệp vụ {q}, khắc phục tồn tại",
    done: "Đã khắc phục {n} tồn tại, không có sai sót nghiêm trọng",
    delayed: "Còn một phòng giao dịch chưa kiểm tra",
  },
];
