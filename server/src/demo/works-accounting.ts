import type { Work } from "./works.ts";

/** Accounting, cash and the vault. */
export const accountingWorks: readonly Work[] = [
  {
    topic: "Rà soát quy trình giao dịch một cửa",
    opinions: [
      "khách hàng còn phải chờ ở khâu kiểm soát chứng từ, nên tách quầy cho giao dịch dưới 50 triệu đồng",
      "đề nghị bỏ bản sao căn cước khi đã xác thực bằng chip để bớt giấy tờ",
      "giao dịch viên mới cần được kèm ít nhất hai tuần trước khi đứng quầy độc lập",
    ],
    conclusion: "Thống nhất rút gọn còn bốn bước, thử tại hai quầy trước khi áp dụng toàn bộ.",
    task: "Rà soát quy trình giao dịch một cửa, trình phương án rút gọn thủ tục tại quầy",
    done: "Đã trình phương án rút từ 6 còn 4 bước; thời gian chờ bình quân giảm {n} phút",
    delayed: "Mới khảo sát xong ba quầy, chưa có ý kiến của bộ phận kiểm soát",
  },
  {
    topic: "Điều hòa tiền mặt, phục vụ thu chi qua quỹ",
    opinions: [
      "các ngày lương đầu tháng quầy thu bị dồn, cần thêm một tổ lưu động",
      "tiền lẻ mệnh giá nhỏ thiếu cục bộ tại các điểm giao dịch xa trung tâm",
      "máy đếm tiền quầy số 4 hay kẹt, ảnh hưởng thời gian phục vụ khách hàng",
    ],
    conclusion: "Bố trí tổ thu chi lưu động các ngày cao điểm; báo cáo tồn quỹ từng mệnh giá trước 16 giờ hằng ngày.",
    task: "Lập kế hoạch điều chuyển tiền mặt {t}, bảo đảm đủ cơ cấu mệnh giá cho các điểm giao dịch",
    done: "Điều chuyển {n} tỷ đồng an toàn, không điểm giao dịch nào thiếu tiền mặt",
    delayed: "Cơ cấu mệnh giá nhỏ chưa đủ so với nhu cầu, đang đề nghị cấp trên bổ sung",
  },
  {
    topic: "Kiểm kê, an toàn kho quỹ",
    opinions: [
      "biên bản kiểm kê cần ghi rõ số sê-ri tiền đông, tiền nghi giả ngay tại chỗ",
      "đề nghị thay ổ khóa gian đệm theo kiến nghị của đoàn kiểm tra",
      "camera góc kho phía sau bị mờ ban đêm, cần chỉnh lại đèn",
    ],
    conclusion: "Kiểm kê đột xuất ít nhất một lần mỗi tháng; khắc phục xong kiến nghị về kho trước kỳ sinh hoạt sau.",
    task: "Tổ chức kiểm kê kho quỹ {t}, khắc phục kiến nghị về an toàn kho",
    done: "Kiểm kê khớp đúng tuyệt đối; đã thay khóa gian đệm và chỉnh hai camera",
    delayed: "Đã kiểm kê khớp đúng, việc thay khóa còn chờ nhà cung cấp",
  },
  {
    topic: "Đối chiếu, quyết toán số liệu kế toán",
    opinions: [
      "số dư tài khoản trung gian cần được tất toán trước ngày 25 để khỏi dồn cuối tháng",
      "nên có bảng theo dõi chung các khoản chờ xử lý quá 15 ngày",
      "chứng từ chi nội bộ còn thiếu chữ ký điện tử, phải trả lại nhiều lần",
    ],
    conclusion: "Giao từng đồng chí phụ trách một nhóm tài khoản; khoản chờ xử lý quá 15 ngày phải báo cáo chi ủy.",
    task: "Đối chiếu số liệu kế toán {q}, tất toán các khoản chờ xử lý quá 15 ngày",
    done: "Đã tất toán {n} khoản, không còn khoản chờ xử lý quá hạn",
    delayed: "Còn hai khoản phải chờ đơn vị bạn xác nhận",
  },
  {
    topic: "Thanh toán không dùng tiền mặt",
    opinions: [
      "tiểu thương ở chợ ngại phí, nên vận động theo từng dãy sạp và hướng dẫn tại chỗ",
      "nhiều khách lớn tuổi cần người hướng dẫn quét mã, đề nghị đoàn thanh niên hỗ trợ thứ Bảy",
      "phải cảnh báo lừa đảo qua mã QR giả ngay tại quầy",
    ],
    conclusion: "Ra quân hướng dẫn tại hai chợ; in tờ cảnh báo lừa đảo đặt ở tất cả các quầy.",
    task: "Vận động hộ kinh doanh mở tài khoản, thanh toán bằng mã QR trong {t}",
    done: "Đã hướng dẫn {n} hộ kinh doanh, vượt chỉ tiêu được giao",
    delayed: "Mới vận động được hai phần ba số hộ do trùng đợt kiểm kê",
  },
  {
    topic: "Tiết kiệm chi phí, quản lý tài sản",
    opinions: [
      "điện máy lạnh sảnh giao dịch chiếm gần một nửa hóa đơn, nên đặt giờ tự tắt",
      "văn phòng phẩm nên cấp theo định mức từng tổ và công khai hằng tháng",
      "đề nghị thanh lý các máy in hỏng đang để ở kho tầng trệt",
    ],
    conclusion: "Phấn đấu giảm 5% chi phí điện, giấy in so với cùng kỳ; công khai kết quả hằng tháng.",
    task: "Báo cáo tiết kiệm chi phí {q}, đề xuất thanh lý tài sản hỏng",
    done: "Chi phí điện, giấy in giảm {p}% so với cùng kỳ; đã lập danh mục thanh lý",
    delayed: "Chưa đủ số liệu hóa đơn điện của tháng cuối",
  },
];
