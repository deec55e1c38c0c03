/** What members write of their year; each taken in turn. */
export const selfReviews: readonly string[] = [
  "Ưu điểm: chấp hành nghị quyết, dự sinh hoạt đều, chuẩn bị ý kiến trước; việc được giao xong đúng hạn, hồ sơ quyết toán không phải làm lại.\nHạn chế: còn ít góp ý cho đồng chí cùng tổ.\nHướng khắc phục: mỗi quý góp ý thẳng thắn ít nhất một lần tại chi bộ.",
  "Ưu điểm: giữ nền nếp sinh hoạt, làm tốt việc chuyên môn, giúp một đoàn viên ưu tú hoàn thiện hồ sơ.\nHạn chế: có lần gửi tài liệu sát giờ.\nHướng khắc phục: gửi tài liệu trước buổi sinh hoạt ba ngày.",
  "Ưu điểm: hoàn thành chỉ tiêu được giao, đề xuất rút gọn một mẫu biểu được áp dụng.\nHạn chế: việc tự học lý luận chưa đều.\nHướng khắc phục: ghi kế hoạch tự học theo tháng, báo cáo tổ đảng.",
  "Ưu điểm: nêu gương về giờ giấc, tham gia đủ các đợt sinh hoạt chuyên đề.\nHạn chế: phối hợp giữa các tổ có lúc còn chậm.\nHướng khắc phục: thống nhất đầu mối và hạn gửi số liệu từ đầu tháng.",
];

/** What the cell where one lives, the unit and the trade union say. */
export const comments = {
  RESIDENCE: {
    giverName: "Chi bộ Khu phố 4, phường Tân Mai",
    body: "Gương mẫu chấp hành quy định nơi cư trú, tham gia họp khu phố, đóng góp đầy đủ các khoản vận động.",
  },
  UNIT: {
    giverName: "Phòng Kế toán – Ngân quỹ",
    body: "Hoàn thành tốt nhiệm vụ chuyên môn, phối hợp nhịp nhàng, chấp hành kỷ luật lao động.",
  },
  MASS_ORGANIZATION: {
    giverName: "Công đoàn cơ quan",
    body: "Tham gia đầy đủ hoạt động công đoàn, quan tâm giúp đỡ đồng nghiệp mới.",
  },
} as const;

export const weakReview =
  "Ưu điểm: dự sinh hoạt, nhận việc không né tránh.\nHạn chế: số liệu của tổ nhiều lần gửi chậm, hai việc chi bộ giao chưa xong đúng hạn.\nNguyên nhân: chưa chủ động phân công khi thiếu người.\nHướng khắc phục: lập lịch việc cuối tháng, báo chi ủy trước hạn ba ngày nếu có vướng mắc.";

export const cellReview =
  "Ưu điểm: sinh hoạt đủ 12 tháng, mỗi quý có chuyên đề; đơn vị hoàn thành nhiệm vụ chính trị, không có đảng viên vi phạm.\nHạn chế: một số tài liệu còn gửi sát giờ; số lượt phát biểu tập trung ở vài đồng chí.\nHướng khắc phục: gửi tài liệu trước ba ngày; chủ trì gợi ý từng đồng chí nêu ý kiến.";

export const overCap =
  "Chi bộ đề nghị vượt số được công nhận xuất sắc; Ban Thường vụ xếp theo thứ tự kết quả nhiệm vụ, đồng chí thuộc mức hoàn thành tốt.";

export const complaint =
  "Tôi đề nghị Ban Thường vụ xem lại: sáng kiến rút gọn mẫu biểu đã được cơ quan công nhận trong năm nhưng chưa được tính vào kết quả nhiệm vụ.";

export const answer =
  "Ban Thường vụ đã đối chiếu hồ sơ: sáng kiến được công nhận sau khi chốt năm, sẽ tính vào năm sau. Giữ nguyên mức hoàn thành tốt nhiệm vụ; ghi nhận kết quả của đồng chí.";

export const tellers = "Đ/c Vũ Thu Trang (tổ trưởng), đ/c Ngô Đức Anh, đ/c Mai Phương Thảo";
