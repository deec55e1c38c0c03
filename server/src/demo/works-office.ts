import type { Work } from "./works.ts";

/** Administration, personnel and general affairs. */
export const officeWorks: readonly Work[] = [
  {
    topic: "Quy hoạch, đào tạo, bồi dưỡng cán bộ",
    opinions: [
      "danh sách cử đi học nên gắn với vị trí quy hoạch, tránh cử theo lượt",
      "cán bộ trẻ cần được luân chuyển qua ít nhất hai bộ phận",
      "đề nghị đánh giá sau đào tạo bằng việc làm cụ thể",
    ],
    conclusion: "Cử đi học theo vị trí quy hoạch; sau khóa học có báo cáo áp dụng vào công việc.",
    task: "Rà soát, bổ sung danh sách quy hoạch và kế hoạch đào tạo {q}",
    done: "Đã trình danh sách {n} đồng chí, được cấp trên thống nhất",
    delayed: "Còn chờ nhận xét của hai phòng",
  },
  {
    topic: "Cải cách hành chính, văn bản điện tử",
    opinions: [
      "vẫn còn in giấy tờ trình nội bộ trong khi đã ký số",
      "nên thống nhất cách đặt tên tệp để tìm lại nhanh",
      "văn bản đến cần phân loại trong nửa ngày làm việc",
    ],
    conclusion: "Ngừng in văn bản nội bộ đã ký số; văn bản đến xử lý trong nửa ngày.",
    task: "Rà soát thủ tục nội bộ, đề xuất cắt giảm giấy tờ trong {t}",
    done: "Cắt giảm {n} biểu mẫu giấy, 100% văn bản nội bộ ký số",
    delayed: "Ba phòng chưa gửi danh mục biểu mẫu",
  },
  {
    topic: "Thi đua, khen thưởng, đời sống cán bộ",
    opinions: [
      "khen thưởng đột xuất cho người trực tiếp phục vụ khách hàng nên nhiều hơn",
      "tiêu chí thi đua phải đo được, tránh bình quân",
      "đề nghị công đoàn thăm hỏi kịp thời gia đình có người ốm dài ngày",
    ],
    conclusion: "Ưu tiên khen người trực tiếp; công khai tiêu chí và kết quả chấm thi đua.",
    task: "Tổng hợp thi đua {q}, đề nghị khen thưởng đúng đối tượng",
    done: "Đã trình khen thưởng {n} tập thể, cá nhân",
    delayed: "Hội đồng chưa họp do lãnh đạo đi công tác",
  },
  {
    topic: "Bảo vệ cơ quan, phòng cháy chữa cháy",
    opinions: [
      "lối thoát hiểm tầng 2 còn để thùng hồ sơ, phải dọn ngay",
      "bình chữa cháy sắp hết hạn kiểm định",
      "nên diễn tập sơ tán có khách hàng giả định",
    ],
    conclusion: "Dọn lối thoát hiểm trong tuần; diễn tập sơ tán mỗi năm hai lần.",
    task: "Kiểm tra an toàn phòng cháy chữa cháy, tổ chức diễn tập trong {t}",
    done: "Đã thay {n} bình chữa cháy, diễn tập sơ tán đạt yêu cầu",
    delayed: "Đã kiểm tra, lịch diễn tập lùi theo cảnh sát phòng cháy",
  },
  {
    topic: "Thông tin, báo cáo, tổng hợp",
    opinions: [
      "số liệu các phòng gửi còn lệch nhau, cần một đầu mối chốt số",
      "báo cáo nên có phần kiến nghị ngắn, dễ quyết",
      "đề nghị thống nhất mốc số liệu là ngày làm việc cuối tháng",
    ],
    conclusion: "Một đầu mối chốt số liệu; báo cáo không quá ba trang, có kiến nghị.",
    task: "Hoàn thành báo cáo tổng hợp {t} trước ngày mùng 5",
    done: "Báo cáo gửi trước hạn, không phải sửa số liệu",
    delayed: "Số liệu của hai phòng gửi chậm",
  },
];
