import { periodSaid } from "../report/period.rules.ts";
import type { BareSentences } from "./bare-sentence.rules.ts";

/** What is said alike with and without content, in Vietnamese: kinds in which nobody's words stand. */
export const plainSentencesVi = {
  MEETING_JOINED: () => "Một chi bộ được mời đã nhận lời cùng sinh hoạt.",
  NOT_HELD_ACCEPTED: () => "Cấp trên đã chấp nhận việc không sinh hoạt tháng.",
  ABSENCE_REQUESTED: () => "Có đơn xin vắng chờ trả lời.",
  OPINION_SENT: () => "Có ý kiến gửi trước buổi sinh hoạt.",
  PAPERS_UNREAD: () => "Còn tài liệu của buổi sinh hoạt đồng chí chưa đọc.",
  OBJECTION_RAISED: () => "Có ý kiến không nhất trí với biên bản.",
  OBJECTION_ANSWERED: () => "Ý kiến của đồng chí về biên bản đã được trả lời.",
  ANSWER_TAKEN_BACK: ({ month }) => `Cấp trên rút lại ý kiến về hồ sơ ${month} và đang xem xét lại.`,
  AMENDMENT_ASKED: () => "Một đảng viên đề nghị sửa thông tin về mình. Mở để xem và quyết định.",
  CONDUCT_CHANGED: () => "Phần khen thưởng, kỷ luật trong hồ sơ của đồng chí có thay đổi. Mở để xem.",
  AMENDMENT_ACCEPTED: () => "Thông tin của đồng chí đã được sửa theo đề nghị.",
  CORRECTION_DECIDED: ({ month, decision }) =>
    decision === "REOPEN"
      ? `Cấp trên xem xét lại mức xếp loại ${month} sau đính chính.`
      : `Cấp trên giữ nguyên mức xếp loại ${month} sau đính chính.`,
  RECOVERY_SLIP_ISSUED: () =>
    "Một phiếu khôi phục mật khẩu đã được cấp cho tài khoản của đồng chí. Nếu không phải đồng chí xin, hãy báo ngay bí thư chi bộ.",
  PASSWORD_CHANGED: () =>
    "Mật khẩu tài khoản của đồng chí đã được đặt lại. Nếu không rõ vì sao, hãy báo ngay bí thư chi bộ.",
  TOPIC_GUIDANCE: ({ year }) => `Cấp trên định hướng chuyên đề năm ${year}. Mở ra để đăng ký chuyên đề của chi bộ.`,
  TOPICS_REGISTERED: ({ count, year }) => `Chi bộ đăng ký ${count} chuyên đề năm ${year}, chờ cấp trên chấp nhận.`,
  REPORT_SENT: ({ ...of }) => `Có báo cáo ${periodSaid(of, "vi")} gửi lên, chờ xem và chấp nhận.`,
  REPORT_ACCEPTED: ({ ...of }) => `Cấp trên đã chấp nhận báo cáo ${periodSaid(of, "vi")}.`,
  SHORTCOMING_HANDED_IN: () => "Có đảng viên gửi nội dung tự soi, tự sửa. Mở để đọc.",
  SHORTCOMING_RETURNED: () => "Một nội dung tự soi, tự sửa của đồng chí được gửi trả để bổ sung. Mở để đọc ý kiến.",
  SHORTCOMING_BROUGHT: () => "Một hạn chế đồng chí đang khắc phục được đưa ra buổi sinh hoạt.",
  SHORTCOMING_CONFIRMED: () => "Kết quả khắc phục một hạn chế của đồng chí đã được xác nhận.",
  REORGANIZATION_PLANNED: ({ decision, due }) => `Tổ chức sẽ thay đổi theo quyết định số ${decision}, từ ngày ${due}.`,
  REORGANIZATION_DONE: ({ decision, due }) => `Tổ chức đã thay đổi theo quyết định số ${decision}, từ ngày ${due}.`,
  REORGANIZATION_STOPPED: ({ decision }) =>
    `Chưa thực hiện được thay đổi tổ chức theo quyết định số ${decision}. Mở để xem vướng ở đâu.`,
  QUARTER_REVIEW_PROPOSED: ({ quarter, year }) => `Có nội dung đánh giá quý ${quarter} năm ${year}. Mở để đọc.`,
  QUARTER_REVIEW_READ: ({ quarter, year }) => `Một đảng viên đã đọc và trả lời đánh giá quý ${quarter} năm ${year}.`,
  QUARTER_REVIEW_CONCLUDED: ({ quarter, year }) => `Đã kết luận đánh giá quý ${quarter} năm ${year}. Mở để đọc.`,
  QUARTER_REVIEW_FOLLOW_UP: ({ due, days }) => `Việc nhắc sớm trong đánh giá quý cần xem lại ${inDays(days)} (${due}).`,
  QUARTER_REVIEWS_DUE: ({ quarter, year, due }) =>
    `Đánh giá quý ${quarter} năm ${year} của chi bộ còn chưa xong, hạn ${due}.`,
  ANNUAL_REVIEW_OPENED: ({ year }) => `Bắt đầu kiểm điểm cuối năm ${year}. Mở để viết bản tự kiểm điểm.`,
  ANNUAL_REVIEWS_DUE: ({ year, due, days }) =>
    `Kiểm điểm cuối năm ${year} của chi bộ chưa bỏ phiếu xong, hạn ${inDays(days)} (${due}).`,
  ANNUAL_REVIEWS_LATE: ({ count, year, due }) =>
    `${count} chi bộ trực thuộc chưa bỏ phiếu xong kiểm điểm năm ${year}, hạn ${due} đã qua.`,
  DUES_OPEN: ({ count }) => `Có đảng viên ${count} tháng trong năm chưa đóng đảng phí, chưa ghi lý do. Mở sổ để xem.`,
  ANNUAL_REVIEW_DECIDED: ({ year }) => `Cấp ủy đã quyết định mức xếp loại năm ${year}. Mở để đọc.`,
  ANNUAL_REVIEW_COMPLAINED: ({ year }) => `Có khiếu nại về mức xếp loại năm ${year} chờ trả lời.`,
  ANNUAL_REVIEW_ANSWERED: ({ year }) => `Khiếu nại của đồng chí về mức xếp loại năm ${year} đã được trả lời.`,
  MEETING_DUE: ({ month, due, days }) => `Chưa lập buổi sinh hoạt ${month}, hạn sinh hoạt ${inDays(days)} (${due}).`,
  TOPIC_DUE: ({ quarter, year }) =>
    `Quý ${quarter} năm ${year} chưa có sinh hoạt chuyên đề. Thêm chuyên đề trước khi hết quý.`,
  CELLS_LATE: ({ count, month, due }) =>
    `${count} chi bộ trực thuộc chưa sinh hoạt ${month}, hạn ${due} đã qua. Mở để xem là chi bộ nào.`,
  NOTICE_DUE: ({ month, due, days }) => `Sinh hoạt ${month} chưa gửi thông báo, hạn ${inDays(days)} (${due}).`,
  TRANSFER_COMING: ({ due }) =>
    `Có giấy giới thiệu sinh hoạt đảng gửi đến chi bộ, hạn tiếp nhận ${due}. Mở để trả lời.`,
  TRANSFER_ANSWERED: ({ decision }) =>
    decision === "DECLINED"
      ? "Nơi đến chưa tiếp nhận một đảng viên do chi bộ giới thiệu. Mở để xem lý do."
      : "Một đảng viên do chi bộ giới thiệu đã được nơi đến tiếp nhận.",
  TRANSFER_DUE: ({ due }) => `Một giấy giới thiệu sinh hoạt đảng chưa được tiếp nhận, hạn ${due}.`,
  MEMBER_CHANGE: ({ decision }) =>
    decision === "PROPOSED"
      ? "Chi bộ trình một đề nghị về đảng viên, chờ cấp ủy quyết định. Mở để xem."
      : "Có thay đổi về tình trạng của một đảng viên. Mở để xem.",
  OWN_CHANGE: () => "Có quyết định về việc sinh hoạt đảng của đồng chí. Mở hồ sơ để đọc.",
  STANDING_ENDS: ({ due, days }) =>
    `Thời hạn miễn hoặc đình chỉ sinh hoạt của một đảng viên hết ${inDays(days)} (${due}).`,
  DISCIPLINE_ENDS: ({ due, days }) => `Một quyết định kỷ luật đảng viên hết hiệu lực ${inDays(days)} (${due}).`,
  BADGES_DUE: ({ due, days }) =>
    `Đợt trao Huy hiệu Đảng ${due} (${inDays(days)}): có đảng viên đủ tuổi Đảng, chưa đề nghị.`,
  STAY_ENDS: ({ due, days }) => `Một đảng viên hết thời gian sinh hoạt tạm thời ${inDays(days)} (${due}).`,
  ADMISSION_DUE: ({ due, days }) => `Một bước kết nạp, công nhận đảng viên đến hạn ${inDays(days)} (${due}).`,
  ADMISSION_REMARK_DUE: ({ due, days }) =>
    `Quý sắp hết: hãy ghi nhận xét về quần chúng đồng chí giúp đỡ, hạn ${inDays(days)} (${due}).`,
  TERM_ENDS: ({ due, days }) => `Nhiệm kỳ kết thúc ${inDays(days)} (${due}): chuẩn bị đại hội.`,
  PAPERS_DUE: ({ month, due, days }) => `Sinh hoạt ${month} chưa có tài liệu, hạn gửi ${inDays(days)} (${due}).`,
} satisfies Partial<BareSentences>;

export /** `0` hôm nay, `1` ngày mai. */
function inDays(days: string): string {
  return { "0": "hôm nay", "1": "ngày mai" }[days] ?? `sau ${days} ngày nữa`;
}
