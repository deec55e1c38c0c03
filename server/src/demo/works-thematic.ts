/** What a thematic part is about: how it was introduced, what members said, what was concluded. */
export type Theme = {
  topic: string;
  presented: string;
  opinions: readonly string[];
  conclusion: string;
};

/** Themes that any cell of a bank or a treasury takes up, one a quarter. */
export const themes: readonly Theme[] = [
  {
    topic: "Xây dựng văn hóa công sở gắn với học tập và làm theo Bác",
    presented: "Đồng chí bí thư trình bày đề cương; ba nhóm thảo luận về giờ giấc, thái độ phục vụ và tiết kiệm.",
    opinions: [
      "mỗi bộ phận nên tự chọn một việc dễ thấy, dễ đo để làm ngay trong quý",
      "cán bộ quản lý gương mẫu trước thì nhân viên mới làm theo",
    ],
    conclusion: "Mỗi bộ phận đăng ký một việc làm cụ thể về văn hóa công sở, tự đánh giá vào cuối quý.",
  },
  {
    topic: "Phòng ngừa lừa đảo trên không gian mạng khi phục vụ khách hàng",
    presented: "Báo cáo viên nêu bốn thủ đoạn mới trên địa bàn; chi bộ xem hai tình huống có thật tại quầy.",
    opinions: [
      "giao dịch viên phải hỏi lại khi khách chuyển tiền gấp cho người lạ",
      "nên có câu hỏi mẫu đặt ngay tại quầy để không bỏ sót",
    ],
    conclusion: "Áp dụng câu hỏi mẫu tại quầy; đảng viên phụ trách tổ nhắc lại đầu giờ mỗi tuần.",
  },
  {
    topic: "Nâng cao chất lượng tự phê bình và phê bình trong chi bộ",
    presented: "Đồng chí phó bí thư trình bày đề cương, liên hệ kết quả kiểm điểm cuối năm của chi bộ.",
    opinions: [
      "góp ý phải nêu việc cụ thể, không nêu chung chung",
      "người được góp ý cần báo lại kết quả sửa chữa ở kỳ sau",
    ],
    conclusion: "Mỗi kỳ có ít nhất hai ý kiến tự phê bình, phê bình; kỳ sau báo cáo kết quả khắc phục.",
  },
  {
    topic: "Thực hành tiết kiệm, chống lãng phí trong đơn vị",
    presented: "Chi bộ nghe số liệu điện, văn phòng phẩm, xăng xe sáu tháng và thảo luận nguyên nhân tăng.",
    opinions: ["in hai mặt và ký số sẽ giảm được một nửa giấy in", "xe đi công tác nên ghép đoàn khi cùng tuyến"],
    conclusion: "Giảm 10% chi phí văn phòng phẩm so với cùng kỳ; công khai số liệu hằng tháng.",
  },
];
