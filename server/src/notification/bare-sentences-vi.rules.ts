import { periodSaid } from "../report/period.rules.ts";
import type { BareSentences } from "./bare-sentence.rules.ts";
import { inDays, plainSentencesVi } from "./plain-sentences-vi.rules.ts";

/** What a message says where its reader did not ask for the content, in Vietnamese: that there is something, and by when. */
export const bareSentencesVi: BareSentences = {
  ...plainSentencesVi,
  AMENDMENT_REFUSED: () => "Đề nghị sửa thông tin của đồng chí không được chấp nhận. Mở để xem lý do.",
  MEETING_CONVENED: ({ when }) => `Thông báo sinh hoạt: ${when}.`,
  MEETING_CHANGED: ({ when }) => `Buổi sinh hoạt đổi lịch: ${when}.`,
  MEETING_INVITED: ({ when }) => `Mời chi bộ cùng sinh hoạt chuyên đề: ${when}. Cần trả lời.`,
  MEETING_NOT_JOINED: () => "Một chi bộ được mời không cùng sinh hoạt được.",
  MEETING_POSTPONED: ({ when }) => `Buổi sinh hoạt hoãn đến ${when}.`,
  MEETING_ADJOURNED: ({ continues }) => `Buổi sinh hoạt tạm nghỉ${continues ? `, tiếp tục ${continues}` : ""}.`,
  MEETING_DAY_ASKED: ({ when, due }) =>
    `Cấp trên đề nghị đổi buổi sinh hoạt ${when}${due ? ` sang ngày ${due}` : " sang ngày khác"}.`,
  MEETING_DAY_ANSWERED: ({ decision, when }) =>
    decision === "MOVED" ? `Chi bộ đã đổi lịch theo đề nghị: ${when}.` : `Chi bộ giữ nguyên lịch ${when}.`,
  SUPERIOR_ATTENDS: ({ decision, when }) =>
    decision === "YES" ? `Cấp trên sẽ dự buổi sinh hoạt ${when}.` : `Cấp trên không dự buổi sinh hoạt ${when}.`,
  MEETING_NOT_HELD: ({ month }) => `Chi bộ báo không sinh hoạt ${month}.`,
  NOT_HELD_DECLINED: ({ month }) =>
    `Cấp trên không đồng ý để ${month} không sinh hoạt; buổi sinh hoạt trở lại bước chuẩn bị.`,
  ABSENCE_DECIDED: ({ decision }) =>
    decision === "ACCEPTED" ? "Đơn xin vắng đã được đồng ý." : "Đơn xin vắng không được đồng ý.",
  PREPARATION_ASSIGNED: () => "Đồng chí được phân công chuẩn bị một nội dung sinh hoạt.",
  PREPARATION_DONE: () => "Một nội dung đã được chuẩn bị xong.",
  PAPER_CHANGED: () => "Một tài liệu đồng chí đã đọc có bản mới.",
  TASK_ASSIGNED: () => "Đồng chí được giao nhiệm vụ mới.",
  PROPOSAL_RAISED: () => "Có kiến nghị mới chờ trả lời.",
  PROPOSAL_ANSWERED: () => "Kiến nghị của đồng chí đã được trả lời.",
  PROPOSAL_RECORDED: () => "Kiến nghị của đồng chí đã được ghi nhận.",
  PROPOSAL_ASSIGNED: ({ due }) => `Kiến nghị của đồng chí đã có người phụ trách${due ? `, hạn trả lời ${due}` : ""}.`,
  PROPOSAL_OWNED: ({ due }) => `Đồng chí được giao trả lời một kiến nghị${due ? ` trước ngày ${due}` : ""}.`,
  PROPOSAL_PASSED_UP: () => "Kiến nghị của đồng chí đã được chuyển lên cấp trên.",
  PROPOSAL_PASSED_DOWN: () => "Kiến nghị của đồng chí được chuyển về cấp dưới trả lời.",
  PROPOSAL_CAME_BACK: () => "Cấp trên chuyển một kiến nghị về để trả lời.",
  PROPOSAL_ANSWER_CAME: () => "Cấp trên đã trả lời một kiến nghị, cần thông báo tại buổi sinh hoạt tới.",
  PROPOSAL_CLOSED: () => "Kiến nghị của đồng chí đã được trả lời trước chi bộ.",
  PROPOSAL_DUE: ({ due, days }) => `Một kiến nghị chờ trả lời đến hạn ${inDays(days)} (${due}).`,
  MEETING_SENT: ({ month }) => `Chi bộ gửi kết quả ${month}. Chờ quyết định.`,
  GRADE_DECIDED: ({ month }) => `Cấp trên đã quyết định xếp loại ${month}.`,
  GRADE_SETTLED_OTHERWISE: ({ month }) =>
    `Điểm ${month} sau khi đủ dữ kiện khác mức đã quyết định. Xem lại quyết định.`,
  GRADE_RECONSIDERED: ({ month, decision }) =>
    decision === "REOPEN"
      ? `Cấp trên quyết định lại mức xếp loại ${month} sau khi đủ dữ kiện.`
      : `Cấp trên giữ nguyên mức xếp loại ${month} sau khi đủ dữ kiện.`,
  MEETING_RETURNED: ({ month }) => `Cấp trên trả lại hồ sơ ${month}.`,
  CORRECTION_MADE: ({ month }) => `Hồ sơ ${month} được đính chính.`,
  APPOINTMENT_PROPOSED: () => "Có đề nghị giữ một chức vụ, chờ cấp trên xác nhận.",
  APPOINTMENT_WAITING: () => "Có đề nghị chức vụ chờ cấp ủy xác nhận.",
  APPOINTMENT_DECIDED: ({ state }) =>
    state === "CONFIRMED"
      ? "Một chức vụ đã được xác nhận và có hiệu lực."
      : "Đề nghị giữ một chức vụ không được xác nhận.",
  APPOINTMENT_ENDED: ({ day }) => `Một chức vụ kết thúc từ ngày ${day}.`,
  DIRECTIVE_SENT: ({ due }) => `Văn bản mới của cấp trên${due ? ` (hạn ${due})` : ""}.`,
  ORIENTATION_ISSUED: ({ month }) =>
    `Cấp trên đã ban hành định hướng sinh hoạt ${month}. Nội dung gợi ý đã có trong phần chuẩn bị.`,
  BULLETIN_ISSUED: ({ month }) => `Cấp trên đã ban hành thông tin ${month}. Chọn nội dung trong phần chuẩn bị.`,
  TOPICS_ACCEPTED: ({ count, year }) => `Cấp trên chấp nhận ${count} chuyên đề năm ${year} của chi bộ.`,
  TOPIC_RETURNED: () => "Cấp trên trả lại một chuyên đề của chi bộ.",
  TOPIC_MOVED: ({ month, quarter, year }) =>
    `Chi bộ chuyển một chuyên đề sang ${month || `quý ${quarter} năm ${year}`}.`,
  TOPIC_DROPPED: () => "Chi bộ thôi không tổ chức một chuyên đề.",
  REORGANIZATION_ENDED: ({ decision }) => `Thay đổi tổ chức theo quyết định số ${decision} đã được bỏ.`,
  REPORT_RETURNED: ({ ...of }) => `Cấp trên trả lại báo cáo ${periodSaid(of, "vi")}.`,
  REPORT_LATE: ({ due, ...of }) => `Báo cáo ${periodSaid(of, "vi")} đã quá hạn gửi (${due}).`,
  SHORTCOMING_DUE: ({ due, days }) => `Một hạn chế đồng chí khắc phục đến hạn ${inDays(days)} (${due}).`,
  EXEMPLAR_MARKED: ({ due }) =>
    `Cấp trên nêu chi bộ làm điển hình. Chi bộ xem và có thể không đồng ý${due ? ` đến hết ngày ${due}` : ""}.`,
  EXEMPLAR_ANSWERED: ({ decision }) =>
    decision === "ACCEPTED"
      ? "Một chi bộ đồng ý giới thiệu điển hình."
      : "Một chi bộ chưa đồng ý giới thiệu điển hình.",
  EXEMPLAR_WITHDRAWN: () => "Cấp trên thôi giới thiệu một điển hình của chi bộ.",
  EXCHANGE_RECORDED: () => "Một chi bộ ghi lần trao đổi kinh nghiệm với chi bộ của đồng chí.",
  TASK_DUE: ({ due, days }) => `Một nhiệm vụ của đồng chí đến hạn ${inDays(days)} (${due}).`,
  PREPARATION_DUE: ({ due, days }) => `Phần chuẩn bị của đồng chí đến hạn ${inDays(days)} (${due}).`,
  DIRECTIVE_DUE: ({ due, days }) => `Văn bản cấp trên giao đến hạn ${inDays(days)} (${due}).`,
  MEETING_SOON: ({ when }) => `Nhắc lịch sinh hoạt: ${when}.`,
};
