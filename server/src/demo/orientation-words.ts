import type { OrientationBlockTable, OrientationTable } from "../database/schema.gen.ts";

export type DrawnBlock = {
  kind: OrientationBlockTable["kind"];
  title: string;
  body: string;
  questions: string[];
  plannedMinutes: number;
  central?: true;
  /** How likely a cell puts it on its agenda, and why one leaves it. */
  likely: number;
  leftBecause: string;
};

/** An orientation or a bulletin as a committee writes it. */
export type Drawn = {
  kind: OrientationTable["kind"];
  /** The month follows it. */
  title: string;
  introduction: string;
  suggestedForm: string;
  blocks: DrawnBlock[];
};

const pastOrientation: Drawn = {
  kind: "ORIENTATION",
  title: "Định hướng nội dung sinh hoạt chi bộ",
  introduction:
    "Các chi bộ chọn nội dung sát với đơn vị, dành thời gian chính cho trao đổi; mỗi nội dung có kết luận và phân công rõ người, rõ việc, rõ thời hạn.",
  suggestedForm: "Trao đổi tại chỗ, mỗi tổ chuẩn bị một ý kiến",
  blocks: [
    {
      kind: "DISCUSSION",
      title: "Nhiệm vụ chuyên môn trọng tâm tháng tới; cải cách hành chính",
      body: "Đối chiếu chỉ tiêu của đơn vị với kết quả đến hết tháng; nêu việc chậm, nguyên nhân, cách tháo gỡ. Không nhắc lại báo cáo chuyên môn.",
      questions: ["Việc nào chậm so với kế hoạch và vướng ở khâu nào?", "Đảng viên nào nhận việc gì, xong khi nào?"],
      plannedMinutes: 20,
      central: true,
      likely: 0.8,
      leftBecause: "Chi bộ bàn việc này trong sinh hoạt chuyên đề cùng tháng",
    },
    {
      kind: "IDEOLOGY",
      title: "Tình hình tư tưởng, dư luận",
      body: "Tập trung tâm trạng cán bộ trước sắp xếp bộ máy và áp lực chỉ tiêu cuối năm.",
      questions: ["Cán bộ trong đơn vị đang băn khoăn điều gì?", "Chi bộ cần giải thích, động viên ai, bằng cách nào?"],
      plannedMinutes: 10,
      likely: 0.6,
      leftBecause: "",
    },
    {
      kind: "CRITICISM",
      title: "Tự phê bình và phê bình; biểu dương, nhắc nhở",
      body: "Mỗi đảng viên tự liên hệ một việc cụ thể: điện, giấy in, xe công, thời gian họp.",
      questions: ["Bản thân đã tiết kiệm được gì trong tháng?", "Còn lãng phí nào ai cũng thấy mà chưa ai nói?"],
      plannedMinutes: 15,
      likely: 0.45,
      leftBecause: "Tháng trước chi bộ đã kiểm điểm nội dung này",
    },
  ],
};

const pastBulletin: Drawn = {
  kind: "BULLETIN",
  title: "Thông tin thời sự, chính sách mới",
  introduction: "Chi bộ chọn mục phù hợp để đưa vào phần thông tin, không cần đọc hết.",
  suggestedForm: "",
  blocks: [
    {
      kind: "INFORMATION",
      title: "Thông tin thời sự; quán triệt văn bản, định hướng của cấp trên",
      body: "Tình hình kinh tế – xã hội trong tỉnh; kết quả thu ngân sách, giải ngân đầu tư công; điều hành lãi suất, tín dụng những tháng cuối năm.",
      questions: [],
      plannedMinutes: 10,
      likely: 0.75,
      leftBecause: "",
    },
    {
      kind: "INFORMATION",
      title: "Chính sách mới về thanh toán không dùng tiền mặt",
      body: "Điểm mới về xác thực sinh trắc học, bảo vệ người yếu thế khi giao dịch điện tử.",
      questions: [],
      plannedMinutes: 5,
      likely: 0.3,
      leftBecause: "Không liên quan trực tiếp đến nhiệm vụ của chi bộ",
    },
  ],
};

const aheadOrientation: Drawn = {
  kind: "ORIENTATION",
  title: "Định hướng nội dung sinh hoạt chi bộ",
  introduction:
    "Kỳ này tập trung vào chuyển đổi số gắn với phục vụ khách hàng và tiết kiệm chi phí. Chi bộ lấy nguyên, sửa cho sát đơn vị, hoặc bỏ qua nội dung không phù hợp và ghi lý do.",
  suggestedForm: "Trao đổi theo tổ, mỗi tổ nêu một việc làm được ngay",
  blocks: [
    {
      kind: "DISCUSSION",
      title: "Đảng viên đi đầu trong chuyển đổi số tại đơn vị",
      body: "Nêu một quy trình còn làm tay ở đơn vị, thời gian mất mỗi tháng và cách bỏ bớt bước. Việc chọn làm ngay ghi thành nhiệm vụ trong nghị quyết.",
      questions: [
        "Quy trình nào ở đơn vị mất thời gian nhất mà vẫn làm bằng giấy?",
        "Đảng viên nào nhận làm thử trước, trong bao lâu?",
        "Khách hàng lớn tuổi được giúp thế nào khi chuyển sang giao dịch điện tử?",
      ],
      plannedMinutes: 25,
      central: true,
      likely: 0,
      leftBecause: "",
    },
    {
      kind: "DISCUSSION",
      title: "Thực hành tiết kiệm, chống lãng phí trong chi tiêu nội bộ",
      body: "Rà soát điện, văn phòng phẩm, hội họp, tiếp khách; đặt mức giảm cụ thể cho quý tới.",
      questions: ["Khoản nào cắt được ngay mà không ảnh hưởng công việc?", "Ai theo dõi và báo cáo chi bộ?"],
      plannedMinutes: 15,
      likely: 0,
      leftBecause: "",
    },
    {
      kind: "IDEOLOGY",
      title: "Tâm tư của cán bộ, người lao động trước tổng kết năm",
      body: "Nắm băn khoăn về đánh giá, xếp loại, khen thưởng; giải thích rõ tiêu chí, không để thắc mắc kéo dài.",
      questions: ["Điều gì khiến cán bộ chưa yên tâm nhất lúc này?"],
      plannedMinutes: 10,
      likely: 0,
      leftBecause: "",
    },
  ],
};

const aheadBulletin: Drawn = {
  kind: "BULLETIN",
  title: "Thông tin thời sự, chính sách mới",
  introduction: "Chi bộ chọn mục phù hợp để đưa vào phần thông tin, không cần đọc hết.",
  suggestedForm: "",
  blocks: [
    {
      kind: "INFORMATION",
      title: "Kinh tế – xã hội trong tỉnh và nhiệm vụ những tháng tới",
      body: "Tăng trưởng, thu ngân sách, giải ngân đầu tư công của tỉnh; chỉ tiêu tín dụng cho sản xuất, kinh doanh.",
      questions: [],
      plannedMinutes: 7,
      likely: 0,
      leftBecause: "",
    },
    {
      kind: "INFORMATION",
      title: "Tình hình quốc tế nổi bật trong tháng",
      body: "Diễn biến kinh tế thế giới, lãi suất của các ngân hàng trung ương lớn và tác động đến tỷ giá.",
      questions: [],
      plannedMinutes: 5,
      likely: 0,
      leftBecause: "",
    },
    {
      kind: "INFORMATION",
      title: "Cảnh báo thủ đoạn lừa đảo qua mã QR và cuộc gọi giả mạo",
      body: "Dấu hiệu nhận biết; cách cán bộ giao dịch nhắc khách hàng tại quầy; nơi báo tin.",
      questions: ["Ở quầy của mình đã gặp trường hợp nào chưa?"],
      plannedMinutes: 5,
      likely: 0,
      leftBecause: "",
    },
  ],
};

/** What a committee issued for the last month, or for the next one. */
export function drawnFor(which: "PAST" | "AHEAD"): readonly Drawn[] {
  return which === "PAST" ? [pastOrientation, pastBulletin] : [aheadOrientation, aheadBulletin];
}
