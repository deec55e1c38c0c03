import type { Work } from "./works.ts";

/** Inspection, internal control and supervision. */
export const controlWorks: readonly Work[] = [
  {
    topic: "Kiểm tra việc chấp hành quy định cho vay tiêu dùng",
    opinions: [
      "nhiều hồ sơ thiếu chứng minh mục đích sử dụng vốn, cần nêu tên đơn vị cụ thể",
      "nên chọn mẫu theo rủi ro thay vì rải đều để không mất thời gian",
      "kết luận cần ghi rõ thời hạn khắc phục và người chịu trách nhiệm",
    ],
    conclusion: "Kiểm tra theo mẫu rủi ro, mỗi kiến nghị có thời hạn và người chịu trách nhiệm.",
    task: "Hoàn thành kiểm tra chuyên đề cho vay tiêu dùng tại hai đơn vị trong {t}",
    done: "Đã kiểm tra {n} hồ sơ, kiến nghị khắc phục 3 nội dung, các đơn vị đã tiếp thu",
    delayed: "Xong một đơn vị, đơn vị thứ hai xin lùi lịch do đang quyết toán",
  },
  {
    topic: "Theo dõi thực hiện kiến nghị sau thanh tra, kiểm toán",
    opinions: [
      "còn kiến nghị kéo dài quá hai quý, đề nghị mời trưởng đơn vị đến giải trình",
      "nên lập bảng theo dõi chung để chi ủy thấy từng tuần",
      "việc khắc phục phải có tài liệu chứng minh, không chỉ báo cáo bằng lời",
    ],
    conclusion: "Kiến nghị quá hạn hai quý phải giải trình trực tiếp; cập nhật bảng theo dõi mỗi thứ Sáu.",
    task: "Đôn đốc khắc phục kiến nghị sau thanh tra {q}, cập nhật bảng theo dõi chung",
    done: "Đã khắc phục {p}% kiến nghị, có tài liệu chứng minh kèm theo",
    delayed: "Hai đơn vị chưa gửi tài liệu chứng minh",
  },
  {
    topic: "Giám sát từ xa, cảnh báo sớm rủi ro",
    opinions: [
      "chỉ tiêu cảnh báo nợ nhóm 2 tăng đột ngột ở hai quỹ, cần làm việc ngay",
      "dữ liệu báo cáo còn sai mẫu, nên gửi lại hướng dẫn kèm ví dụ",
      "đề nghị cử cán bộ trẻ học phân tích dữ liệu để chủ động hơn",
    ],
    conclusion: "Làm việc với các đơn vị có cảnh báo trong 10 ngày; thống nhất mẫu dữ liệu dùng chung.",
    task: "Phân tích dữ liệu giám sát {t}, cảnh báo các đơn vị có dấu hiệu rủi ro",
    done: "Đã gửi {n} cảnh báo, các đơn vị giải trình đầy đủ",
    delayed: "Dữ liệu một đơn vị nộp chậm nên chưa phân tích xong",
  },
  {
    topic: "Phòng, chống rửa tiền và gian lận thanh toán",
    opinions: [
      "giao dịch chia nhỏ dưới ngưỡng xuất hiện nhiều ở tài khoản mới mở",
      "cần phổ biến lại dấu hiệu tài khoản cho thuê, cho mượn",
      "phối hợp công an địa phương nhanh hơn qua đầu mối cố định",
    ],
    conclusion: "Lập đầu mối phối hợp với công an; tập huấn dấu hiệu giao dịch đáng ngờ cho giao dịch viên.",
    task: "Tập huấn nhận biết giao dịch đáng ngờ cho cán bộ các đơn vị trong {t}",
    done: "Đã tập huấn {n} cán bộ, ngăn chặn kịp thời hai vụ lừa đảo chuyển tiền",
    delayed: "Mới tổ chức được một trên hai lớp do trùng lịch",
  },
  {
    topic: "Tiếp công dân, giải quyết đơn thư",
    opinions: [
      "đơn phản ánh lãi suất huy động cần trả lời trong 5 ngày làm việc",
      "nội dung trả lời phải dễ hiểu, dẫn đúng điều khoản để dân không hỏi lại",
      "nên công khai số điện thoại đường dây nóng ở tất cả điểm giao dịch",
    ],
    conclusion: "Trả lời đơn trong 5 ngày làm việc; công khai đường dây nóng tại các điểm giao dịch.",
    task: "Giải quyết dứt điểm đơn thư tồn {t}, tổng hợp nguyên nhân",
    done: "Giải quyết {n} đơn, không còn đơn quá hạn",
    delayed: "Còn một đơn phải xác minh thêm tại cơ sở",
  },
];
